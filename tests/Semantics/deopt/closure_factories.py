"""Many closures of one code object, hot together: defaults, captured types and captured functions differ."""

from functools import partial, wraps


def scaler(factor):
    def scale(x):
        return x * factor
    return scale


def total(functions, n):
    out = []
    for function in functions:
        result = 0
        for i in range(n):
            result += function(i)
        out.append(result)
    return out


print(total([scaler(2), scaler(0.5), scaler(2 ** 62), scaler(True), scaler(-1)], 1500))
try:
    total([scaler(2)] * 3 + [scaler("ab")], 1500)
except TypeError as error:
    print(error)


def counted(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return function(*args, **kwargs)
    wrapper.calls = 0
    return wrapper


@counted
@counted
def add(a, b=1, *rest, c=0):
    return a + b + sum(rest) + c


result = 0
for i in range(2000):
    result += add(i) if i % 4 else add(i, 2, 3, c=0.5)
print(result, add.calls, add.__wrapped__.calls, add.__name__)
try:
    add()
except TypeError as error:
    print(error, add.calls)


def compose(*functions):
    def composed(x):
        for function in functions:
            x = function(x)
        return x
    return composed


pipeline = compose(scaler(3), lambda x: x + 1, partial(max, 10), int)
print(total([pipeline, compose(), compose(float, pipeline)], 1500))


def recursive_closure(n):
    def fact(k):
        return 1 if k < 2 else k * fact(k - 1)
    values = [fact(k % 25) for k in range(n)]
    fact = lambda k: -1
    return max(values), fact(5), sum(map(len, map(str, values)))


print(recursive_closure(1000))
