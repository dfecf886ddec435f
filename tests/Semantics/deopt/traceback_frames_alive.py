"""Frames kept by a traceback show the locals that a compiled function had when the exception passed."""

import sys


def inner(values, k):
    doubled = k * 2
    ratio = k / 4
    text = f"k{k}"
    return values[k], doubled, ratio, text


def outer(n, limit):
    values = list(range(limit))
    total = 0
    flag = True
    for k in range(n):
        step, unused, *rest = inner(values, k)
        total += step
        flag = not flag
    return total


def snapshot(error):
    out = []
    step = error.__traceback__.tb_next
    while step:
        local = step.tb_frame.f_locals
        out.append({name: value for name, value in local.items() if name != "values"})
        step = step.tb_next
    return out


print(outer(2000, 2000))
for limit in (1, 700, 1999):
    try:
        outer(2000, limit)
    except IndexError as error:
        for local in snapshot(error):
            print(local)


def keep(n):
    kept = []
    for i in range(n):
        x = i * 0.5
        try:
            if i % 500 == 0:
                raise ValueError(i)
        except ValueError as error:
            kept.append(error)
    return kept


kept = keep(2000)
frames = [error.__traceback__.tb_frame for error in kept]
print(len(kept), all(frame is frames[0] for frame in frames), frames[0].f_locals["x"], frames[0].f_locals["i"])
print([error.__traceback__.tb_lineno - frames[0].f_code.co_firstlineno for error in kept])
kept[0].__traceback__.tb_frame.clear()
print("x" in frames[0].f_locals)


def with_traceback(n):
    for i in range(n):
        try:
            raise KeyError(i)
        except KeyError as error:
            last = error.with_traceback(None)
    return last.__traceback__, sys.exception()


print(with_traceback(1500))
