import re
m = re.match(r"(?P<year>\d{4})-(?P<month>\d\d)(-(\d\d))?", "2024-02-29 tail")
print(m, m.group(), m.group(0), m.group(1, 2), m["year"], m[4], m.groups(), m.groupdict(), m.span(), m.span("month"), m.start(1), m.end(1), m.lastindex, m.lastgroup, m.string, m.pos, m.endpos, m.re.pattern, m.expand(r"\2/\g<year>/\g<4>"), bool(m))
n = re.match(r"(a)|(b)", "b")
print(n.groups(), n.groups("none"), n.group(1), n.span(1), n.lastindex, re.match(r"(a)?", "b").groups(), re.match("x", "y"), re.match("", "abc").span())
for f in (lambda: m.group(9), lambda: m.group("nope"), lambda: m["zz"], lambda: m.group(1.5), lambda: m.span("q"), lambda: m.expand(r"\9"), lambda: m.expand(r"\g<zz>"), lambda: m.nope):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(re.search(r"b+", "aabbbcc").span(), re.fullmatch(r"\d+", "123"), re.fullmatch(r"\d+", "123a"), re.match("b", "ab"), re.search("^b", "ab"), re.search("^b", "a\nb", re.M).span(), re.findall(r"\d+", "a1b22c333"), re.findall(r"(\w)(\d)", "a1b2"), re.findall(r"(\w)\d", "a1b2"), re.findall("", "ab"), re.findall(r"x*", "axb"), [x.span() for x in re.finditer(r"\b", "ab cd")], [x.group() for x in re.finditer("a|ab", "abaab")])
print(re.split(r"[,;]", "a,b;c"), re.split(r"([,;])", "a,b;c"), re.split(r"\s+", " a b "), re.split("x", "abc"), re.split("", "abc"), re.split(r"(?=b)", "abab"), re.split(",", "a,b,c", maxsplit=1), re.split(r"(a)|(b)", "xaybz"), re.split(r"\b", "hi there"))
print(re.sub("a", "b", "banana"), re.sub("a", "b", "banana", count=2), re.sub(r"(\w)(\d)", r"\2\1", "a1b2"), re.sub(r"(?P<x>\w)", r"<\g<x>>", "ab"), re.sub(r"\d", lambda m: str(int(m[0]) * 2), "a1b5"), re.sub("x*", "-", "abxd"), re.sub("", "-", "abc"), re.subn("a", "", "banana"), re.sub(r"(a)?b", r"[\1]", "abb"), re.sub("a", r"\n\\", "a"), re.sub("a", "\\\\", "a"), re.sub(r".", r"\g<0>\g<0>", "ab"), re.sub("b", lambda m: "", "abc"))
p = re.compile(r"(\w+)@(\w+)", re.I)
print(p, p.pattern, p.flags, p.groups, p.groupindex, p.match("a@b", 0).groups(), p.search("  x@y z", 3), p.match("zz@q", 1).span(), p.findall("a@b c@d"), p.sub(r"\2", "a@b!"), p.fullmatch("a@b"), p == re.compile(r"(\w+)@(\w+)", re.I), hash(p) == hash(re.compile(r"(\w+)@(\w+)", re.I)), re.compile(p) is p)
print(re.escape("a.b*c[d]-é_1 "), re.escape(b"a.b"), re.findall(re.escape("a.b"), "a.ba_b"), re.match(r"(\d+)(?:px|em)", "12em").group(1), re.match(r"(a(b(c)))", "abc").groups(), re.match(r"(?:(a)|b)*", "ab").groups(), re.match(r"((a)|(b))*", "ab").groups())
