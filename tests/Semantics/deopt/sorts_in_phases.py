"""A nested function that sorts ints for a while, then strings, then mixed numbers: its code is discarded again and again, while callers still hold calls of it."""
import random

SOURCE = '''
def heap_sort(items):
    n = len(items)

    def sift(root, end):
        value = items[root]
        while True:
            child = 2 * root + 1
            if child >= end:
                break
            if child + 1 < end and items[child] < items[child + 1]:
                child += 1
            if not value < items[child]:
                break
            items[root] = items[child]
            root = child
        items[root] = value

    for root in range(n // 2 - 1, -1, -1):
        sift(root, n)
    for end in range(n - 1, 0, -1):
        items[0], items[end] = items[end], items[0]
        sift(0, end)
    return items
'''

KINDS = [
    lambda: random.randrange(1000),
    lambda: random.random(),
    lambda: str(random.randrange(1000)),
    lambda: (random.randrange(10), random.randrange(100)),
    lambda: random.choice([1, 2.5, True, 10 ** 20]),
]

random.seed(20)
wrong = 0
for trial in range(12):
    namespace = {}
    exec(compile(SOURCE, f"trial {trial}", "exec"), namespace)
    for repeat in range(12):
        kind = random.randrange(len(KINDS))
        items = [KINDS[kind]() for _ in range(random.choice([50, 300, 700]))]
        if namespace["heap_sort"](items[:]) != sorted(items):
            wrong += 1
            print("wrong", trial, repeat, kind)
print("wrong:", wrong)
