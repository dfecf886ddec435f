def pairs(xs):
    for i, x in enumerate(xs):
        for y in xs[i + 1:]:
            yield x, y
print(list(pairs("abc")))
def chunks(xs, n):
    it = iter(xs)
    while chunk := [x for _, x in zip(range(n), it)]:
        yield chunk
print(list(chunks(range(7), 3)))
def merge(a, b):
    a, b = iter(a), iter(b)
    none = object()
    x, y = next(a, none), next(b, none)
    while x is not none and y is not none:
        if x <= y:
            yield x
            x = next(a, none)
        else:
            yield y
            y = next(b, none)
    if x is not none:
        yield x
        yield from a
    if y is not none:
        yield y
        yield from b
print(list(merge([1, 4, 9], [2, 3, 10, 11])), list(merge([], "ab")))
def window(xs, n):
    buf = []
    for x in xs:
        buf.append(x)
        if len(buf) > n:
            buf.pop(0)
        if len(buf) == n:
            yield tuple(buf)
print(list(window("abcd", 2)), list(window("a", 2)))
def product(*pools):
    result = [()]
    for p in pools:
        result = [r + (x,) for r in result for x in p]
    return result
print(product("ab", range(2)), product())
def group(xs, key):
    prev, acc = object(), []
    for x in xs:
        k = key(x)
        if k != prev and acc:
            yield prev, acc
            acc = []
        prev = k
        acc.append(x)
    if acc:
        yield prev, acc
print(list(group("aabccc", lambda c: c)), list(group([], len)))
matrix = [[1, 2], [3, 4], [5, 6]]
print([x for row in matrix for x in row], [[r[i] for r in matrix] for i in range(2)], list(map(list, zip(*matrix))), [sum(c) for c in zip(*matrix)], list(zip(*matrix[::-1])))
out = []
for i in iter(range(3)):
    for j in iter(range(i)):
        if j == 1:
            break
        out.append((i, j))
    else:
        out.append((i, "else"))
print(out)
