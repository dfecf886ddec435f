out = []
for i in range(5): out.append(i); i = 100
print(out, i)
for i in range(3, 0, -1): print(i, end=" ")
for i in range(0, 10, 4): print(i, end=" ")
for i in range(5, 5): print("never")
for i in range(5, 0): print("never")
print(i)
for i in range(2**31 - 2, 2**31 + 2): print(i, end=" ")
for i in range(2**63 - 2, 2**63 + 1): print(i, end=" ")
for i in range(-2**63 + 1, -2**63 - 2, -1): print(i, end=" ")
print()
for i in range(True): print("one", i)
class I:
    def __index__(self): return 2
for i in range(I()): print("index", i)
def last(n):
    i = "unset"
    for i in range(n): pass
    return i
print(last(0), last(1), last(100))
def mutate_bound():
    n = 3
    c = 0
    for i in range(n):
        n = 100
        c += 1
    return c
print(mutate_bound())
def nested(n):
    c = 0
    for i in range(n):
        for j in range(i):
            for k in range(j, i): c += i * j - k
    return c
print(nested(12), nested(0))
def sums(n):
    s = f = 0
    for i in range(n): s += i; f += i / 2
    return s, f
print(sums(1000), sums(1))
def strided(n):
    a = [0] * n
    for i in range(0, n, 3): a[i] = i
    for i in range(n - 1, -1, -2): a[i] += 1
    for i in range(-1, -n - 1, -4): a[i] *= 2
    return a
print(strided(12))
r = range(10)
for i in r:
    if i == 2: r = range(3)
print(i, r)
it = iter(range(10))
for i in it:
    if i % 3 == 0: next(it, None)
    else: print(i, end=" ")
print()
for i in range(3):
    for i in range(10, 12): pass
    print(i, end=" ")
print(i)
total = 0
for i in range(10**18, 10**18 + 3): total += i
print(total)
for bad in ("1.0", "'3'", "None", "1, 2, 0", "[]", "1.5, 2", "2**63, 2**63 + 2"):
    try: print(list(eval(f"range({bad})")))
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
def early(n):
    for i in range(n):
        if i * i > n: return i
    return None
print(early(50), early(0), early(1))
def gen_in_loop(n): return sum(sum(j for j in range(i)) for i in range(n))
print(gen_in_loop(20))
g = (i for i in range(3))
for i in g:
    for j in g: print((i, j), end=" ")
print()
x = [i for i in range(3) for i in range(i)]
print(x, [range(i) for i in range(3)], [*range(3)][-1], range(3)[-1], max(range(5)), 3 in range(5), len(range(0, 10, 3)))
