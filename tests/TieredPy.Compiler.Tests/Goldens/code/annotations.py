x: int
y: int = 1
(z): str = 2
a.b: int
a.b: int = 3
a[b]: int
if c:
    d: float
def f():
    e: undefined
    g: undefined = 1
    (h): undefined
class C:
    i: int
    j: "C" = 2
    if c:
        k: list[int]
    __l: int
