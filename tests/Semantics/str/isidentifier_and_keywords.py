for s in ("abc", "_", "a1", "1a", "", "a b", "é", "变量", "a-b", "def", "None", "ª", "a\u0301", "\u0301a", "x²", "℮", "a·b", "\U0001D4D0", "\U0001F600", "a\u200c"):
    print(ascii(s), s.isidentifier())
é = 1
变量 = 2
ﬁ = 3
print(é, 变量, fi, [n for n in dir() if not n.startswith("__")])
class K:
    µ = 5
print(K.μ, hasattr(K, "µ"), hasattr(K, "μ"), list(k for k in vars(K) if not k.startswith("__")) == ["\u03bc"])
ns = {}
exec("𝔁 = 10; ｙ = 20", ns)
print(sorted(k for k in ns if k != "__builtins__"))
import keyword
print(len(keyword.kwlist), keyword.iskeyword("match"), keyword.issoftkeyword("type"), keyword.softkwlist, keyword.iskeyword("async"))
def syntax(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), "!!", type(e).__name__ + ":", e.msg, e.lineno)
    else:
        print(repr(source), "compiles")

for source in ("a€ = 1", "x\u200b = 1", "\U0001F600 = 1", "a·b = 1", "²x = 1", "x = “a”", "def = 1", "None = 1", "x = $a", "a ? b", "\ufeffx = 1", "x\u00a0= 1"):
    syntax(source)
