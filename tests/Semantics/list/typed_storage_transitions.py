# A list whose elements change kind: ints, big ints, floats, bools, objects, and back.
def trace(a):
    print(a, [type(x).__name__ for x in a])
a = [1, 2, 3]
a.append(2**63)
trace(a)
a[0] = 1.0
trace(a)
a = [1.5, 2.5]
a.append(3)
a[0] = True
trace(a)
a = [1] * 3
a[1] = -2**63 - 1
a[2] = a[1] + 1
trace(a)
a = []
for i in range(5):
    a.append(i if i % 2 else i / 2)
trace(a)
a = [0.0, -0.0, float("nan")]
a[0] = 0
trace(a)
print(a.count(0), a.index(-0.0), 0 in a)
a = [1, 2, 3, 4]
a[1:3] = ["x", 2.5]
trace(a)
a.sort(key=str)
trace(a)
a = [True, False]
a.append(1)
a.extend([2.0, None])
trace(a)
a = list(range(4))
a += [1.5]
a.insert(0, "s")
a.reverse()
trace(a)
b = [10**18] * 2
s = sum(b * 6)
print(s, sum([1, 2.5]), sum([0.1] * 3), max([1, 2.0]), min([2, 1.0, True]), [1, 2] + [1.5], [1.5] * 2 + [None], [1, 2] == [1.0, 2.0])
m = [[0] * 3 for _ in range(2)]
m[0][1] = 0.5
m[1][2] = "q"
trace(m[0])
trace(m[1])
