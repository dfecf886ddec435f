a = [1, 2, 3, 4]
x, *y, z = a
print(x, y, z, type(y).__name__)
first, *rest = "a"
print(first, rest)
*init, last = range(4)
print(init, last)
[p, [q, *r]] = [1, "abc"]
print(p, q, r)
for src in ([], [1], [1, 2, 3]):
    try:
        m, n = src
        print(m, n)
    except ValueError as e:
        print(e)
    try:
        m, n, *o = src
        print(m, n, o)
    except ValueError as e:
        print(e)
try:
    m, n = 5
except TypeError as e:
    print(e)
b = a[:]
c = list(a)
d = a.copy()
e = [*a]
f = a + []
a[0] = "changed"
print(b, c, d, e, f, b == c == d == e == f)
nested = [[1], [2]]
shallow = nested.copy()
shallow[0].append(99)
shallow.append([3])
print(nested, shallow)
def g(*args):
    return args
lst = [1, 2]
print(g(*lst), g(*lst, *lst), g(0, *lst, 3), max(*lst, 9), [*lst, *lst][::-1], (*lst,), {*lst} == {1, 2})
a, b = b, a
print(a[0], b[0])
i, j, k = k = [7, 8, 9]
print(i, j, k)
