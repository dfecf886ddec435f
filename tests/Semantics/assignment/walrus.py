x = (y := 5) + 1
print(x, y, (z := [1, 2])[0], z)
if (n := len("abc")) > 2: print("n", n)
while (n := n - 1) > 0: print(n, end=" ")
print(n)
print([(a := 1), (b := a + 1), a + b], f"{(c := 3)}", f"{(d := 4):>{(e := 5)}}", c, d, e)
def f(v=(default := 7), *, k=(kd := 8)): return v, k
print(f(), default, kd, f((p := 1), k=(q := 2)), p, q)
def g():
    if (m := None) is None: m = "set"
    return m
print(g(), (lambda: (l := 5) + l)(), (u := 1, 2), u, (v := (1, 2)), v)
def scope():
    (inner := 5)
    def h(): return inner
    return h(), [inner := i for i in range(2)], inner
print(scope())
data = iter([1, 2, 0, 3])
while chunk := next(data): print("chunk", chunk)
print(chunk, (w := 1) if (cond := True) else (w := 2), w, cond, not (nn := 0), nn, (aa := 5) and (bb := 0) or (cc := 9), aa, bb, cc)
r = {"k": (kk := 1), **{"j": (jj := 2)}}
print(r, kk, jj, (s := "abc")[(i := 1):(j := 2)], s, i, j, {(t := 5)}, t, 1 < (o := 2) < 3, o, -(neg := 4), neg, await_ if (await_ := 3) else 0, any((hit := q) > 2 for q in range(5)), hit)
assert (am := 1), (am2 := 2)
print(am, "am2" in globals())
def ret(): return (rv := 5), rv
print(ret())
global_x = 0
def setg():
    global global_x
    return (global_x := global_x + 1)
print(setg(), setg(), global_x)
