"""Tracebacks of exceptions that passed compiled code: text, lines, frames, variables."""
import io
import sys
import traceback


class Error(Exception):
    pass


def innermost(i):
    value = i * 2
    if i % 5 == 0:
        raise Error(
            f"at {i}")
    return value


def middle(i):
    return innermost(i) + 1


def outer(i):
    try:
        return middle(i)
    finally:
        i = -1


def show(e):
    return "".join(traceback.format_exception(e)).replace(__file__, "FILE")


seen = {}
for i in range(2000):
    try:
        outer(i)
    except Error as e:
        text = show(e).replace(f"at {i}", "at N")
        seen[text] = seen.get(text, 0) + 1
for text, n in seen.items():
    print(n, text)


def chained(i):
    try:
        middle(i)
    except Error as e:
        if i % 10 == 0:
            raise ValueError("caused") from e
        raise ValueError("in context")


seen = {}
for i in range(2000):
    try:
        chained(i)
    except ValueError as e:
        text = show(e).replace(f"at {i}", "at N")
        seen[text] = seen.get(text, 0) + 1
for text, n in seen.items():
    print(n, text)


def reraises(i):
    try:
        try:
            middle(i * 5)
        except Error:
            if i % 2:
                raise
            else:
                raise sys.exc_info()[1]
    except Error as e:
        return [(f.name, f.lineno) for f in traceback.extract_tb(e.__traceback__)]


seen = {}
for i in range(1000):
    key = str(reraises(i))
    seen[key] = seen.get(key, 0) + 1
for text, n in seen.items():
    print(n, text)


def variables(i):
    a = i
    b = "b" * (i % 3)
    try:
        c = [a, b]
        innermost(a - a % 5)
    except Error as e:
        tb = e.__traceback__
        names = sorted(tb.tb_frame.f_locals)
        inner = tb.tb_next.tb_frame
        return names, tb.tb_frame.f_code.co_name, inner.f_code.co_name, inner.f_locals["value"] == 2 * (a - a % 5), tb.tb_lineno - variables.__code__.co_firstlineno


seen = {}
for i in range(1500):
    key = str(variables(i))
    seen[key] = seen.get(key, 0) + 1
print(seen)


def kept(i):
    x = i
    innermost(0)


errors = []
for i in range(1200):
    try:
        kept(i)
    except Error as e:
        errors.append(e)
print([e.__traceback__.tb_next.tb_frame.f_locals["x"] for e in errors[::200]])
print({len(traceback.extract_tb(e.__traceback__)) for e in errors})


def same_exception(n):
    """An exception object that is raised again and again collects entries."""
    e = Error("one")
    lengths = []
    for i in range(n):
        try:
            raise e
        except Error as again:
            lengths.append(len(traceback.extract_tb(again.__traceback__)))
            if i % 4 == 3:
                e.__traceback__ = None
    return lengths[:9], lengths[-3:]


print(same_exception(1000))


def notes_and_groups(i):
    found = 0
    try:
        raise ExceptionGroup("g", [Error(i), KeyError(i)])
    except* Error as g:
        found = len(g.exceptions)
    except* KeyError:
        found += 10
    return found


print(sum(notes_and_groups(i) for i in range(900)))


def print_exc_in_loop(n):
    for i in range(n):
        try:
            innermost(i)
        except Error:
            if i == n - 5:
                out = io.StringIO()
                traceback.print_exc(file=out)
                print(out.getvalue().replace(__file__, "FILE"))


print_exc_in_loop(1005)
