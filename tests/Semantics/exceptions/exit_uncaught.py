class Custom(Exception): pass
def f(n):
    if n == 0: raise Custom("uncaught")
    try:
        f(n - 1)
    finally:
        print("unwinding", n)
print("start")
f(3)
print("never")
