class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", mcs.__name__, name, [b.__name__ for b in bases], kw)
        return {"injected": 1}
    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")), kw)
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        print("call", cls.__name__, a)
        return super().__call__(*a, **k)
    def meta_method(cls): return "mm", cls.__name__
    @property
    def mprop(cls): return "mprop " + cls.__name__
    def __len__(cls): return 42
    def __getitem__(cls, k): return (cls.__name__, k)
    def __contains__(cls, k): return k == 1
    def __iter__(cls): return iter("meta")
    def __str__(cls): return "<" + cls.__name__ + ">"
class A(metaclass=Meta, opt=1):
    x = 1
    def __init__(self, v): self.v = v
class B(A, flag=True): pass
b = B(5)
print(b.v, type(A).__name__, type(b) is B, A.meta_method(), A.mprop, len(A), A["k"], 1 in A, list(A), str(A), A.injected, isinstance(A, Meta), Meta.__class__.__name__)
for f in (lambda: b.meta_method(), lambda: b.mprop, lambda: len(b), lambda: b["k"]):
    try:
        f()
    except (AttributeError, TypeError) as e:
        print(e)
class M2(type): pass
class C2(metaclass=M2): pass
try:
    class Bad(A, C2): pass
except TypeError as e:
    print(e)
class M3(Meta): pass
class D(A, metaclass=M3): pass
print(type(D).__name__)
class E(C2, metaclass=type): pass
print(type(E).__name__)
def fmeta(name, bases, ns): return (name, bases, sorted(k for k in ns if k[:2] != "__"))
class F(metaclass=fmeta):
    y = 1
print(F)
try:
    class G(metaclass=5): pass
except TypeError as e:
    print(e)
class BadPrep(type):
    @classmethod
    def __prepare__(mcs, *a): return 5
try:
    class H(metaclass=BadPrep): pass
except TypeError as e:
    print(e)
try:
    class I(opt=1): pass
except TypeError as e:
    print(e)
