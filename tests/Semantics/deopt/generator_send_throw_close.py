"""send, throw and close reach a hot generator between ordinary resumptions."""


def accumulator():
    total = 0
    received = 0
    while True:
        try:
            value = yield total
            received += 1
            total += 1 if value is None else value
        except ValueError as error:
            total = -1
            last = error.args
        except GeneratorExit:
            log.append(("closed", total, received))
            raise


log = []
generator = accumulator()
next(generator)
result = 0
for i in range(3000):
    if i == 1000:
        result = generator.throw(ValueError("reset", i))
    elif i == 2000:
        result = generator.send(0.5)
    elif i % 2:
        result = generator.send(i)
    else:
        result = next(generator)
    if i in (999, 1000, 1001, 2000, 2999):
        print(i, result)
generator.close()
print(log)
for attempt in (lambda: next(generator), lambda: generator.send(1)):
    try:
        attempt()
    except StopIteration as stop:
        print("stopped", stop.value)


def stubborn():
    for i in range(3000):
        try:
            yield i
        except GeneratorExit:
            yield "no"


hard = stubborn()
for value in hard:
    if value == 2000:
        break
try:
    hard.close()
except RuntimeError as error:
    print(error)


def plain(n):
    for i in range(n):
        yield i


fresh = plain(3)
try:
    fresh.send(5)
except TypeError as error:
    print(error)
hot = plain(3000)
total = sum(value for value in hot if value < 10)
try:
    hot.throw(KeyError("after the end"))
except KeyError as error:
    print(total, error)
