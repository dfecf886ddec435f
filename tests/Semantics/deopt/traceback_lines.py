"""Line numbers in tracebacks through hot frames: each frame reports the line that it was executing."""

import traceback


def risky(i):
    if i < 1500:
        return i
    return [
        i,
        1 //
        (1999 - i),
    ][1]


def caller(n):
    total = 0
    for i in range(n):
        total += 1
        total += risky(i)
        total -= 1
    return total


def lines_of(error):
    out = []
    step = error.__traceback__
    while step:
        out.append((step.tb_frame.f_code.co_name, step.tb_lineno - step.tb_frame.f_code.co_firstlineno))
        step = step.tb_next
    return out[1:]


try:
    caller(3000)
except ZeroDivisionError as error:
    print(lines_of(error))
    print([(frame.name, frame.lineno, frame.line) for frame in traceback.extract_tb(error.__traceback__)][1:])


def several(n, where):
    x = None
    for i in range(n):
        hot = i == n - 1
        if hot and where == 1:
            x.missing
        if hot and where == 2:
            x[0]
        if hot and where == 3:
            x + 1
        if hot and where == 4:
            unknown_name
        if hot and where == 5: x()
        for j in range(2):
            if hot and where == 6 and j:
                raise KeyError(
                    "spread over lines"
                )
        while hot and where == 7:
            hot = x < 1
    return "fine"


for where in range(9):
    try:
        print(several(1500, where))
    except Exception as error:
        print(where, type(error).__name__, lines_of(error))
