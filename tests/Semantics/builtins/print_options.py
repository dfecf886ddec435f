import sys, io
print()
print("a", "b", 3, None, sep="-")
print("x", end="|\n")
print("no newline", end="")
print()
print(*range(3), sep=", ", end=".\n")
print("sep none", 1, sep=None, end=None)
print("", "", sep="[]")
print([1, "a"], ("t",), {"k": "v"}, sep="\n")
buf = io.StringIO()
print("to buffer", 1, file=buf, sep="_", end="!")
print(repr(buf.getvalue()), file=None)
print("flushed", flush=True)
for kw in ({"sep": 5}, {"end": 5}, {"sep": b"x"}, {"foo": 1}, {"file": 5}, {"file": "x"}, {"flush": "yes"}):
    try: print("t", **kw)
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
class W:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
    def flush(self): self.parts.append("<flush>")
w = W()
print("a", 1, file=w, flush=True)
print(file=w)
print(1, 2, sep="", file=w)
print(w.parts)
class NoFlush:
    def write(self, s): pass
print("x", file=NoFlush())
try: print("x", file=NoFlush(), flush=True)
except AttributeError as e: print(e)
class S:
    def __str__(self): return "S!"
    def __repr__(self): return "R!"
class Bad:
    def __str__(self): raise ValueError("str")
print(S(), [S()])
try: print("before", Bad(), "after", file=w)
except ValueError as e: print(e, w.parts[-2:])
old = sys.stdout
sys.stdout = cap = io.StringIO()
print("captured")
sys.stdout.write("direct\n")
sys.stdout = old
print(repr(cap.getvalue()))
sys.stdout = None
print("dropped")
sys.stdout = old
del sys.stdout
try:
    print("lost")
except RuntimeError as e:
    sys.stdout = old
    print(e)
sys.stdout.write("write returns ")
print(sys.stdout.write("x"), print("nested") is None, print == print)
print("é", "日本", "\U0001F600", "tab\tend", "nul".replace("n", "N"))
print(*[], sep="x")
print(*"", "a", *"b", sep="+")
p = print
p("alias", *(1, 2), **{"sep": ":"})
print(1.0, 1e100, True, 2**70, 1j, b"b", ..., int, len, range(2), {1}, frozenset(), [None])
