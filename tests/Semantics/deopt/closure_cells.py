"""Variables shared with closures change type, from inside and outside, while hot loops read the cells."""


def make(start):
    value = start

    def read():
        return value

    def write(new):
        nonlocal value
        value = new

    def add(amount):
        nonlocal value
        value += amount
        return value

    def forget():
        nonlocal value
        del value

    return read, write, add, forget


def drive(n, start, events):
    read, write, add, forget = make(start)
    total = 0
    for i in range(n):
        if i in events:
            write(events[i])
        add(1)
        total += read()
    return total, read()


print(drive(2000, 0, {}))
print(drive(2000, 0, {1000: 0.5}))
print(drive(2000, 2 ** 63 - 500, {1500: True}))
try:
    drive(2000, 0, {1999: None})
except TypeError as error:
    print(error)

read, write, add, forget = make(1)
for i in range(2000):
    add(i)
forget()
for call in (read, lambda: add(1), forget):
    try:
        call()
    except NameError as error:
        print(type(error).__name__, error)
write("back")
print(read(), read.__closure__[0].cell_contents)
read.__closure__[0].cell_contents = 10
print(add(5), add.__closure__ == read.__closure__)


def own_cell(n):
    total = 0

    def bump():
        nonlocal total
        total += 0.5

    for i in range(n):
        total += i
        if i % 500 == 499:
            bump()
    return total


print(own_cell(2000))
functions = [lambda: k for k in range(5)] + [lambda k=k: k for k in range(5)]
print([sum(function() for _ in range(300)) for function in functions])
