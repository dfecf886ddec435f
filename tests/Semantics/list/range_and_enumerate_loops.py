total = 0
a = [10, 20, 30, 40]
for i in range(len(a)):
    for j in range(i + 1, len(a)):
        total += a[i] * a[j]
print(total)
for i in range(len(a) - 1, -1, -1):
    if a[i] > 20:
        del a[i]
print(a)
out = []
for i in range(5):
    out.append(i)
    i += 10
print(out, i)
for i in range(0):
    pass
print(i)
for i, (x, y) in enumerate(zip("ab", [1, 2]), start=5):
    print(i, x, y)
for [k, *v] in [(1, 2, 3), "xy", [9]]:
    print(k, v)
d = {}
for d["key"] in range(3):
    pass
print(d)
arr = [0, 0]
for arr[1] in "abc":
    pass
print(arr)
class O: pass
o = O()
for o.attr in (1, 2):
    pass
print(o.attr)
n = 3
for i in range(n):
    n += 5
print(n, i)
for x in (lambda: [1, 2])():
    print(x, end=" ")
else:
    print("else")
for x in 1, 2, *[3, 4]:
    print(x, end=" ")
print()
for c in "ab":
    for c in "xy":
        pass
    print(c)
try:
    for x in 5:
        pass
except TypeError as e:
    print(e)
try:
    for a, b in [1]:
        pass
except TypeError as e:
    print(e)
