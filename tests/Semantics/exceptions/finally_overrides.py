import warnings
warnings.simplefilter("ignore")
ns = {}
exec('''
def ret_ret():
    try: return 1
    finally: return 2
def raise_ret():
    try: raise ValueError
    finally: return "swallowed"
def ret_raise():
    try: return 1
    finally: raise KeyError("finally wins")
def loop_break():
    out = []
    for i in range(3):
        try:
            out.append(i)
            raise ValueError
        finally:
            out.append("f")
            break
    return out
def loop_continue():
    out = []
    for i in range(3):
        try: raise ValueError(i)
        finally:
            out.append(i)
            continue
    return out
def ret_continue():
    for i in range(3):
        try: return i
        finally: continue
    return "fell out"
def ret_break():
    while True:
        try: return "never"
        finally: break
    return "after break"
def nested():
    try:
        try: raise ValueError("inner")
        finally: raise KeyError("outer")
    except KeyError as e: return repr(e.__context__)
def mutate():
    x = [1]
    try: return x
    finally: x.append(2)
def rebind():
    x = 1
    try: return x
    finally: x = 2
def order():
    log = []
    def f():
        try:
            log.append("try")
            return log.append("return value") or "r"
        finally: log.append("finally")
    return f(), log
def gen():
    try: yield 1
    finally: return "gen return"
def deep():
    try:
        try:
            try: return "a"
            finally: log2.append(1)
        finally: log2.append(2)
    finally: log2.append(3)
log2 = []
def except_ret_finally():
    try: raise ValueError
    except ValueError: return "except"
    finally: log2.append("f")
def while_else():
    n = 0
    while n < 2:
        n += 1
        try: continue
        finally: n += 10
    else: return n
''', ns)
for name in ("ret_ret", "raise_ret", "loop_break", "loop_continue", "ret_continue", "ret_break", "nested", "mutate", "rebind", "order", "deep", "except_ret_finally", "while_else"):
    print(name, ns[name]())
try:
    ns["ret_raise"]()
except KeyError as e:
    print(e, e.__context__)
print(list(ns["gen"]()), ns["log2"])
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    compile("def f():\n try: pass\n finally: return 1", "x", "exec")
    compile("for i in x:\n try: pass\n finally: break", "x", "exec")
    compile("for i in x:\n try: pass\n finally: continue", "x", "exec")
print([(str(x.message), x.category.__name__) for x in w])
