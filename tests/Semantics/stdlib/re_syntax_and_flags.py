import re
cases = [(r"a.c", "a\nc", 0), (r"a.c", "a\nc", re.S), (r"^b$", "a\nb\nc", re.M), (r"HELLO", "hello", re.I), (r"é", "É", re.I), (r"\w+", "é1_", 0), (r"\w+", "é1_", re.A), (r"(?i)abc", "ABC", 0), (r"(?i:a)b", "Ab", 0), (r"(?i:a)b", "AB", 0), (r"(?-i:a)b", "aB", re.I), (r"a b # comment", "ab", re.X), (r"(?x) a  b", "ab", 0), (r"a{2,3}", "aaaa", 0), (r"a{2,3}?", "aaaa", 0), (r"a{,2}", "aaa", 0), (r"a{2}", "aaa", 0), (r"a++b", "aab", 0), (r"a++a", "aaa", 0), (r"(?>a+)a", "aaa", 0), (r"a*?b", "aab", 0), (r"(a)(?=b)", "ab", 0), (r"(?<=a)b", "ab", 0), (r"(?<!a)b", "ab", 0), (r"a(?!b)", "ab", 0), (r"(a)?(?(1)b|c)", "ab", 0), (r"(a)?(?(1)b|c)", "c", 0), (r"(a)\1", "aa", 0), (r"(?P<q>['\"]).*?(?P=q)", "'a\"b'", 0), (r"[a-c]+", "abcd", 0), (r"[^a-c]+", "xyza", 0), (r"[]a]+", "]a", 0), (r"[\d\-x]+", "1-x", 0), (r"[\w.]+", "a.b", 0), (r"\bfoo\b", "a foo b", 0), (r"\Boo", "foo", 0), (r"\Aab\Z", "ab", 0), (r"ab\Z", "ab\n", 0), (r"ab$", "ab\n", 0), (r"\z", "a", 0), (r"\x41\u00e9\101\n", "Aé" + "A\n", 0), (r"\N{SNOWMAN}", "☃", 0), (r"a|b|", "c", 0), (r"(?:)", "", 0), (r"(?#comment)a", "a", 0), (r"\d+", "٣4", 0), (r"\s", "\u2003", 0), (r".", "\U0001F600", 0), (r"^$", "", 0), (r"(?s:.)b", "\nb", 0), (r"[\U0001F600-\U0001F64F]", "\U0001F601", 0), (r"ß", "SS", re.I), (r"ſ", "s", re.I), (r"K", "k", re.I)]
for pat, text, fl in cases:
    m = re.search(pat, text, fl)
    print(ascii(pat), int(fl), m and (m.span(), m.groups()))
for pat in ("(", ")", "[", "*", "a**", "a{2,1}", "(?P<1>a)", "(?P<a>x)(?P<a>y)", "(?P=zz)", r"\1", r"(?<=a+)b", "(?z)", "(?P<a", "[z-a]", r"\q", "a(?i)b", "(?i", "x{99999999999}", "(?(1)a)", "(?<n>a)", r"\N{nope}", r"\u12", "[a", "a{1", "{", "a{,}", "(?:a", "+", "?", "a|*", r"\x4", r"[\b]", "[[:alpha:]]", "(?P>a)", "(?a)(?u)x", "(?<=a|bc)d", "(?!a", "[]", "[^]", r"\8", r"\08", r"\p{L}", "\\", "(?#"):
    try: re.compile(pat); print(pat, "ok")
    except re.PatternError as e: print(pat, "|", e, "|", e.pos)
    except Exception as e: print(pat, type(e).__name__, e)
print(re.error is re.PatternError, re.I | re.M, repr(re.compile("a", re.X | re.S)), re.compile("a").flags, re.compile(b"a").flags, re.RegexFlag(0), re.NOFLAG)
for f in (lambda: re.match("a", b"a"), lambda: re.match(b"a", "a"), lambda: re.match(5, "a"), lambda: re.compile("a", "x"), lambda: re.sub("a", 5, "a"), lambda: re.sub("a", r"\1", "a"), lambda: re.sub("a", r"\g<x>", "a"), lambda: re.sub("a", r"\q", "a"), lambda: re.compile(re.compile("a"), re.I), lambda: re.findall("a", None), lambda: re.compile("a", re.L), lambda: re.sub("(", "", "a")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(re.findall(b"[a-z]+", b"ab1cd"), re.sub(rb"(\d)", rb"<\1>", b"a1"), re.split(b",", b"a,b"), re.match(b"\xff", b"\xff").group(), re.findall(r"(?m)^(\w+):\s*(.*)$", "k: v\nkey2:  val 2\nbad"), re.compile(r"""
    (?P<num>\d+(\.\d*)?)   # number
  | (?P<op>[-+*/()])       # operator
  | (?P<ws>\s+)
""", re.X).sub(lambda m: f"<{m.lastgroup}>", "3.5 + (2*x)"))
