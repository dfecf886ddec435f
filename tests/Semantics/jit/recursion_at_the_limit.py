"""What fails, and in which state it leaves a generator, where the recursion limit is reached exactly."""
import sys
def g():
    n = 0
    while True:
        n += 1
        yield n
def exact(it, f, k=None):
    # f where another activation cannot start
    def rec(k):
        try:
            rec(k + 1)
        except RecursionError:
            if not done:
                done.append(1)
                try: f(it)
                except RecursionError as e: out.append("RE")
                except BaseException as e: out.append(type(e).__name__)
                else: out.append("ok")
    done, out = [], []
    rec(0)
    return out
it = g(); next(it)
print(exact(it, next)); 
def show(it):
    try: print(next(it))
    except StopIteration: print("stop")
show(it)
it = g(); next(it)
print(exact(it, lambda i: next(i)));show(it)
it = g(); next(it)
def forit(i):
    for x in i: break
print(exact(it, forit)); show(it)
it = g(); next(it)
print(exact(it, lambda i: i.throw(KeyError)));show(it)
it = g(); next(it)
print(exact(it, lambda i: i.close()));show(it)
def atlimit(f, *a):
    out = []
    def rec(k):
        try: rec(k+1)
        except RecursionError:
            if not out:
                out.append(0)
                try: out.append(f(*a))
                except BaseException as e: out.append(type(e).__name__ + str(e)[:40])
    rec(0); return out
def two(a, b): pass
print(atlimit(two, 1), atlimit(two, 1, 2), atlimit(it.send, 1), atlimit(it.throw, KeyError), atlimit(next, it, 2))
for i in range(3):
    it = g(); next(it)
    print(atlimit(it.throw, KeyError)); show(it)
    it = g()
    print(atlimit(it.throw, KeyError)); show(it)
    it = g()
    print(atlimit(it.close)); show(it)
    it = g(); next(it)
    print(atlimit(it.close)); show(it)
    it = g(); next(it)
    print(atlimit(list, it)); show(it)


def at_depth(k):
    if k:
        return at_depth(k - 1)
    try:
        sys.setrecursionlimit(12)
    except RecursionError as e:
        return str(e)
    return "set"


for i in range(60):
    depths = [at_depth(k) for k in (5, 9)]
    sys.setrecursionlimit(1000)
    depths += [at_depth(k) for k in (10, 11, 12, 30)]
print(depths)
