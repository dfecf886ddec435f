def f(a):
    try:
        b
    except A:
        c
    except (B, C) as e:
        d(e)
    except:
        raise
    else:
        g
    finally:
        h
def g(a):
    for x in a:
        try:
            if x: return x
            if y: break
            if z: continue
        finally:
            cleanup()
def h():
    try:
        return 1
    finally:
        print("x")
def i():
    try:
        try: a
        finally: b
    except E as e:
        try: c
        except F: return e
    raise A from b
def j():
    while 1:
        try: a
        except B: break
        except C as e: continue
def k(a, b):
    try:
        return a or b
    except E:
        return a and b
