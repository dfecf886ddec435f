def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

s = "abcabcabc"
for sub in ("abc", "c", "", "x", "abcabcabcd"):
    print(sub, s.find(sub), s.rfind(sub), s.count(sub), s.find(sub, 1), s.rfind(sub, 0, 5), s.find(sub, -3), s.find(sub, 9), s.find(sub, 10), s.rfind(sub, 10), s.count(sub, 3), s.count(sub, 9), s.count(sub, 10))
print(s.find("c", None, None), s.find("b", -100, 100), s.find("a", 5, 2), s.find("", 5, 2), s.find("", 3), s.rfind("", 0, 4), "".find(""), "".rfind(""), "".count(""), "aaaa".count("aa"), "aaa".find("aa", 1))
print("x\U0001F600y\U0001F600".find("\U0001F600"), "x\U0001F600y\U0001F600".rfind("\U0001F600"), "x\U0001F600y".index("y"), "\U0001F600" * 3 == "\U0001F600\U0001F600\U0001F600", "é\U00010000z".find("z"), "\ud83d\ude00".find("\U0001F600"))
attempt(s.index, "x")
attempt(s.rindex, "x")
attempt(s.index, "a", 7)
attempt(s.index, "c", -1)
attempt(s.find)
attempt(s.find, 1)
attempt(s.find, b"a")
attempt(s.find, "a", "b")
attempt(s.find, "a", 1.0)
attempt(s.count, None)
attempt(s.index, "a", 2**70)
attempt(s.find, "a", -2**70, 2**70)
print("b" in s, "" in s, "" in "", "bca" in s, "x" not in s)
attempt(lambda: 1 in s)
attempt(lambda: None in s)
attempt(lambda: b"a" in s)
