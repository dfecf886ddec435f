for s in ("", "a", "aaa", "banana", "\U0001F600\U0001F600"):
    for sub in ("", "a", "aa", "ana", "\U0001F600"):
        print(repr(s), repr(sub), s.count(sub), s.find(sub), s.rfind(sub), sub in s, s.split(sub) if sub else None, s.replace(sub, "-"), s.startswith(sub), s.endswith(sub), s.partition(sub) if sub else None)
for start in (-2, 0, 1, 3, 4):
    for end in (None, -1, 0, 2, 3, 9):
        print(start, end, "aba".count("", start, end), "aba".count("a", start, end), "aba".find("", start, end), "aba".rfind("", start, end), "aba".startswith("", start, end), "aba".endswith("", start, end))
big = "ab" * 500 + "c"
print(big.count("ab"), big.find("c"), big.rfind("ab"), big.index("bc"), big.count("ba"), big.replace("ab", "").strip(), len(big.split("b")), big.find("abc"), big.find("x" * 50))
