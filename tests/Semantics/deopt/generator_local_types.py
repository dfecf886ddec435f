"""Locals of a generator change type between yields, after thousands of resumptions."""


def counter(n, change_at, change):
    x = 0
    for i in range(n):
        if i == change_at:
            x = change(x)
        yield x
        x += 1


def drain(generator):
    total = 0
    last = None
    for value in generator:
        total += value
        last = value
    return total, last


print(drain(counter(3000, -1, None)))
print(drain(counter(3000, 1500, float)))
print(drain(counter(3000, 1500, lambda x: 2 ** 63 - 10)))
print(drain(counter(3000, 1500, lambda x: True)))
try:
    drain(counter(3000, 1500, str))
except TypeError as error:
    print(error)


def mixed_yields(n):
    for i in range(n):
        if i % 1000 == 999:
            yield [i / 2, None, "text"][i // 1000]
        else:
            yield i


def classify(values):
    kinds = {}
    for value in values:
        name = type(value).__name__
        kinds[name] = kinds.get(name, 0) + 1
    return kinds


print(classify(mixed_yields(3500)))


def two_at_once(a, b):
    return [x - y for x, y in zip(a, b)][-3:]


print(two_at_once(counter(2000, 1000, float), counter(2000, 5, lambda x: 0.5)))
frame_checked = counter(10, -1, None)
for value in frame_checked:
    if value == 5:
        print(frame_checked.gi_frame.f_locals["x"], frame_checked.gi_frame.f_lineno, frame_checked.gi_running)
print(frame_checked.gi_frame)
