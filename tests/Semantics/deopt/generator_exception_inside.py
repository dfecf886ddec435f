"""An exception is raised inside a generator that a hot for loop, zip, sum or comprehension consumes."""


def failing(n, at):
    total = 0
    try:
        for i in range(n):
            total += 10 // (at - i)
            yield i
    finally:
        log.append((i, total))


log = []


def consume(n, at):
    seen = 0
    try:
        for value in failing(n, at):
            seen += value
    except ZeroDivisionError as error:
        step = error.__traceback__
        names = []
        while step:
            names.append(step.tb_frame.f_code.co_name)
            step = step.tb_next
        return seen, str(error), names
    return seen


print(consume(2000, 5000), consume(2000, 1500), log)
for use in (lambda g: sum(g), lambda g: [x for x in g], lambda g: list(zip(g, range(3000))), lambda g: max(g),
            lambda g: dict.fromkeys(g), lambda g: [*g], lambda g: 1999 in g):
    log.clear()
    try:
        use(failing(2000, 1200))
    except ZeroDivisionError as error:
        print(error, log)


def stops_by_itself(n):
    for i in range(n):
        if i == n - 1:
            raise StopIteration("inside")
        yield i


try:
    for value in stops_by_itself(2000):
        pass
except RuntimeError as error:
    print(value, error, repr(error.__cause__))


def early_return(n):
    for i in range(n):
        if i == n // 2:
            return "result"
        yield i


def outer(n):
    result = yield from early_return(n)
    yield result


print(list(outer(2000))[-2:])
