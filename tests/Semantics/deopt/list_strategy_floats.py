"""A list of floats keeps being one until an int, a NaN or an object is stored; equality and identity of kinds stay."""


def scale(items, factor):
    for k in range(len(items)):
        items[k] = items[k] * factor
    return items


def kinds(items):
    found = []
    for item in items:
        name = type(item).__name__
        if name not in found:
            found.append(name)
    return found


floats = [k / 4 for k in range(2000)]
scale(floats, 2.0)
print(floats[:4], kinds(floats))
scale(floats, 2)
print(floats[:4], kinds(floats))
floats[7] = 3
print(floats[6:9], kinds(floats), scale(floats, 1)[6:9])
floats[8] = True
print(kinds(floats), scale(floats, 2)[6:9])
floats.append(float("nan"))
print(sum(item == item for item in floats), len(floats))
floats[0] = -0.0
print(floats[0], scale(floats, 1.0)[0], floats.index(0.0), floats.count(0))

ints = [0] * 1000
for k in range(1000):
    ints[k] = k / 2 if k >= 500 else k
print(kinds(ints), sum(ints))
print(kinds([*range(5), 0.5]), [1, 2.0, True] == [1.0, 2, 1], kinds([1, 2.0, True]))
empty = []
for k in range(2000):
    if k % 500 == 0:
        empty.clear()
    empty.append(k if k < 1000 else k * 1.0)
print(kinds(empty), len(empty), empty[-1])
print(kinds(floats[:2] + [1]), kinds([0.0] * 3 + [0] * 3), kinds(list(map(float, range(3)))))
