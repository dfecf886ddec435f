"""A hot call site whose callee suddenly takes another number of arguments."""


def one(a):
    return a


def two(a, b):
    return a + b


def keyword_only(*, a):
    return a


class Klass:
    def __init__(self, a):
        self.a = a

    def method(self, a):
        return a

    @staticmethod
    def static(a):
        return a

    @classmethod
    def klass(cls, a):
        return a


class Empty:
    pass


def drive(functions, n):
    out = []
    for function in functions:
        done = 0
        try:
            for i in range(n):
                function(i)
                done += 1
        except TypeError as error:
            out.append((done, str(error)))
    return out


instance = Klass(1)
good = [one, Klass, instance.method, Klass.static, Klass.klass, instance.static, abs, str, lambda *a: a, lambda a, b=1: a]
print(drive(good, 300))
for line in drive([two, keyword_only, Klass.method, Empty, lambda: 0, lambda a, /, b, *, c: 0, len, divmod, "".join, Ellipsis], 300):
    print(line)


def schedule(n):
    function = one
    log = []
    for i in range(n):
        if i % 500 == 250:
            function = two
        try:
            function(i)
        except TypeError as error:
            log.append((i, str(error)))
            function = one
    return log


print(schedule(2000))
try:
    two(1, 2, 3, 4, b=5)
except TypeError as error:
    print(error)
try:
    two(*[1] * 3)
except TypeError as error:
    print(error)
try:
    two(a=1)
except TypeError as error:
    print(error)
