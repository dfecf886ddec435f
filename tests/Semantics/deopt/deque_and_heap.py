"""deque and heapq in hot loops: mutation during iteration, mixed elements, comparison methods that change."""

from collections import deque
from heapq import heapify, heappop, heappush, heappushpop, nsmallest


def breadth(n):
    queue = deque([1])
    order = 0
    while queue and order < n:
        node = queue.popleft()
        order += 1
        queue.append(node * 2)
        queue.append(node + 0.5 if order == n // 2 else node + 1)
    return order, len(queue), queue[0], queue[-1]


print(breadth(2000))
queue = deque(range(2000), maxlen=1000)
print(len(queue), queue[0], sum(queue), queue.count(1500))
seen = 0
try:
    for item in queue:
        seen += 1
        if item == 1500:
            queue.append("new")
except RuntimeError as error:
    print(seen, error)
queue.rotate(3)
print(queue[0], queue[3], list(queue)[-2:])
for bad in (lambda: queue[5000], lambda: deque().pop(), lambda: deque().popleft(), lambda: queue["x"], lambda: queue.remove("none")):
    try:
        bad()
    except (IndexError, TypeError, ValueError) as error:
        print(type(error).__name__, error)


def drain(items):
    heap = list(items)
    heapify(heap)
    out = []
    while heap:
        out.append(heappop(heap))
        if len(out) % 3 == 0 and len(out) < 300:
            heappush(heap, out[-1] + 1)
    return out == sorted(out), len(out), out[-1]


numbers = [k * 7919 % 1009 for k in range(1009)]
print(drain(numbers), drain([k / 2 for k in numbers]), drain(numbers + [0.5, True, 2 ** 70]))
for bad in ("x", None, (1,)):
    try:
        drain(numbers + [bad])
    except TypeError as error:
        print(str(error).split(" between")[0])


class Task:
    def __init__(self, rank):
        self.rank = rank

    def __lt__(self, other):
        return self.rank < other.rank


heap = []
for k in numbers:
    heappush(heap, Task(k))
first = [heappop(heap).rank for _ in range(5)]
Task.__lt__ = lambda self, other: self.rank > other.rank
heapify(heap)
print(first, [heappop(heap).rank for _ in range(5)], heappushpop(heap, Task(5000)).rank, [t.rank for t in nsmallest(2, heap)])
pairs = []
for k in range(1500):
    heappush(pairs, (k % 7, -k, "payload"))
print([heappop(pairs)[:2] for _ in range(3)], len(pairs))
try:
    for _ in range(3):
        heappush(pairs, (0, -1498, object()))
except TypeError as error:
    print(str(error)[:40])
