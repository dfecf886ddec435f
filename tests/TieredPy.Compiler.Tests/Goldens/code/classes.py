class A: pass
class B(A):
    """Doc.

       Indented.
    """
    x = 1
    def f(self, y):
        self.z = y
        self.a, self.b = y
        del self.q
        self.__private = __name = 1
        return __class__
    __slots__ = ()
    def __mangled(self): pass
class C(B, metaclass=M):
    class D:
        def g(self): self.inner = 1
    y: int = 3
    if x:
        z: str
    global gg
    gg = 1
def f(x):
    class E:
        x = x
        def g(self): return x
    return E
class F:
    def m(self):
        return super().m() + self.__x
