class Stack:
    def __init__(self):
        self.items = []
    def push(self, x):
        self.items.append(x)
        return self
    def pop(self):
        if not self.items:
            raise IndexError("empty stack")
        return self.items.pop()
s = Stack().push(1).push("two")
print(s.pop(), s.pop())
try:
    s.pop()
except IndexError as e:
    print(e)
q = list(range(5))
order = []
while q:
    x = q.pop(0)
    order.append(x)
    if x < 3:
        q.append(x + 10)
print(order)
def bisect(a, x):
    lo, hi = 0, len(a)
    while lo < hi:
        mid = (lo + hi) // 2
        if a[mid] < x:
            lo = mid + 1
        else:
            hi = mid
    return lo
a = []
for x in (5, 1, 4, 1.5, 3, True, 2**64):
    a.insert(bisect(a, x), x)
print(a)
def rpn(text):
    st = []
    for tok in text.split():
        if tok in "+-*/":
            b, a = st.pop(), st.pop()
            st.append(a + b if tok == "+" else a - b if tok == "-" else a * b if tok == "*" else a / b)
        else:
            st.append(int(tok))
    return st
print(rpn("3 4 + 2 * 7 /"), rpn("1 2 3"), rpn("5 1 2 + 4 * + 3 -"))
ring = [None] * 4
for i in range(10):
    ring[i % 4] = i
print(ring, ring[-10 % 4:] + ring[:-10 % 4])
hist = [0] * 5
for c in "hello world":
    hist[ord(c) % 5] += 1
print(hist)
a = [1, 2, 3, 4, 5]
a = a[2:] + a[:2]
print(a, a[::-1][1:-1], a[-2:], a[:-2], sum(a[1::2]), list(zip(a, a[1:])), [a[i:i + 2] for i in range(0, len(a), 2)])
