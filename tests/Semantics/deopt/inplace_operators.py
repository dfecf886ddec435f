"""In-place operators mutate or rebind depending on the type of the left operand, which changes inside the loop."""


def add_in_place(target, values):
    original = target
    for value in values:
        target += value
    return target if not isinstance(target, (list, str)) else len(target), target is original


print(add_in_place(0, range(2000)), add_in_place([], [[1]] * 1500), add_in_place("", ["ab"] * 1500))
print(add_in_place((), [(1,)] * 100)[1], add_in_place(0.5, range(2000)), add_in_place([], ["ab", (1, 2), {3: 4}, range(3)]))
for start, values in [(0, [1] * 1500 + ["x"]), ([], [[1]] * 1500 + [5]), ("", ["a"] * 1500 + [5]), ((), [(1,)] * 50 + [[1]])]:
    try:
        add_in_place(start, values)
    except TypeError as error:
        print(error)


class Tracker:
    log = []

    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return f"Tracker({self.value})"

    def __iadd__(self, other):
        self.value += other
        if self.value > 10 ** 6:
            return Tracker(0)
        return self

    def __ior__(self, other):
        return NotImplemented

    def __or__(self, other):
        return ("or", other)

    def __imul__(self, other):
        return None


tracker = first = Tracker(0)
for i in range(2000):
    tracker += i
print(tracker.value, first.value, tracker is first)
log = []
for i in range(1500):
    value = tracker
    if i == 1400:
        Tracker.__iadd__ = lambda self, other: other * 2
    value += i
    if value is not tracker and len(log) < 3:
        log.append((i, value))
print(log)
tracker |= 5
print(tracker)
second = Tracker(1)
second *= 3
print(second)
