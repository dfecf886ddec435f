"""An exception leaves a hot loop at a chosen iteration; state up to there is visible outside."""


class Journal:
    def __init__(self):
        self.entries = 0
        self.total = 0.0


def work(journal, values, limit):
    for k, value in enumerate(values):
        journal.entries += 1
        if value > limit:
            raise ValueError(f"{value} at {k}")
        journal.total += value
    return "done"


for limit, extra in ((10 ** 6, []), (10 ** 6, [2 * 10 ** 6]), (1500, []), (-1, [])):
    journal = Journal()
    try:
        print(work(journal, list(range(3000)) + extra, limit))
    except ValueError as error:
        print(error)
    print(journal.entries, journal.total)


def implicit(n, divisor_at):
    total = 0
    seen = []
    for i in range(n):
        divisor = 0 if i == divisor_at else 3
        seen.append(i)
        total += i // divisor
        seen.pop()
    return total, seen


for at in (-1, 0, 1500, 2999):
    try:
        print(implicit(3000, at))
    except ZeroDivisionError as error:
        frame = error.__traceback__.tb_next.tb_frame
        print(error, frame.f_locals["i"], frame.f_locals["total"], frame.f_locals["seen"])


def assertion(n):
    for i in range(n):
        assert i != 2500, ("unexpected", i)


try:
    assertion(3000)
except AssertionError as error:
    print(error.args)
try:
    [1 // (2000 - k) for k in range(3000)]
except ZeroDivisionError as error:
    print("comprehension", error)
