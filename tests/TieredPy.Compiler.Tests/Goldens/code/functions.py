def f(): pass
def g():
    """Docstring."""
def h(a, b=1, /, c=2, *d, e, f=3, **g) -> int:
    "doc"
    return a
async def i(): return 1
def j(a: int, /, b: str = "x", *c: tuple, d: dict = {}, **e: set) -> None: pass
def k(*a: *Ts): pass
def l():
    return
    unreachable
def m(a):
    if a: return 1
    return None
def n(a):
    if a:
        return 1
    elif b:
        return 2
    else:
        return 3
@d
def o(): return (
    1)
