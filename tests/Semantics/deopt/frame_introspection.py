"""sys._getframe in hot code: line numbers, callers, f_back through inlined calls, code names."""

import sys


def where():
    frame = sys._getframe(1)
    return frame.f_lineno - frame.f_code.co_firstlineno, frame.f_code.co_name


def work(n):
    seen = {}
    for i in range(n):
        a = where()
        b = where()
        if i % 2:
            c = where()
        seen[a, b, c if i else None] = i
    return seen


print(work(2000))


def chain():
    names = []
    frame = sys._getframe()
    while frame.f_code.co_name != "<module>":
        names.append(frame.f_code.co_name)
        frame = frame.f_back
    return names


def third(want):
    return chain() if want else None


def second(want):
    return third(want)


def first(n):
    result = None
    for i in range(n):
        result = second(i == n - 1) or result
    return result


print(first(2000))


def locals_of_caller():
    return dict(sys._getframe(1).f_locals)


def snapshot(n):
    x = 0
    for i in range(n):
        x += i
        if i == n - 2:
            y = 0.5
            state = locals_of_caller()
    return state


print(snapshot(2000))


def rewrite(frame, name, value):
    frame.f_locals[name] = value


def rewritten(n):
    x = 0
    for i in range(n):
        x += 1
        if i == n // 2:
            rewrite(sys._getframe(), "x", 0.25)
    return x


print(rewritten(2000))


class Inspector:
    def __getattr__(self, name):
        return sys._getframe(1).f_code.co_name, len(name)


print({Inspector().anything for _ in range(1000)}, [Inspector().abc for _ in range(1500)][-1])
