class A:
    __priv = "A"
    __dunder__ = "not mangled"
    ___three = 3
    _single = 1
    def get(self): return self.__priv
    def set(self, v): self.__priv = v
    def kw(self, *, __k=1): return __k
    def local(self):
        __loc = 5
        return locals()["_A__loc"]
    def glob(self):
        global __g
        __g = 7
        return __g
    def nested(self):
        class Inner:
            __x = 1
            def f(self): return self.__x
        return Inner().f(), hasattr(Inner, "_Inner__x")
    def string(self): return getattr(self, "__priv", "no mangling in strings")
    def comp(self): return [__v for __v in range(2)]
    def lam(self): return (lambda __p: __p)(5)
    def exc(self):
        try: raise ValueError
        except ValueError as __e: return "_A__e" in locals()
    import sys as __sys
    def __method(self): return "private method"
    def call(self): return self.__method()
    def dele(self):
        self.__tmp = 1
        del self.__tmp
        return hasattr(self, "_A__tmp")
class B(A):
    __priv = "B"
    def getb(self): return self.__priv
class __C:
    __x = 1
    def f(self): return self.__x
class _D:
    __x = 2
class __:
    __x = 3
a, b = A(), B()
print(a.get(), b.get(), b.getb(), a._A__priv, b._B__priv, a.__dunder__, a._A___three, a.local(), a.glob(), _A__g, a.nested(), a.string(), a.comp(), a.lam(), a.exc(), hasattr(A, "_A__sys"), a.call(), a.dele(), a._A__method())
a.set("changed")
print(a.__dict__, a.kw(_A__k=5))
try:
    a.kw(__k=5)
except TypeError as e:
    print(e)
try:
    a.__priv
except AttributeError as e:
    print(e)
print(_D._D__x, sorted(k for k in vars(__) if "x" in k), __C().f(), sorted(k for k in vars(_D) if "x" in k), sorted(k for k in vars(__C) if "x" in k))
class E:
    def f(self):
        try:
            return self.__missing
        except AttributeError as e:
            return str(e)
    def g(self):
        try:
            return __undefined
        except NameError as e:
            return str(e)
    def imp(self): 
        ns = {}
        exec("__notmangled = 1", ns)
        return "__notmangled" in ns
print(E().f(), E().g(), E().imp(), E.f.__code__.co_names, A.kw.__kwdefaults__)
