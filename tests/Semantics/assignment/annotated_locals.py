def f(flag):
    x: int
    if flag: x = 1
    try: return x
    except UnboundLocalError as e: return str(e)
print(f(True), f(False))
def g():
    global gg
    try: exec("global hh\nhh: int = 1")
    except SyntaxError as e: print(e.msg)
    gg = 1
g()
def h():
    v: int = 1
    def inner():
        nonlocal v
        v = 2
    inner()
    return v
print(h())
def tuple_value():
    t: tuple = 1, 2
    s: tuple = *t, 3
    u: int = (w := 4)
    return t, s, u, w
print(tuple_value())
