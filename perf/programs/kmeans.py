"""Clustering and a little statistics: k-means, nearest neighbours, a decision stump, regression.

Load: lists of float tuples, distance functions called in inner loops, `min` with a key, accumulation into lists of
sums, and the `random` module (a Mersenne twister) for the points.  Coordinates are multiples of 1/1024, so that sums
come out the same in any order.
"""

from collections import Counter
from random import Random

ITERATIONS = 10
POINTS = 5_000
CLUSTERS = 6


def make_points(count, seed):
    """Points scattered around a few centres, each with its true label."""
    random = Random(seed)
    centres = [(random.randrange(-40, 40), random.randrange(-40, 40), random.randrange(-40, 40))
               for _ in range(CLUSTERS)]
    points, labels = [], []
    for _ in range(count):
        label = random.randrange(CLUSTERS)
        points.append(tuple(c + random.randrange(-8192, 8192) / 1024 for c in centres[label]))
        labels.append(label)
    return points, labels


def square_distance(a, b):
    total = 0.0
    for x, y in zip(a, b):
        difference = x - y
        total += difference * difference
    return total


def nearest(point, centres):
    best, best_distance = 0, square_distance(point, centres[0])
    for k in range(1, len(centres)):
        distance = square_distance(point, centres[k])
        if distance < best_distance:
            best, best_distance = k, distance
    return best


def spread_out(points, count):
    """Starting centres, each as far as possible from those chosen before."""
    centres = [points[0]]
    while len(centres) < count:
        centres.append(max(points, key=lambda point: min(square_distance(point, centre) for centre in centres)))
    return centres


def k_means(points, count, limit=30):
    centres = spread_out(points, count)
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
    inertia = sum(square_distance(point, centres[k]) for point, k in zip(points, owner))
    return owner, centres, rounds, inertia


def purity(owner, labels):
    """Points whose cluster is named after their true label."""
    votes = {}
    for k, label in zip(owner, labels):
        votes.setdefault(k, Counter())[label] += 1
    return sum(max(counts.values()) for counts in votes.values())


def vote(points, labels, queries, neighbours):
    """Classify by the labels of the nearest points; ties go to the smaller label."""
    right = 0
    for query in queries:
        ranked = sorted((square_distance(points[i], points[query]), i) for i in range(0, len(points), 3) if i != query)
        counts = Counter(labels[i] for _, i in ranked[:neighbours])
        winner = min(counts, key=lambda label: (-counts[label], label))
        right += winner == labels[query]
    return right


def best_stump(points, labels, wanted):
    """The axis and threshold that split one label off best, by weighted impurity."""
    best = (2.0, None, None)
    total = len(points)
    for axis in range(len(points[0])):
        ordered = sorted((point[axis], label == wanted) for point, label in zip(points, labels))
        positives = sum(flag for _, flag in ordered)
        below = 0
        for k, (value, flag) in enumerate(ordered[:-1], 1):
            below += flag
            p, q = below / k, (positives - below) / (total - k)
            impurity = (k * p * (1 - p) + (total - k) * q * (1 - q)) / total
            if impurity < best[0]:
                best = (impurity, axis, value)
    return best


def slope(xs, ys):
    n = len(xs)
    mean_x, mean_y = sum(xs) / n, sum(ys) / n
    return sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys)) / sum((x - mean_x) ** 2 for x in xs)


def run(count, seed=1):
    points, labels = make_points(count, seed)
    owner, centres, rounds, inertia = k_means(points, CLUSTERS)
    pure = purity(owner, labels)
    right = vote(points, labels, range(0, count, 40), 7)
    impurity, axis, threshold = best_stump(points, labels, seed % CLUSTERS)
    gradient = slope([point[0] for point in points], [point[1] for point in points])
    ordered = sum(k * cluster for k, cluster in enumerate(owner))
    return [rounds, pure, right, axis, ordered, int(inertia), int(impurity * 1e6), int(threshold * 1024),
            int(gradient * 1e6)]


def combine(checksum, value):
    return (checksum * 31 + value) & 0xFFFFFFFF


def run_iteration(i):
    total = 0
    for value in run(POINTS, seed=i + 1):
        total = combine(total, value)
    return total


def main():
    checksum = 0
    for i in range(ITERATIONS):
        checksum = combine(checksum, run_iteration(i))
    print(f"kmeans: {checksum:08x}")


if __name__ == "__main__":
    main()
