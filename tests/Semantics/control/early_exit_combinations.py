def f(kind):
    log = []
    try:
        for i in range(3):
            log.append(i)
            try:
                with CM(log):
                    if kind == "return": return log
                    if kind == "break": break
                    if kind == "continue": continue
                    if kind == "raise": raise ValueError
                    if kind == "exit": raise SystemExit
                log.append("after with")
            finally:
                log.append("fin")
            log.append("end iter")
        else: log.append("else")
    except ValueError: log.append("caught")
    except SystemExit: log.append("exit")
    finally: log.append("outer fin")
    log.append("end")
    return log
class CM:
    def __init__(self, log): self.log = log
    def __enter__(self): self.log.append("in")
    def __exit__(self, t, *a): self.log.append("out " + (t.__name__ if t else "-"))
for k in ("none", "return", "break", "continue", "raise", "exit"): print(k, f(k))
def gen(kind):
    try:
        for i in range(3):
            try:
                if kind == "return" and i == 1: return "r"
                if kind == "break" and i == 1: break
                if kind == "raise" and i == 1: raise KeyError(i)
                yield i
            finally: yield f"fin{i}"
    except KeyError: yield "caught"
    else: yield "else"
    yield "end"
for k in ("none", "return", "break", "raise"): print(k, list(gen(k)))
def comprehension_exit():
    try: return [1 / (2 - i) for i in range(5)]
    except ZeroDivisionError: return "stopped"
    finally: pass
print(comprehension_exit())
def loop_return_in_else(n):
    while n:
        n -= 1
        if n == 5: return "five"
    else: return "else"
print(loop_return_in_else(10), loop_return_in_else(3), loop_return_in_else(0))
def nested_with_return():
    log = []
    def inner():
        with CM(log), CM(log):
            for _ in range(2):
                with CM(log): return "deep"
    return inner(), log
print(nested_with_return())
def swap_exc():
    try:
        try: raise ValueError("1")
        finally: raise KeyError("2")
    except KeyError as e: return repr(e.__context__)
print(swap_exc())
def while_try():
    n, log = 0, []
    while True:
        try:
            n += 1
            if n < 3: continue
            if n == 3: raise ValueError
            break
        except ValueError: log.append("V"); continue
        else: log.append("never: break and continue skip it")
        finally: log.append(n)
    return log
print(while_try())
def ret_expr_raises():
    try: return 1 / 0
    except ZeroDivisionError: return "z"
    else: return "e"
print(ret_expr_raises())
def match_exit():
    for i in range(5):
        match i:
            case 1: continue
            case 3: break
            case 4: return "never"
        yield i
print(list(match_exit()))
