"""A hot loop at module level: every variable is a global, and the module dict is changed from inside the loop."""

import sys

total = 0
kinds = []
for i in range(3000):
    total += i
    if i == 1000:
        total = float(total)
    elif i == 1500:
        globals()["total"] = 5
    elif i == 2000:
        sys.modules[__name__].total = 2 ** 63
    elif i == 2500:
        vars(sys.modules["__main__"])["total"] = True
    if not kinds or kinds[-1] != type(total).__name__:
        kinds.append(type(total).__name__)
print(total, kinds, i)


def touch():
    global flag
    flag = not flag if "flag" in globals() else True


hits = 0
for i in range(2000):
    touch()
    if flag:
        hits += 1
    if i == 1500:
        del flag
print(hits, flag)

try:
    for i in range(2000):
        if i == 1999:
            del hits
        hits += 1
except NameError as error:
    print(error, i)

numbers = []
while len(numbers) < 2000:
    numbers.append(len(numbers) if len(numbers) < 1500 else 0.5)
print(sum(numbers), [n for n in numbers if n != n // 1][:2], i)

for i, numbers[0] in enumerate([1] * 1500 + ["last"]):
    pass
print(i, numbers[0])


class Scope:
    x = 0
    for i in range(2000):
        x += i
        if i == 1000:
            x = x / 4
    y = [k for k in range(3)]


print(Scope.x, Scope.i, i)
for print_me in range(1500):
    if print_me == 1499:
        len = lambda value: "shadowed"
        print(len([1]))
        del len
        print(len([1]))
