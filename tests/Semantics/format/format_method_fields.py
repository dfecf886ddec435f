class O:
    attr = "A"
    sub = {"k": [10, 20]}
    def __getitem__(self, k): return f"item:{k!r}"
    def __format__(self, s): return f"O<{s}>"
o = O()
print("{0.attr} {0.sub[k][1]} {0[x]} {0[0]} {0[-1]} {0[a.b]} {0[a b]} {0:spec} {0} {0!r:.5}".format(o))
print("{a.attr}{b[0]}{c}".format(a=o, b="xy", c=1), "{:{}}{:{w}}|".format(1, 3, 2, w=4), "{:{w}.{p}f}".format(3.14159, w=8, p=2), "{0:{1}{2}{3}}".format("m", "*", "^", 5), "{x:{y}}".format(x=1, y=">4"))
print("{}{}{}".format(1, 2, 3), "{2}{0}{1}".format("a", "b", "c"), "{0}{0}".format(1), "{}{a}{}".format(1, 2, a=3), "{{}}{}{{{}}}".format(1, 2), "{!s}{!r}{!a}".format("é", "é", "é"), "{:}".format(5), "{!s:}".format(5), "{0!s:>4}".format(5))
cases = ["{", "}", "{}}", "{{}", "{0", "{0!", "{0!}", "{0!x}", "{0!rx}", "{0:{", "{0:{}", "{0:{1}", "{0:{1:{2}}}", "{0:{1:{2:{3}}}}", "{} {0}", "{0} {}", "{1}", "{a}", "{0.}", "{0..a}", "{0.a.}", "{0[}", "{0[]}", "{0[a}", "{0[a]b}", "{0[a].}", "{0.nope}", "{0[0][0][0][0]}", "{.real}", "{[0]}", "{.}", "{-1}", "{+1}", "{1.5}", "{ 0}", "{0 }", "{0,}", "{00}", "{0x0}", "{99999999999999999999}", "{0:d}", "{0:99999999999999999999}", "{:{}}", "{!r:{}}", "{0.__class__.__name__}", "{0[99999999999999999999]}", "{a[b].c}", "{é}", "{0:{!r}}", "{0!r:{1!r}}", "{:}}", "{:{{}}}", "{0:}}"]
for c in cases:
    try: print(c, "->", repr(c.format("ab", 5)))
    except Exception as e: print(c, "!!", type(e).__name__, e)
for c in ("{a}", "{a.real}", "{}", "{0}", "{a:{b}}", "{missing}"):
    try: print(c, c.format_map({"a": 7, "b": ">3"}))
    except Exception as e: print(c, type(e).__name__, e)
import string
print(list(string.Formatter().parse("a{b!r:c}d{{e}}{f[0].g}")), string.Formatter().format("{0} {k}", 1, k=2), string.Formatter().vformat("{x}", (), {"x": 1}))
class F(string.Formatter):
    def get_value(self, k, a, kw): return f"<{k}>"
    def format_field(self, v, s): return f"{v}|{s}|"
print(F().format("{a}{b:x}{0}"))
