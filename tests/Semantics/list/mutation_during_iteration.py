a = [1, 2, 3, 4]
out = []
for x in a:
    out.append(x)
    if x == 2:
        a.remove(1)
print(out, a)
a = [1, 2]
for x in a:
    if len(a) < 6:
        a.append(x * 10)
print(a)
a = [1, 2, 3]
for x in a:
    a.clear()
print(a)
a = [3, 2, 1]
for i, x in enumerate(a):
    a[i] = x * 2
print(a)
a = [1, 2, 3, 4, 5]
for x in reversed(a):
    if x == 4:
        del a[:]
    print(x, end=" ")
print(a)
it = iter([1, 2])
a = [0]
it = iter(a)
print(next(it), next(it, "end"))
a.append(5)
print(next(it, "exhausted stays exhausted"))
a = [1, 2, 3]
r = reversed(a)
a.append(4)
print(list(r), r.__length_hint__(), iter(a).__length_hint__())
for x in a[:]:
    a.remove(x)
print(a)
a = [1, 2, 3, 4]
print([a.pop() for _ in a], a)
a = list(range(6))
for x in a:
    if x % 2 == 0:
        a.insert(0, -1) if len(a) < 8 else None
    print(x, end=" ")
print()
class Evil:
    def __eq__(self, other):
        b.clear()
        return False
b = [Evil(), 1, 2]
print(1 in b, b)
b = [Evil(), Evil()]
try:
    b.index(3)
except ValueError as e:
    print(type(e).__name__)
