words = ["b", "a", "B", "", "aa", "ab", "é", "z", "Z", "\uffff", "\U00010000", "\ue000", "a\x00", "a\x00b", "10", "9"]
print([ascii(w) for w in sorted(words)])
print(max(words) == "\U00010000", min(words) == "", "a" < "ab", "ab" < "b", "" < "a", "A" < "a", "abc" <= "abc", "abc" < "abc", "\uffff" < "\U00010000")
print("a" == "a", "a" != "A", "e\u0301" == "é", "a" == b"a", "1" == 1, "a" is None)
for op in (lambda a, b: a < b, lambda a, b: a >= b, lambda a, b: a + b, lambda a, b: a - b, lambda a, b: a * b):
    for other in (1, None, b"a", ["a"]):
        try:
            print(op("a", other))
        except TypeError as e:
            print(e)
print("a".__lt__("b"), "a".__lt__(1), "a".__eq__(1), "a".__ne__("a"), "a".__add__("b"))
try:
    "a".__add__(1)
except TypeError as e:
    print(e)
a = "hello" + str(5)
b = "".join(["hel", "lo", "5"])
print(a == b, hash(a) == hash(b), {a: 1}[b], a in {b}, a in [b], [a].index(b))
print("abc" < "abd" < "abe", "abc" < "ab" "d", "x" > "a" > "b", "\U0001F600" > "z" * 100)
