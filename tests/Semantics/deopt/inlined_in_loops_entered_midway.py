"""Loops at module level and in functions that are entered while they run, with calls inside; exits in the middle of a callee."""


def mix(state, value):
    state = state * 31 + value
    return state & 0xFFFFFFFFFFFF


def pick(items, i):
    return items[i % len(items)]


state = 1
items = [1, 2, 3]
for i in range(4000):
    state = mix(state, pick(items, i))
    if i == 3000:
        items = (5, 6)
    if i == 3500:
        items = [1.0, 2]
        break
print(state)
try:
    for i in range(100):
        state = mix(state, pick(items, i + 1))
        state = int(state)
except TypeError as error:
    print(error, i)


def nested(rows):
    out = []
    for row in rows:
        total = 0
        for cell in row:
            total = mix(total, cell)
        out.append(total)
    return out


rows = [list(range(k, k + 20)) for k in range(200)]
print(sum(nested(rows)))
rows[150][10] = 2 ** 70
print(sum(nested(rows)))
rows[160][3] = "text"
try:
    nested(rows)
except TypeError as error:
    print(error)


def depth(n):
    return 0 if n == 0 else 1 + step_down(n)


def step_down(n):
    return depth(n - 1)


print([depth(k) for k in (0, 1, 5, 200)], sum(depth(k % 30) for k in range(500)))


def early(n, stop):
    def check(k):
        if k == stop:
            return None
        return k

    total = 0
    for k in range(n):
        got = check(k)
        if got is None:
            return total, k
        total += got
    return total, None


print(early(3000, -1), early(3000, 2500), early(10, 3))
