a = [1, 2, 3]
a[0], a[-1] = "x", "z"
print(a)
for index in (3, -4, "a", 1.0, None, 2**70):
    try:
        a[index] = 0
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)
    try:
        del a[index]
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)
    try:
        a[index] += 1
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)
del a[1]
print(a)
del a[-1], a[0]
print(a)
m = [[1, 2], [3, 4]]
m[0][1], m[1][0] = m[1][0], m[0][1]
print(m)
i = 0
i, m[i] = 1, "set with the new i"
print(m)
a = [0, 1, 2]
i = 0
i = a[i] = 2
print(i, a)
a[a[0]] = 7
print(a)
try:
    (1, 2)[0] = 5
except TypeError as e:
    print(e)
try:
    None[0] = 1
except TypeError as e:
    print(e)
try:
    del (5)[0]
except TypeError as e:
    print(e)
try:
    5[0]
except TypeError as e:
    print(e)
