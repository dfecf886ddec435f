for a in b:
    if c: continue
    if d: break
    e
else:
    f
while a:
    if b: break
    if c: continue
else:
    d
while True:
    if x: break
def f(a):
    for b in a:
        for c in b:
            if c:
                return c
            while c:
                c -= 1
                if c == 3: continue
                if c == 2: break
        else:
            continue
        break
for (a,
     b) in c: pass
