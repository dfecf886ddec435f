# Variables that change type inside a loop: int to float, float to int, int to big int.
def grow(n):
    x = 1
    for i in range(n):
        if i == n // 2:
            x = x * 1.5
        x = x + i
    return x
print([grow(n) for n in range(8)])

def switch(n):
    acc = 0
    out = []
    for i in range(n):
        acc += i if i % 3 else i / 2
        out.append(acc)
    return out
print(switch(10))

def blow(n):
    x = 3
    for _ in range(n):
        x = x * x
    return x
print(blow(3), blow(6), float(blow(6)))

def alternate(n):
    x = 0
    for i in range(n):
        x = -x if i & 1 else x + 0.25
        if x == int(x):
            x = int(x)
    return x
print([alternate(n) for n in range(12)])

def minmax(values):
    lo = hi = values[0]
    for v in values:
        if v < lo:
            lo = v
        if v > hi:
            hi = v
    return lo, hi
print(minmax([3, 1.5, 2**70, -1e30, True]), minmax([float("nan"), 1, 2]), minmax([1, float("nan"), 2]))
