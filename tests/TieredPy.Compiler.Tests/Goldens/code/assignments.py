a = b = c
a, b = c, d
a, b, c = c, b, a
a, *b, c = d
[a, (b, c)] = d
a.b = c; a[b] = c; a[b:c] = d; a[b:c:d] = e
a += b; a.b -= c; a[b] *= c; a[b:c] @= d; a[1:2] |= c
del a, b.c, d[e], f[g:h]
del (x, [y, z])
def f(x, y, z):
    x = y = z
    x, y = y, x
    x, y, z = z, x, y
    x += 1
    for x, y in z: pass
    _ = _ = 1
    del x
    x
