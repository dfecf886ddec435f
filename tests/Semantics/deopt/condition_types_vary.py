"""Truth tests: the tested value changes from bool to int, float, containers and objects with __bool__ or __len__."""


class Counted:
    calls = 0

    def __init__(self, answer):
        self.answer = answer

    def __bool__(self):
        Counted.calls += 1
        return self.answer


class Sized:
    def __init__(self, size):
        self.size = size

    def __len__(self):
        return self.size


def count_true(values):
    true = 0
    for value in values:
        if value:
            true += 1
        true += not value and 2 or 0
    return true


flags = [k % 3 == 0 for k in range(3000)]
print(count_true(flags))
print(count_true(flags + [0, 1, 2, -1, 0.0, -0.0, 0.5, float("nan"), "", "x", [], [0], {}, {1: 2}, (), None, 2 ** 70]))
print(count_true(flags + [Counted(True), Counted(False), Sized(0), Sized(3)]), Counted.calls)


class Broken:
    def __bool__(self):
        return 1


class Negative:
    def __len__(self):
        return -1


class Raising:
    def __bool__(self):
        raise KeyError("no truth")


for bad in (Broken(), Negative(), Raising()):
    try:
        count_true(flags + [bad])
    except Exception as error:
        print(type(error).__name__, error)

position = 0
while position < 3000 and (flags[position] or not flags[position]):
    position += 1
print(position)
