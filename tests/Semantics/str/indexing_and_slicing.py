def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

s = "a\U0001F600é\U00010000z"
print(len(s), [ascii(c) for c in s], ascii(s[1]), ascii(s[-2]), ascii(s[1:3]), ascii(s[::-1]), ascii(s[::2]), ascii(s[-1:0:-2]), ascii(s[1::2]), ascii(s[10:]), ascii(s[-10:2]))
for i in (-6, -5, 0, 4, 5):
    attempt(lambda: ascii(s[i]))
t = "0123456789"
for start in (None, -11, -3, 0, 4, 12):
    for stop in (None, -12, -2, 0, 6, 11):
        print(start, stop, [t[start:stop:step] for step in (None, 2, -1, -3)])
attempt(lambda: t[::0])
attempt(lambda: t["a"])
attempt(lambda: t[1.0])
attempt(lambda: t[1:"b"])
attempt(lambda: t[None])
attempt(lambda: t[1, 2])
attempt(lambda: t[2**70])
attempt(lambda: t[-2**70:2**70])
attempt(lambda: t[True])
attempt(lambda: t[slice(2, 5)])
try:
    t[0] = "x"
except TypeError as e:
    print(e)
try:
    del t[0]
except TypeError as e:
    print(e)
print("".join(reversed(s)) == s[::-1], list(enumerate(s))[1][0], s.index("é"), s[2] == "é", sorted(s)[-1] == "\U0001F600")
