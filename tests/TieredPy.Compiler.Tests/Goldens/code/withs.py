with a: b
with a as b, c as (d, e): f
def f():
    with a as b:
        return b
    for x in y:
        with x:
            if z: break
            if w: continue
            return 1
async def g():
    async with a as b, c:
        return b
    async with a: pass
    with (a as b,
          c as d):
        pass
