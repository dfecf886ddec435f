"""Conditional and boolean expressions whose arms differ in type."""


def pick(i, limit):
    return i if i < limit else i / 2


def chain(i):
    return i % 5 and i % 3 or "neither"


def nested(i):
    return "zero" if i == 0 else ("even" if i % 2 == 0 else i) if i < 100 else None if i == 2500 else -i


total = 0
for i in range(5000):
    total += pick(i, 4000)
print(total, pick(10, 4000), pick(4001, 4000))

kinds = {}
for i in range(3000):
    kind = type(chain(i)).__name__
    kinds[kind] = kinds.get(kind, 0) + 1
print(kinds)

texts = others = 0
for i in range(3000):
    value = nested(i)
    if value is None:
        print("none at", i)
    elif isinstance(value, str):
        texts += 1
    else:
        others += value
print(texts, others)


def default(value, fallback):
    return value or fallback


print([default(value, fallback) for value, fallback in
       [(k, 1) for k in range(2500)] + [(0, "a"), ("", 2.5), (None, None), ([], ()), (0.0, -0.0)]][-6:])

walrus = 0
for i in range(3000):
    if (half := i // 2 if i < 2000 else i / 2) and half > 999.25:
        walrus += half
print(walrus, half)
