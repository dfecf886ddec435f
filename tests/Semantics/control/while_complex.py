def gcd_steps(a, b):
    s = 0
    while b:
        a, b = b, a % b
        s += 1
    return a, s
print(gcd_steps(1071, 462), gcd_steps(2**89 - 1, 2**61 - 1))
def digits(n):
    out = []
    while n:
        n, d = divmod(n, 10)
        out.append(d)
    return out[::-1] or [0]
print(digits(0), digits(9071), digits(2**70))
def isqrt(n):
    lo, hi = 0, n + 1
    while hi - lo > 1:
        mid = (lo + hi) // 2
        if mid * mid <= n: lo = mid
        else: hi = mid
    return lo
print([isqrt(n) for n in (0, 1, 2, 15, 16, 10**20)])
def newton(x, eps=1e-12):
    g, n = x, 0
    while abs(g * g - x) > eps * x:
        g = (g + x / g) / 2
        n += 1
    return round(g, 10), n
print(newton(2.0), newton(1e6))
def binary_search(xs, t):
    lo, hi = 0, len(xs) - 1
    while lo <= hi:
        m = (lo + hi) // 2
        if xs[m] == t: return m
        elif xs[m] < t: lo = m + 1
        else: hi = m - 1
    return ~lo
print([binary_search([1, 3, 5, 7], t) for t in range(9)])
def partition(xs):
    i, j, p = 0, len(xs) - 1, xs[len(xs) // 2]
    while i <= j:
        while xs[i] < p: i += 1
        while xs[j] > p: j -= 1
        if i <= j:
            xs[i], xs[j] = xs[j], xs[i]
            i += 1
            j -= 1
    return xs
print(sorted(partition([5, 2, 9, 1, 7])), partition([1, 1, 1]))
def collatz_len(n, memo={1: 1}):
    trail = []
    while n not in memo:
        trail.append(n)
        n = n // 2 if n % 2 == 0 else 3 * n + 1
    base = memo[n]
    while trail:
        base += 1
        memo[trail.pop()] = base
    return base
print(max((collatz_len(i), i) for i in range(1, 2000)))
def state_machine(s):
    i, out, state = 0, [], "start"
    while i < len(s):
        c = s[i]
        if state == "start":
            if c.isdigit(): state, tok = "num", c
            elif c.isalpha(): state, tok = "word", c
            elif c != " ": out.append(("op", c))
            i += 1
        elif state == "num" and (c.isdigit() or c == ".") or state == "word" and c.isalnum():
            tok += c
            i += 1
        else:
            out.append((state, tok))
            state = "start"
    else:
        if state != "start": out.append((state, tok))
    return out
print(state_machine("x1 = 3.14*(y+42)"))
x = 1.0
n = 0
while x + 1 > 1: x, n = x / 2, n + 1
print(n, x)
i = j = 0
while True:
    while j < 3:
        j += 1
        if (i + j) % 4 == 0: break
    else:
        if i > 5: break
        i += 1
        j = 0
        continue
    i += 2
print(i, j)
k = 5
while k: k = k - 1 if k % 2 else k // 2
print(k)
while (line := "abc"[k:k + 1]): k += 1
print(k)
