s = "a\U0001F600é"
it = iter(s)
print(type(it).__name__, next(it), it.__length_hint__(), list(it) == ["\U0001F600", "é"], next(it, "done"), iter(it) is it)
for i, c in enumerate(s):
    print(i, ascii(c), ord(c), len(c))
print([ascii(c) for c in reversed(s)], ascii("".join(sorted("hello\U0001F600é"))), dict(zip("abc", range(3))), set("aab") == {"a", "b"}, list(map(ord, s)), max(s) == "\U0001F600", min("hello"), sum(map(ord, "abc")))
a, b, *c = "wxyz"
print(a, b, c)
try:
    a, b = "abc"
except ValueError as e:
    print(e)
try:
    a, b = "a"
except ValueError as e:
    print(e)
print([x + y for x in "ab" for y in "cd"], [*"abc"], (*"ab", *"cd"), {*"a"}, tuple("ab"), list(""), "".join(c for c in "a1b2" if c.isdigit()))
def f(*args):
    return args
print(f(*"abc"), f(*""), list(filter(str.isalpha, "a1b2")), all("abc"), any(""), all(""), "x" in iter("xyz"))
counts = {}
for ch in "mississippi":
    counts[ch] = counts.get(ch, 0) + 1
print(counts)
