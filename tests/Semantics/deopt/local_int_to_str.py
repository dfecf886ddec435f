"""A number becomes a string: the same operators now concatenate, repeat, or raise."""


def add_all(values):
    total = values[0]
    for value in values[1:]:
        total = total + value
    return total


numbers = list(range(4000))
words = [chr(97 + i % 26) for i in range(4000)]
for _ in range(3):
    print(add_all(numbers))
print(add_all(words)[-30:], len(add_all(words)))
print(add_all([[k] for k in range(50)])[-3:])
print(add_all([(k,) for k in range(50)])[:3])
try:
    add_all(numbers[:3000] + ["x"] + numbers[3000:])
except TypeError as error:
    print(error)
try:
    add_all(words[:3000] + [5])
except TypeError as error:
    print(error)


def twice(values):
    results = []
    for value in values:
        doubled = value * 2
        if len(results) < 3 or not isinstance(doubled, int):
            results.append(doubled)
    return results


print(twice([*range(3000), "ab", 2.5, [1], (0,), True, b"z"]))
