class C:
    def __complex__(self):
        return 1 + 2j
class F:
    def __float__(self):
        return 2.5
class I:
    def __index__(self):
        return 7
class Bad:
    def __complex__(self):
        return 1.0
class Sub(complex):
    def __repr__(self):
        return "Sub(" + complex.__repr__(self) + ")"
print(complex(C()), complex(F()), complex(I()), complex(F(), I()), complex(1, F()))
import warnings
for f in (lambda: complex(Bad()), lambda: complex(1, C()), lambda: complex(object()), lambda: complex(1, object()), lambda: float(C()), lambda: int(C())):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            print(f())
        except TypeError as e:
            print(e)
s = Sub(1, 2)
print(s, repr(s), str(s), s + 1, type(s + 1).__name__, type(-s).__name__, type(s.conjugate()).__name__, s == 1 + 2j, complex(s), type(complex(s)).__name__, f"{s}")
print((1 + 2j).__add__("a"), (1 + 2j).__complex__(), (1 + 2j).__getnewargs__(), complex.__mro__)
for name in ("real", "imag"):
    try:
        setattr(1j, name, 5)
    except AttributeError as e:
        print(e)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    print(complex(1j, 1j), complex(1 + 1j, 2), complex(1, 1j))
