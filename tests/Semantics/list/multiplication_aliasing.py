row = [0]
grid = [row] * 3
grid[0].append(1)
print(grid, grid[0] is grid[2])
grid[1] = [9]
print(grid, row)
a = [[]]
b = a * 2
b += a
b[0].append("x")
print(a, b)
def f(x, acc=[]):
    acc.append(x)
    return acc
print(f(1), f(2), f(3, []), f(4))
funcs = [lambda: i for i in range(3)]
print([g() for g in funcs])
funcs = [lambda i=i: i for i in range(3)]
print([g() for g in funcs])
class C:
    items = []
x, y = C(), C()
x.items.append(1)
print(y.items, C.items)
x.items = x.items + [2]
print(x.items, y.items)
y.items += [3]
print(y.items, C.items, "items" in vars(y))
t = ([1], [2])
try:
    t[0] += [5]
except TypeError as e:
    print(e, t)
t[1].append(6)
print(t)
d = dict.fromkeys("ab", [])
d["a"].append(1)
print(d)
a = [1, 2, 3]
b = a
a = a + [4]
print(a, b)
a = b
a += [4]
print(a is b, b)
a[:] = []
print(b)
a = b = []
a.append(1)
print(b, a is b)
s = [1, 2, 3]
s[0], s[s[0]] = 2, 99
print(s)
