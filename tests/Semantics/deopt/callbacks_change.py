"""Functions handed to sort, min, map, filter and reduce change behaviour, type or raise in the middle of the call."""

from functools import reduce

calls = 0


def key(value):
    global calls
    calls += 1
    if calls > 2500:
        return value * 0.5
    return value


values = [k * 7919 % 1009 for k in range(1009)]
print(sorted(values, key=key)[:3], sorted(values, key=key)[-3:], sorted(values, key=key)[500], calls)
print(min(values, key=key), max(values, key=lambda v: -v), min(values, key=lambda v: (v % 10, -v)))


def flaky(value):
    if value == 500:
        raise KeyError(value)
    return -value


for use in (lambda: sorted(values, key=flaky), lambda: values.sort(key=flaky), lambda: min(values, key=flaky),
            lambda: list(map(flaky, values)), lambda: list(filter(flaky, values)), lambda: {flaky(v): v for v in values}):
    try:
        use()
    except KeyError as error:
        print(error, len(values), sum(values))
print(reduce(lambda a, b: a + b if b < 900 else a + 0.5, values), reduce(lambda a, b: b, values, None))


def switching(values):
    function = lambda v: v + 1
    out = 0
    mapped = map(lambda v: function(v), values)
    for k, value in enumerate(mapped):
        out += value
        if k == 500:
            function = lambda v: v / 2
    return out


print(switching(values))


class Chooser:
    def __init__(self):
        self.rule = abs

    def choose(self, items):
        return max(items, key=lambda item: self.rule(item))


chooser = Chooser()
picks = []
for k in range(300):
    if k == 150:
        chooser.rule = lambda item: -item
    elif k == 250:
        chooser.rule = str
    picks.append(chooser.choose((3, -20, 7)))
print({pick: picks.count(pick) for pick in sorted(set(picks))})
mixed = values + ["x"]
for use in (lambda: sorted(mixed), lambda: max(mixed), lambda: sum(mixed), lambda: sorted(mixed, key=str)[-1]):
    try:
        print(use())
    except TypeError as error:
        print(error)
