def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(None.__class__, [])), list(map(pow, (2, 3), (3, 2))), list(map(lambda *a: a, "ab", "cd", "ef")), list(map(int, "123")), list(map(str.upper, "ab")), list(map([1, 2, 3].__getitem__, (0, -1))))
print(list(filter(None, [0, 1, "", "a", [], [0], None])), list(filter(lambda x: x % 2, range(6))), list(filter(str.isdigit, "a1b2")), list(filter(bool, [])), list(filter({1, 2}.__contains__, [1, 5, 2])))
attempt(map)
attempt(map, str)
attempt(map, str, 5)
attempt(lambda: list(map(5, [1])))
attempt(lambda: list(map(None, [1])))
attempt(lambda: list(map(lambda x: x, [1], [2])))
attempt(lambda: list(map(lambda: 0, [1])))
attempt(lambda: list(map(int, ["1", "x"])))
attempt(filter)
attempt(filter, None)
attempt(filter, None, 5)
attempt(lambda: list(filter(5, [1])))
attempt(lambda: list(filter(lambda: 1, [1])))
attempt(lambda: list(map(lambda a, b: (a, b), [1, 2], [3], strict=True)))
attempt(lambda: list(map(lambda a, b: (a, b), [1], [3, 4], strict=True)))
attempt(lambda: list(map(lambda a, b: (a, b), [1], [3], strict=True)))
attempt(lambda: map(str, [], foo=1))
attempt(lambda: filter(None, [], x=1))
calls = []
m = map(lambda x: calls.append(x) or x, [1, 2, 3])
print(calls, next(m), calls, list(m), calls, list(m), iter(m) is m, type(m).__name__)
f = filter(lambda x: calls.append(-x), [7, 8])
print(list(f), calls)
def stop(x):
    if x == 2:
        raise StopIteration("inside map")
    return x
print(list(map(stop, [1, 2, 3])))
print(sum(map(len, ["a", "bb"])), max(map(abs, [-5, 3])), "".join(map(chr, [72, 105])), dict(map(lambda p: (p[1], p[0]), {"a": 1}.items())), [*map(bool, [0, 1])], tuple(filter(None, (0, 1))), set(map(type, [1, 2])) == {int}, any(map(callable, [1, len])), sorted(map(str, [10, 9])), list(map(lambda f: f(4), [str, float, bin])))
