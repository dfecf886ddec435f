"""Exceptions together with deoptimization: types that change inside try blocks, handlers and callees; frames, depth, state."""
import sys
import traceback


class E(Exception):
    pass


def callee(x, fail):
    y = x + 1
    if fail:
        raise E(y)
    return y


def types_change(n):
    out = []
    for i in range(n):
        v = i if i < n - 4 else (2.5, "s", None, 10 ** 30)[i - (n - 4)]
        try:
            r = callee(v, i % 3 == 0)
        except E as e:
            r = e.args[0]
        except TypeError as e:
            r = str(e)[:22]
        out.append(r)
    return out[-6:], len(out)


def handler_changes(n):
    acc = 0
    for i in range(n):
        try:
            raise E(i)
        except E as e:
            acc = acc + e.args[0]
            if i == n - 3:
                acc = float(acc)
            if i == n - 2:
                acc = "s"
                try:
                    acc + 1
                except TypeError as inner:
                    assert inner.__context__ is e
                    acc = 1
            assert sys.exc_info()[1] is e
    return acc


def loop_in_handler(n):
    total = 0
    for i in range(3):
        try:
            raise E(i)
        except E as e:
            for k in range(n):
                total += k * e.args[0]
                if k == n - 1:
                    total += 0.5
                assert sys.exc_info()[1] is e
    return total


def loop_in_finally(n):
    total = 0
    try:
        try:
            raise E("x")
        finally:
            for k in range(n):
                total += k
    except E:
        for k in range(n):
            total += k
            if k == n - 2:
                total = str(total)
                break
    return total


def global_changes(n):
    global FLAG
    seen = 0
    for i in range(n):
        try:
            if FLAG:
                raise E(i)
        except E:
            seen += 1
            if i == n - 3:
                FLAG = False
            elif i == n - 4:
                FLAG = 1
    return seen


for n in (5, 3000):
    FLAG = True
    print(types_change(n), handler_changes(n), loop_in_handler(n), loop_in_finally(n), global_changes(n))


def method_replaced(n):
    class T:
        def go(self, i):
            if i % 2:
                raise E(i)
            return i
    t = T()
    total = 0
    for i in range(n):
        if i == n - 10:
            T.go = lambda self, i: (_ for _ in ()).throw(KeyError(i))
        try:
            total += t.go(i)
        except E:
            total -= 1
        except KeyError as e:
            total += 1000000
    return total


print(method_replaced(2000))


def recursion(k):
    try:
        return recursion(k + 1)
    except RecursionError:
        return k


first = recursion(0)
print([recursion(0) == first for _ in range(5)])


def mutual(k, fail_at):
    if k == fail_at:
        return [][k]
    if k % 2:
        try:
            return mutual(k + 1, fail_at)
        except KeyError:
            return None
    return mutual(k + 1, fail_at)


lines = {}
for i in range(700):
    try:
        mutual(0, i % 6)
    except IndexError as e:
        key = tuple(f.lineno - mutual.__code__.co_firstlineno for f in traceback.extract_tb(e.__traceback__)[1:])
        lines[key] = lines.get(key, 0) + 1
print(lines)


def unpack(n):
    r = []
    for i in range(n):
        try:
            a, b = (i,) * (2 + (i % 50 == 49))
            r.append(a + b)
        except ValueError as e:
            r.append(str(e))
    return r[48:51], len(r)


print(unpack(1000))


def attributes(n):
    class O:
        pass
    o = O()
    o.x = 1
    r = 0
    for i in range(n):
        try:
            r += o.x
            if i % 10 == 9:
                del o.x
        except AttributeError as e:
            o.x = 2
            r += 100 if e.name == "x" and e.obj is o else 0
    return r, getattr(o, "y", 5), hasattr(o, "y")


print(attributes(2000))


def int_errors(n):
    bad = 0
    for i in range(n):
        try:
            bad += int("12x"[: 2 + i % 2])
        except ValueError as e:
            bad -= 1
    return bad


print(int_errors(1500))


def next_errors(n):
    stops = 0
    it = iter([])
    for i in range(n):
        try:
            next(it)
        except StopIteration as e:
            stops += e.value is None
    return stops


print(next_errors(1500))


def exit_through_all(n):
    """sys.exit and KeyboardInterrupt pass handlers of Exception."""
    r = 0
    for i in range(n):
        try:
            try:
                if i % 100 == 99:
                    raise SystemExit(i)
                if i % 100 == 50:
                    raise KeyboardInterrupt
                raise E
            except Exception:
                r += 1
        except SystemExit as e:
            r += e.code
        except BaseException as e:
            r += len(type(e).__name__)
    return r


print(exit_through_all(1000))
