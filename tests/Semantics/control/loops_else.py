for i in range(3): pass
else: print("for else", i)
for i in range(3):
    if i == 1: break
else: print("not printed")
print(i)
n = 0
while n < 3: n += 1
else: print("while else", n)
while True:
    n += 1
    if n > 5: break
else: print("not printed")
for x in []: print("never")
else: print("empty else")
while False: print("never")
else: print("false else")
for i in range(3):
    for j in range(3):
        if j == 2: break
        if i == j: continue
        print((i, j), end=" ")
    else: print("inner else", end=" ")
    if i == 1: continue
    print("end", i, end=" ")
else: print("outer else")
def find(xs, t):
    for i, x in enumerate(xs):
        if x == t: return i
    else:
        return -1
print(find("abc", "b"), find("abc", "z"))
def primes(n):
    out = []
    for c in range(2, n):
        for p in out:
            if c % p == 0: break
        else: out.append(c)
    return out
print(primes(30))
out = []
for i in range(10):
    if i % 2: continue
    if i > 6: break
    out.append(i)
else: out.append("else")
print(out)
i = 10
while i:
    i -= 1
    if i % 3: continue
    if i == 3: break
    print(i, end=" ")
print("|", i)
def nested_break():
    for a in range(3):
        for b in range(3):
            for c in range(3):
                if a + b + c == 4: break
            else: continue
            break
        else: continue
        return a, b, c
print(nested_break())
it = iter(range(5))
for a in it:
    for b in it:
        if b == 2: break
    print(a, b, end=" ")
print()
for i in range(3):
    try:
        if i == 1: continue
        print("body", i, end=" ")
    finally: print("fin", i, end=" ")
else: print("else")
