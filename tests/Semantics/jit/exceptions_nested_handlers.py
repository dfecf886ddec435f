"""Exceptions raised in the middle of hot loops, at many nesting levels, caught at each of them."""
import sys
import traceback


class A(Exception):
    pass


class B(A):
    pass


class C(Exception):
    pass


def raise_at(i):
    match i % 7:
        case 0:
            raise A(i)
        case 1:
            raise B(i)
        case 2:
            raise C(i)
        case 3:
            return [][i]
        case 4:
            return {}[i]
        case 5:
            return i // 0
    return i


def three_levels(n):
    log = [0] * 8
    for i in range(n):
        try:
            try:
                try:
                    log[0] += raise_at(i)
                except B as e:
                    log[1] += e.args[0]
                    if i % 3 == 0:
                        raise
                except IndexError:
                    log[2] += 1
                    raise C("from index") from None
            except A as e:
                log[3] += e.args[0]
            except C as e:
                log[4] += len(str(e))
                if i % 2:
                    raise KeyError(i) from e
        except LookupError as e:
            log[5] += 1 if e.__cause__ is None else 100
            assert sys.exc_info()[1] is e
        except ArithmeticError as e:
            log[6] += len(traceback.extract_tb(e.__traceback__))
        else:
            log[7] += 1
        assert sys.exc_info() == (None, None, None)
    return log


def in_range_and_out(data, n):
    """Index errors, key errors and divisions in the loop's own code."""
    hits = [0, 0, 0, 0]
    table = {k: k for k in range(0, 10, 2)}
    for i in range(n):
        try:
            hits[0] += data[i % 5]
            hits[1] += table[i % 10]
            hits[2] += 100 // (i % 4)
        except IndexError:
            hits[3] += 1
        except KeyError as e:
            hits[3] += e.args[0]
        except ZeroDivisionError as e:
            hits[3] += len(str(e))
    return hits


def types_across_handlers(n):
    """A variable has another type in the handler than in the body."""
    out = []
    value = 0
    for i in range(n):
        try:
            value = i
            if i % 5 == 0:
                value = 1.5
            elif i % 5 == 1:
                value = "text"
            elif i % 5 == 2:
                value = None
            value + 1
        except TypeError as e:
            out.append((type(value).__name__, str(e)[:30]))
        else:
            out.append(value)
    return out[:12], len(out), value


def unbound_in_handler(n):
    found = 0
    for i in range(n):
        if i:
            del x
        try:
            if i % 3 == 0:
                raise A
            x = i
        except A:
            try:
                x
            except UnboundLocalError as e:
                found += len(str(e)) > 0
            x = -1
    return found, x


def name_is_unbound_after(n):
    for i in range(n):
        try:
            raise A(i)
        except A as e:
            last = e
        try:
            e
        except UnboundLocalError:
            pass
        else:
            return "bound"
    return last.args


for n in (10, 3000):
    print(three_levels(n))
    print(in_range_and_out([1, 2, 3, 4], n))
    print(types_across_handlers(n))
    print(unbound_in_handler(n))
    print(name_is_unbound_after(n))


def deep(k, log):
    try:
        if k == 0:
            raise A("bottom")
        deep(k - 1, log)
    except B:
        log.append("never")
    finally:
        log.append(k)


def deep_catch(k):
    try:
        if k == 0:
            raise B("bottom")
        return deep_catch(k - 1) + 1
    except C:
        return -1000
    except B:
        if k % 3 == 2:
            return 7
        raise


total = 0
for i in range(600):
    log = []
    try:
        deep(i % 9, log)
    except A as e:
        total += len(log) * 100 + len(traceback.extract_tb(e.__traceback__))
    total += deep_catch(i % 8 + 2)
print(total)


def context_chain(i):
    try:
        try:
            raise A(i)
        except A:
            raise B(i)
    except B as e:
        first = e.__context__
        try:
            raise C(i)
        except C as c:
            return type(first).__name__, type(c.__context__).__name__, type(c.__context__.__context__).__name__, c.__cause__, c.__suppress_context__


for i in range(1500):
    r = context_chain(i)
print(r)


def errors_in_matching(n):
    bad = 0
    for i in range(n):
        try:
            try:
                raise A(i)
            except (A if i % 3 else 5):
                bad += 1
        except TypeError as e:
            bad += len(str(e))
            assert type(e.__context__) is A
    return bad


print(errors_in_matching(1000))


def tuple_matching(n):
    counts = [0, 0, 0]
    kinds = (A, C)
    for i in range(n):
        try:
            raise (A, B, C, KeyError)[i % 4]
        except kinds:
            counts[0] += 1
        except (KeyError, ValueError):
            counts[1] += 1
        finally:
            counts[2] += 1
    return counts


print(tuple_matching(1001))
