class L:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
class B:
    def __init__(self, v): self.v = v
    def __bool__(self): return self.v
class BL(L):
    def __bool__(self): return self.n == 0
print(bool(L(0)), bool(L(3)), bool(BL(0)), bool(BL(3)), bool(object()), bool(type), not L(0), "t" if L(1) else "f")
for v in (-1, 1.5, "a", None, 2**63, 2**63 - 1, True):
    for f in (len, bool):
        try:
            print(f.__name__, repr(v), f(L(v)))
        except Exception as e:
            print(f.__name__, repr(v), type(e).__name__, e)
for v in (True, False, 1, 0, None, "x", [], NotImplemented):
    try:
        print(repr(v), bool(B(v)))
    except TypeError as e:
        print(repr(v), e)
class NoLen: pass
for f in (lambda: len(NoLen()), lambda: len(NoLen), lambda: len(5), lambda: len(None), lambda: len(x for x in [])):
    try:
        f()
    except TypeError as e:
        print(e)
n = NoLen()
n.__len__ = lambda: 5
n.__bool__ = lambda: False
print(bool(n))
log = []
class T:
    def __init__(self, n, v): self.n, self.v = n, v
    def __bool__(self):
        log.append(self.n)
        return self.v
    def __repr__(self): return self.n
t, f = T("t", True), T("f", False)
print(t and f, f and t, t or f, f or t, not t, t and t and f, f or f or t, (t and f) or t, t if f else "else", log)
log.clear()
while t:
    t.v = False
if not f and not t: print("both false")
assert not f
print([x for x in (t, f, 1) if x], any([f, t]), all([f, t]), list(filter(None, [t, f, T("u", True)])), log)
class Meta(type):
    def __bool__(cls): return False
    def __len__(cls): return 3
class M(metaclass=Meta): pass
print(bool(M), len(M), bool(M()), "class true" if M else "class false")
class Idx:
    def __index__(self): return 4
print(len(L(Idx())))
class Del:
    __bool__ = None
    __len__ = None
try:
    bool(Del())
except TypeError as e:
    print(e)
