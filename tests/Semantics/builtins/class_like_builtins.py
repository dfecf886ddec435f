print(type(enumerate([])), type(zip()), type(map(str, [])), type(filter(None, [])), type(reversed([])), type(range(1)), type(property()), type(super(int, 5)), sep=" ")
class E(enumerate): pass
class Z(zip): pass
class M(map): pass
class F(filter): pass
class Rv(reversed): pass
class P(property):
    tag = "tagged"
class SM(staticmethod): pass
class CM(classmethod): pass
class Su(super): pass
class Ty(type): pass
print(list(E("ab", 1)), list(Z("ab", "cd")), list(M(str, [1])), list(F(None, [0, 1])), list(Rv([1, 2])), type(E("")).__name__)
class K:
    p = P(lambda self: "p value")
    s = SM(lambda: "static")
    c = CM(lambda cls: cls.__name__)
print(K().p, K.p.tag, K.s(), K.c(), isinstance(K.__dict__["s"], staticmethod))
class A:
    def f(self): return "A.f"
class B(A):
    def f(self): return "B+" + Su(B, self).f()
print(B().f(), type(Ty("T", (), {})).__name__)
for base in (bool, range, slice, memoryview, type(None), type(...), type(NotImplemented), type(lambda: 0), type(len), type((x for x in ())), type({}.keys()), type(iter([])), type([].append), type(type.__dict__), type(int.real), type(__import__("sys")), type(int | str), type(list[int]), type((lambda: 0).__code__)):
    try:
        type("Sub", (base,), {})
        print(base.__name__, "can be subclassed")
    except TypeError as e: print(e)
for f in (lambda: enumerate(), lambda: zip(1), lambda: map(), lambda: filter(), lambda: reversed(), lambda: property(1, 2, 3, 4, 5), lambda: staticmethod(), lambda: classmethod(1, 2), lambda: super(1), lambda: range(), lambda: slice(), lambda: memoryview(), lambda: E(), lambda: Z(5), lambda: type(iter([]))(), lambda: type({}.keys())(), lambda: type(len)(), lambda: type((x for x in ()))()):
    try: print(f())
    except TypeError as e: print(e)
print(list(enumerate.__mro__)[1], zip.__base__, isinstance(zip(), zip), hasattr(zip, "__next__"), hasattr(range, "__next__"), callable(range), range.__name__, enumerate("a").__next__(), map(str, [1]).__iter__().__next__(), [c.__name__ for c in (int, str, list, range, zip, map, super, property) if isinstance(c, type)])
