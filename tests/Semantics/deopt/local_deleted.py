"""`del` of a local in a hot loop: reading it raises UnboundLocalError, at the right line and only then."""


def deleted_at(n, when):
    x = 0
    for i in range(n):
        x += i
        if i == when:
            del x
    return x


print(deleted_at(3000, -1))
for when in (0, 1500, 2998, 2999):
    try:
        print(deleted_at(3000, when))
    except UnboundLocalError as error:
        print(when, type(error).__name__, error, error.__traceback__.tb_next.tb_lineno)


def deleted_and_restored(n):
    missing = 0
    for i in range(n):
        value = i
        if i % 1000 == 999:
            del value
        try:
            missing += value < 0
        except NameError as error:
            missing += 1
            name = error.name
    return missing, name


print(deleted_and_restored(5000))


def never_bound(n):
    for i in range(n):
        if i > n:
            late = i
    try:
        return late
    except UnboundLocalError as error:
        return str(error)


print(never_bound(3000))


def except_name_is_unbound(n):
    for i in range(n):
        try:
            if i == n - 1:
                raise ValueError(i)
        except ValueError as error:
            pass
    try:
        error
    except UnboundLocalError as missing:
        return str(missing)


print(except_name_is_unbound(2500))
