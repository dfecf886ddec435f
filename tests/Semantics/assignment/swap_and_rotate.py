a, b, c = 1, 2, 3
a, b = b, a
print(a, b)
a, b, c = c, a, b
print(a, b, c)
a, b, c, d = b, a, d, c = 1, 2, 3, 4
print(a, b, c, d)
x = [1, 2, 3, 4, 5]
x[0], x[-1] = x[-1], x[0]
print(x)
x[1:3], x[3] = [x[3]], x[1]
print(x)
i, x[i] = 1, "new"
print(i, x)
x = [0, 1, 2]
x[x[0]], x[x[1]] = x[1], x[2]
print(x)
x = [2, 1, 0]
i = 0
x[i], x[x[i]] = x[x[i]], x[i]
print(x)
d = {"a": 1, "b": 2}
d["a"], d["b"] = d["b"], d["a"]
print(d)
class P:
    def __init__(self, l, r): self.l, self.r = l, r
    def flip(self):
        self.l, self.r = self.r, self.l
        return self
p = P(1, 2).flip()
print(p.l, p.r)
def fib(n):
    a, b = 0, 1
    for _ in range(n): a, b = b, a + b
    return a
print([fib(i) for i in range(12)], fib(200))
def gcd(a, b):
    while b: a, b = b, a % b
    return a
print(gcd(2**40 * 9, 6**20), gcd(7.5, 2.5))
def rev(node):
    prev = None
    while node is not None: node[1], prev, node = prev, node, node[1]
    return prev
n = None
for v in (3, 2, 1): n = [v, n]
r = rev(n)
out = []
while r: out.append(r[0]); r = r[1]
print(out)
def sort3(a, b, c):
    if a > b: a, b = b, a
    if b > c: b, c = c, b
    if a > b: a, b = b, a
    return a, b, c
print(sort3(3, 1, 2), sort3("z", "a", "m"), sort3(1.5, 1, 2**70))
a = [1, 2, 3]
a[0], a[1], a[2] = a[1], a[2], a[0]
print(a)
(a, b), c = (b, c), d = (1, 2), 3
print(a, b, c, d)
def f(): print("f", end=" "); return 0
def g(): print("g", end=" "); return 1
y = [5, 6]
y[f()], y[g()] = y[g()], y[f()]
print(y)
a, b = ["l", "r"]
print(a, b)
*a, b = b, *a
print(a, b)
a = b = 0
a, b = a + 1, a + 2
print(a, b)
m = [[1, 2], [3, 4]]
m[0], m[1] = m[1], m[0]
m[0][0], m[1][1] = m[1][1], m[0][0]
print(m)
for i in range(len(x) // 2): x[i], x[-1 - i] = x[-1 - i], x[i]
print(x)
