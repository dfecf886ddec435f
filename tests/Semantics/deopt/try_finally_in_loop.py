"""finally in hot loops runs once per iteration whichever way the iteration ends: fall through, continue, break,
return, or an exception."""


def ways(n, how):
    log = {"body": 0, "finally": 0, "after": 0}
    for i in range(n):
        try:
            log["body"] += 1
            if i == n - 10:
                if how == "break":
                    break
                if how == "return":
                    return i, log
                if how == "raise":
                    raise ValueError(i)
            if i % 2:
                continue
        finally:
            log["finally"] += 1
        log["after"] += 1
    return "end", log


for how in ("nothing", "break", "return", "raise"):
    try:
        print(how, ways(2000, how))
    except ValueError as error:
        print(how, "raised", error)


def value_at_return(n):
    total = 0
    for i in range(n):
        try:
            total += i
            if i == n - 1:
                return total
        finally:
            total += 1_000_000


print(value_at_return(2000))


def nested(n):
    order = []
    for i in range(n):
        try:
            try:
                if i == n - 1:
                    raise KeyError(i)
            finally:
                if i > n - 3:
                    order.append(("inner", i))
        except KeyError:
            order.append(("caught", i))
        finally:
            if i > n - 3:
                order.append(("outer", i))
    return order


print(nested(2000))


def failing_cleanup(n):
    for i in range(n):
        try:
            if i == n - 1:
                raise ValueError("first")
        finally:
            if i == n - 1:
                raise KeyError("second")


try:
    failing_cleanup(2000)
except KeyError as error:
    print(error, repr(error.__context__))
