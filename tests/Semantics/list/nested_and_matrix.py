def matmul(a, b):
    n, m, p = len(a), len(b), len(b[0])
    out = [[0] * p for _ in range(n)]
    for i in range(n):
        for j in range(p):
            s = 0
            for k in range(m):
                s += a[i][k] * b[k][j]
            out[i][j] = s
    return out
print(matmul([[1, 2], [3, 4]], [[5, 6], [7, 8]]), matmul([[1.5, 2]], [[2], [4]]), matmul([[2**40, 1]], [[2**40], [3]]))
def transpose(m):
    return [list(r) for r in zip(*m)]
print(transpose([[1, 2, 3], [4, 5, 6]]), transpose([]), transpose([[]]))
def sieve(n):
    flags = [True] * (n + 1)
    flags[0:2] = [False, False]
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            flags[i * i::i] = [False] * len(flags[i * i::i])
    return [i for i, f in enumerate(flags) if f]
print(sieve(60))
def flatten(x):
    return [y for e in x for y in (flatten(e) if isinstance(e, list) else [e])]
print(flatten([1, [2, [3, [4]], []], "ab", [[[5]]]]))
def perms(a):
    if not a:
        return [[]]
    return [[a[i]] + p for i in range(len(a)) for p in perms(a[:i] + a[i + 1:])]
print(perms([1, 2, 3]))
def bubble(a):
    a = a[:]
    for i in range(len(a)):
        for j in range(len(a) - 1 - i):
            if a[j] > a[j + 1]:
                a[j], a[j + 1] = a[j + 1], a[j]
    return a
print(bubble([5, 3.5, 2**65, -1, True]), bubble(list("hello")))
def quick(a):
    return a if len(a) < 2 else quick([x for x in a[1:] if x < a[0]]) + [a[0]] + quick([x for x in a[1:] if x >= a[0]])
print(quick([3, 6, 1, 8, 2, 9, 2]))
grid = [list(r) for r in ["#..", ".#.", "..#"]]
grid[1][1], grid[0][2] = "@", "!"
print(["".join(r) for r in grid], [r[::-1] for r in grid][0], sum(r.count(".") for r in grid))
