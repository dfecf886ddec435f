"""try/except inside a hot loop: rarely raising, always raising, several handlers, nested handlers, re-raise."""


class Own(Exception):
    pass


class Child(Own):
    pass


def dispatch(kinds):
    counts = [0] * 6
    for kind in kinds:
        try:
            if kind == 1:
                raise Own("own")
            if kind == 2:
                raise Child("child")
            if kind == 3:
                [][0]
            if kind == 4:
                raise KeyError(kind)
            counts[0] += 1
        except Child:
            counts[1] += 1
        except (Own, ArithmeticError):
            counts[2] += 1
        except LookupError as error:
            counts[3] += 1
            if isinstance(error, KeyError):
                counts[4] += 1
        else:
            counts[5] += 1
    return counts


print(dispatch([0] * 3000))
print(dispatch([0] * 2999 + [1]))
print(dispatch([k % 5 for k in range(3000)]))
print(dispatch([4] * 2000))


def reraised(n):
    log = []
    for i in range(n):
        try:
            try:
                if i % 1000 == 500:
                    raise Own(i)
            except Own as error:
                error.args += ("seen",)
                raise
        except Own as error:
            log.append(error.args)
    return log


print(reraised(3000))


def replaced(n):
    out = []
    for i in range(n):
        try:
            try:
                int("x" if i == n - 1 else "5")
            except ValueError as error:
                raise Own("replaced") from error
        except Own as error:
            out.append((str(error), str(error.__cause__), error.__suppress_context__))
    return out


print(replaced(2500))


def unmatched(n):
    for i in range(n):
        try:
            if i == n - 2:
                raise Own("not caught here")
        except (ValueError, KeyError):
            print("never")
    return "end"


try:
    unmatched(2500)
except Own as error:
    print(error)
try:
    dispatch_error = None
    for i in range(2000):
        try:
            if i == 1999:
                raise Own
        except 5:
            pass
except TypeError as error:
    print(error, type(error.__context__).__name__)
