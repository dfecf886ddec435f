v = 3.75
print(v.__add__(1), v.__radd__(1), v.__sub__(1), v.__rsub__(1), v.__mul__(2), v.__truediv__(2), v.__rtruediv__(2), v.__floordiv__(2), v.__rfloordiv__(10))
print(v.__mod__(2), v.__rmod__(10), v.__divmod__(2), v.__rdivmod__(10), v.__pow__(2), v.__rpow__(2), v.__neg__(), v.__pos__(), v.__abs__())
print(v.__int__(), v.__float__(), v.__bool__(), v.__trunc__(), v.__floor__(), v.__ceil__(), v.__round__(), v.__round__(1))
print(v.__add__("a"), v.__pow__("a"), v.__eq__(None), v.__format__(".1f"), v.__getnewargs__(), v.__hash__() == hash(v))
for f in (lambda: v.__add__(), lambda: v.nope, lambda: setattr(v, "x", 1), lambda: v.__trunc__(1), lambda: float.hex(1), lambda: v[0], lambda: v(), lambda: len(v), lambda: iter(v), lambda: v in v, lambda: -v[0]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(float.__doc__ is not None, float.__name__, float.__mro__, float.mro())
