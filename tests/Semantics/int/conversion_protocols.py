def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

class WithInt:
    def __int__(self):
        return 11
class WithIndex:
    def __index__(self):
        return 12
class WithTrunc:
    def __trunc__(self):
        return 13
class BadInt:
    def __int__(self):
        return "x"
class BadIndex:
    def __index__(self):
        return 1.0
class Sub(int):
    pass
class Both:
    def __int__(self):
        return 1
    def __index__(self):
        return 2
for c in (WithInt, WithIndex, WithTrunc, BadInt, BadIndex, Both):
    print(c.__name__, end=": ")
    attempt(int, c())
attempt(float, WithIndex())
attempt(complex, WithIndex())
attempt(float, WithInt())
attempt(lambda: [0] * WithIndex())
attempt(lambda: list(range(20))[WithIndex()])
attempt(lambda: [1, 2, 3][WithInt()])
attempt(lambda: "abc" * WithInt())
attempt(lambda: range(WithIndex()))
attempt(lambda: range(BadIndex()))
attempt(lambda: chr(WithIndex()))
attempt(lambda: int(Sub(5)))
print(type(int(Sub(5))).__name__, type(Sub(5) + 1).__name__, type(+Sub(5)).__name__, type(Sub(5).real).__name__)
