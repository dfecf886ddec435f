"""yield from through several levels: values, sends, throws and return values, with generators and other iterables."""


def leaf(n, label):
    received = []
    for i in range(n):
        value = yield i
        if value is not None:
            received.append(value)
    return label, received


def middle(n):
    first = yield from leaf(n, "first")
    second = yield from [10, 20]
    third = yield from leaf(n, "second")
    return first, second, third


def top(n):
    result = yield from middle(n)
    yield result


generator = top(1500)
total = 0
value = next(generator)
steps = 0
while not isinstance(value, tuple):
    total += value
    steps += 1
    value = generator.send(steps) if steps % 700 == 0 and value not in (10, 20) else next(generator)
print(steps, total, value)


def walk(tree):
    if isinstance(tree, list):
        for child in tree:
            yield from walk(child)
    else:
        yield tree


def build(depth):
    return [build(depth - 1), depth, build(depth - 1)] if depth else 0.5


print(sum(walk(build(9))), sum(1 for _ in walk(build(8))))


def catching(n):
    try:
        yield from leaf(n, "caught")
    except KeyError as error:
        yield f"caught {error}"


generator = catching(2000)
for value in generator:
    if value == 1500:
        print(generator.throw(KeyError("thrown in")))
        break
print(list(generator))
try:
    for _ in (lambda: (yield from 5))():
        pass
except TypeError as error:
    print(error)
