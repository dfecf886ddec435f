"""Closures and higher-order functions: parser combinators, pipelines, memo tables, decorators.

Load: calls through local variables and cells.  Expressions are parsed by combinators built at start-up, compiled into
trees of closures and evaluated many times; counters and accumulators keep state in `nonlocal` variables; decorated
functions go through `*args`; `map`, `filter` and `reduce` call lambdas.
"""

from functools import reduce, wraps

ITERATIONS = 10
SIZE = 36_000


# Parser combinators: a parser maps (text, position) to (value, new position), or to None when it does not match.

def literal(token):
    def parse(text, at):
        return (token, at + len(token)) if text.startswith(token, at) else None
    return parse


def number(text, at):
    end = at
    while end < len(text) and text[end].isdigit():
        end += 1
    return (int(text[at:end]), end) if end > at else None


def name(text, at):
    return (text[at], at + 1) if at < len(text) and text[at].isalpha() else None


def either(*parsers):
    def parse(text, at):
        for parser in parsers:
            result = parser(text, at)
            if result is not None:
                return result
        return None
    return parse


def sequence(*parsers):
    def parse(text, at):
        values = []
        for parser in parsers:
            result = parser(text, at)
            if result is None:
                return None
            value, at = result
            values.append(value)
        return values, at
    return parse


def chain(operand, operator, build):
    """operand (operator operand)*, folded to the left."""
    def parse(text, at):
        result = operand(text, at)
        if result is None:
            return None
        left, at = result
        while True:
            step = operator(text, at)
            if step is None:
                return left, at
            following = operand(text, step[1])
            if following is None:
                return left, at
            left = build(step[0], left, following[0])
            at = following[1]
    return parse


def mapped(parser, function):
    def parse(text, at):
        result = parser(text, at)
        return result if result is None else (function(result[0]), result[1])
    return parse


# Evaluation by closures: each node of the expression becomes a function of the environment.

def constant(value):
    return lambda environment: value


def variable(key):
    return lambda environment: environment[key]


def binary(symbol, left, right):
    if symbol == "+":
        return lambda environment: left(environment) + right(environment)
    if symbol == "-":
        return lambda environment: left(environment) - right(environment)
    if symbol == "*":
        return lambda environment: left(environment) * right(environment) % 1_000_003
    return lambda environment: left(environment) // (right(environment) or 1)


def make_grammar():
    def expression(text, at):
        return top(text, at)

    bracketed = mapped(sequence(literal("("), expression, literal(")")), lambda values: values[1])
    atom = either(mapped(number, constant), mapped(name, variable), bracketed)
    product = chain(atom, either(literal("*"), literal("/")), binary)
    top = chain(product, either(literal("+"), literal("-")), binary)
    return expression


def counter(start=0):
    value = start

    def step(amount=1):
        nonlocal value
        value += amount
        return value

    def reset():
        nonlocal value
        value, old = start, value
        return old

    return step, reset


def counted(function):
    calls = 0

    @wraps(function)
    def wrapper(*args, **kwargs):
        nonlocal calls
        calls += 1
        return function(*args, **kwargs)

    wrapper.calls = lambda: calls
    return wrapper


def memoised(function):
    table = {}

    @wraps(function)
    def wrapper(*args):
        if args not in table:
            table[args] = function(*args)
        return table[args]

    return wrapper


def compose(*functions):
    return reduce(lambda f, g: lambda x: g(f(x)), functions)


def grid_paths(rows, columns):
    @counted
    @memoised
    def paths(row, column, *, modulus=1_000_000_007):
        if row == 0 or column == 0:
            return 1
        return (paths(row - 1, column) + paths(row, column - 1)) % modulus

    return paths(rows, columns), paths.calls()


def run(n, seed=1):
    grammar = make_grammar()
    sources = ["a+b*3-c", "(a+b)*(c-d)*7+e", "((a*a+b*b)/(c+1)-d)*2", "1+2*(3+4*(5+6*(a+7)))-e*e/9"]
    total = 0
    for source in sources:
        evaluate, end = grammar(source, 0)
        if end != len(source):
            raise AssertionError(f"{source!r} parsed up to {end}")
        for k in range(n):
            total += evaluate({"a": k, "b": k + seed, "c": k // 3, "d": 7, "e": k & 15})

    step, reset = counter(seed)
    pipeline = compose(lambda x: x * 3, lambda x: x + seed, lambda x: x ^ 0x55, step)
    for k in range(2 * n):
        pipeline(k)
    total += reset()

    adders = [lambda x, k=k: x + k for k in range(10)]
    total += sum(reduce(lambda x, f: f(x), adders, k) for k in range(n))
    total += sum(map(lambda x: x * x, filter(lambda x: x % 3 == seed % 3, range(4 * n))))
    paths, calls = grid_paths(40, 30 + seed % 7)
    for _ in range(n // 50):
        text = "+".join(sources)
        total += grammar(text, 0)[1]
    return total + paths * 3 + calls


def combine(checksum, value):
    return (checksum * 31 + value) & 0xFFFFFFFF


def run_iteration(i):
    return run(SIZE, seed=i + 1)


def main():
    checksum = 0
    for i in range(ITERATIONS):
        checksum = combine(checksum, run_iteration(i))
    print(f"closures: {checksum:08x}")


if __name__ == "__main__":
    main()
