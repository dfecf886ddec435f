"""Loops whose iterators compiled code keeps in parts, left by guards on the edges between blocks, by exceptions and by polls."""


def nearest(point, centres):
    best, best_distance = 0, abs(point[0] - centres[0][0])
    for k in range(1, len(centres)):
        distance = abs(point[0] - centres[k][0])
        if distance < best_distance:
            best, best_distance = k, distance
    return best


def cluster(points, count, limit=12):
    centres = [points[i * 7] for i in range(count)]
    owner = [-1] * len(points)
    for rounds in range(1, limit + 1):
        moved = 0
        sums = [[0.0] * len(points[0]) for _ in range(count)]
        sizes = [0] * count
        for index, point in enumerate(points):
            k = nearest(point, centres)
            if k != owner[index]:
                owner[index] = k
                moved += 1
            sizes[k] += 1
            line = sums[k]
            for axis, value in enumerate(point):
                line[axis] += value
        if not moved:
            break
        centres = [tuple(value / size for value in line) if size else centre
                   for line, size, centre in zip(sums, sizes, centres)]
    return rounds, sum(owner), [tuple(round(x, 3) for x in c) for c in centres]


for seed in range(8):
    points = [(float((i * 37 + seed * 11) % 101), float(i * seed % 13)) for i in range(150)]
    print(cluster(points, 5))


def changing(items, rounds):
    """A local that is an int in the loop until it is something else."""
    out = []
    x = 1
    for r in range(rounds):
        for i, p in enumerate(items):
            for q, s in zip(items, p):
                if r % 50 == 49 and i == 1:
                    x = [2.5, "t", None, 10**20][r // 50 % 4]
                out.append((x, q is p, s))
                x = x if isinstance(x, int) else 1
                x = (x + i) % 1000
    return len(out), out[-3:], sum(1 for x, _, _ in out if not isinstance(x, int))


print(changing([[1, 2], [3.5, 4.5], (5, "six")], 400))


def truths(values):
    n = 0
    for v in values:
        if v:
            n += 1
        while not v:
            n += 10
            break
    return n


class Truth:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        return self.value


class Broken:
    def __bool__(self):
        raise RuntimeError("no truth")


for _ in range(300):
    truths([True, False, True])
print(truths([True, False]), truths([0, 1, -1, 0.0, 0.5, "", "x", None, [], [0], (), 10**30, Truth(True), Truth(False)]))
try:
    truths([True, Broken()])
except RuntimeError as e:
    print(e)


def slices(a):
    a[:2] = a[1::-1]
    a[1:3] = a[2:0:-1]
    b = a[:]
    b[::2] = b[::-2]
    a[len(a):] = [b[0]]
    del a[0:1]
    return a, b


for _ in range(300):
    slices([1, 2, 3, 4])
print(slices([1, 2, 3, 4]), slices([1.5, 2.5, 3.5]), slices(["a", 1, None, 2.5]))
for bad in ((1, 2, 3), "abc"):
    try:
        slices(bad)
    except TypeError as e:
        print(e)


def extended(a, value):
    a[::2] = value


for _ in range(300):
    extended([1, 2, 3, 4], [5, 6])
try:
    extended([1, 2, 3], [1])
except ValueError as e:
    print(e)


def negative(a, n):
    t = 0
    for i in range(-n, n):
        t = t * 3 % 1001 + a[i]
    return t


for _ in range(300):
    negative([1, 2, 3], 3)
print(negative([1, 2, 3], 3), negative([1.5, 2.5], 2))
for n in (4, 5):
    try:
        negative([1, 2, 3], n)
    except IndexError as e:
        print(e)


def polled():
    import signal
    import threading
    seen = []
    done = threading.Event()
    t = threading.Thread(target=lambda: (seen.append("thread"), done.set()))
    t.start()
    n = 0
    while not seen:
        n += 1
    done.wait()
    t.join()
    total = 0
    worker = threading.Thread(target=lambda: [sum(range(100)) for _ in range(2000)])
    worker.start()
    for i in range(300000):
        total += i
    worker.join()
    return seen, total


print(polled())
