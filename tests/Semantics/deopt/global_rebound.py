"""A module global that looked constant is rebound from inside, from a callee, and through globals()."""

FACTOR = 2
TABLE = [1, 2, 3]


def compute(n, at=None, change=None):
    total = 0
    for i in range(n):
        if i == at:
            change()
        total += FACTOR * i
    return total


def rebind():
    global FACTOR
    FACTOR = 3


def rebind_float():
    globals()["FACTOR"] = 0.5


def rebind_text():
    exec("FACTOR = 'ab'", globals())


def delete():
    global FACTOR
    del FACTOR


print(compute(3000))
print(compute(3000, 1500, rebind))
print(compute(3000, 1500, rebind_float))
try:
    compute(3000, 1500, rebind_text)
except TypeError as error:
    print(error, FACTOR)
FACTOR = 1
try:
    compute(3000, 1500, delete)
except NameError as error:
    print(error)
FACTOR = 10
print(compute(3000))


def counter(n):
    global COUNT
    COUNT = 0
    for i in range(n):
        COUNT += i
        if i == n // 2:
            COUNT = float(COUNT)
    return COUNT


print(counter(3000), COUNT)


def swap_table(n):
    global TABLE
    total = 0
    for i in range(n):
        total += TABLE[i % 3]
        if i == 2000:
            TABLE = [0.5, 0.25, 4]
    return total


print(swap_table(3000), TABLE)
