"""Programs of the second kind (seeds from WIDE on): a few scenes each, every one about one part of the language.

A scene is a function that is called in a hot loop with values of changing types; what it makes goes into a digest (`mix`),
with the messages of the exceptions that it raises.  The rules of grammar.py hold; what is multiplied here is never a
sequence, what is a shift count or an exponent is small, and every loop is bounded by its text.
"""

from prelude import PRELUDE

WIDE = 1_000_000

HELPERS = '''

def mix(acc, value, brief=brief, ord=ord, sum=sum, map=map):
    text = brief(value)
    return (acc * 31 + sum(map(ord, text)) * 7 + len(text)) % 1000003


def spoil(acc, error, type=type, str=str):
    return mix(acc, type(error).__name__ + ": " + str(error))

'''

NUMBERS = ["0", "1", "-1", "2", "3", "7", "10", "255", "-128", "2**31 - 1", "2**31", "-2**31", "2**53 + 1", "2**62", "2**63 - 1", "2**63", "-2**63",
           "-2**63 - 1", "2**64 - 1", "3037000500", "10**20", "True", "False", "0.5", "-0.0", "1.5", "1e16", "-2.25", "1e300", "Int(5)", "Loud(3)"]
ODD = ["None", "'ab'", "''", "(1, 2)", "[3]", "b'x'", "1j", "{}"]
WORDS = ["'a'", "'bc'", "''", "'x,y'", "'\\u00e9'", "'Ab c'", "'12'", "'\\U0001f600'"]


class Wide:
    def __init__(self, random):
        self.random = random
        self.lines = (PRELUDE + HELPERS).splitlines()
        self.count = 0

    def pick(self, items):
        return self.random.choice(items)

    def chance(self, p):
        return self.random.random() < p

    def put(self, text, depth=0):
        for line in text.strip("\n").splitlines():
            self.lines.append("    " * depth + line if line else "")

    def generate(self):
        scenes = [m for m in sorted(dir(self)) if m.startswith("scene_")]
        for _ in range(self.random.randrange(3, 6)):
            self.count += 1
            getattr(self, self.pick(scenes))(f"s{self.count}")
        return "\n".join(self.lines) + "\n"

    # what scenes are made of

    def values(self, n, odd=0.15, words=False):
        pool = WORDS if words else NUMBERS
        first = self.pick(pool)
        return [self.pick(ODD) if self.chance(odd) else self.pick(pool) if self.chance(0.5) else first for _ in range(n)]

    def number(self, names, depth=2):
        """An expression of the numbers that names hold."""
        if depth == 0 or self.chance(0.2):
            return self.pick(names) if self.chance(0.75) else self.pick(NUMBERS[:24])
        a, b = self.number(names, depth - 1), self.number(names, depth - 1)
        form = self.random.randrange(16)
        if form < 8:
            return f"({a} {self.pick(['+', '-', '+', '-', '//', '%', '&', '|', '^', '/'])} {b})"
        if form == 8:
            return f"(({a}) * {self.pick(['2', '3', '-1', '0.5', '2**32', 'True'])})"
        if form == 9:
            return f"(({a}) {self.pick(['<<', '>>'])} {self.pick(['0', '1', '7', '31', '63', '64'])})"
        if form == 10:
            return f"(({a}) ** {self.pick(['0', '1', '2', '3'])} % 1000003)"
        if form == 11:
            return f"({self.pick(['-', '+', 'abs', 'not ', 'int', 'float', 'bool', 'round', 'complex'])}({a}))"
        if form == 12:
            return f"({a} if {b} {self.pick(['<', '>', '==', '!=', '<=', '>=', 'and', 'or'])} {self.pick(names)} else {self.pick(names)})"
        if form == 13:
            return f"divmod({a}, {b})[{self.pick('01')}]"
        if form == 14:
            return f"{self.pick(['max', 'min'])}({a}, {b})"
        return f"({a} {self.pick(['<', '<=', '==', '!='])} {b} {self.pick(['<', '>=', '=='])} {self.pick(names)})"

    def loop(self, name, call, values, trips=None, odd_call=None):
        """Calls a scene in a hot loop with a tuple of values each time, most often the same kind."""
        trips = trips or self.pick([60, 200, 500, 900])
        self.put(f"""
def run_{name}(n):
    acc = 0
    values = [{', '.join(values)}]
    steady = values[0]
    for i in range(n):
        v = values[i % len(values)] if i % {self.pick([3, 7, 50, 97])} == {self.pick([0, 1, 2])} or i > n - {self.pick([5, 40])} else steady
        try:
            acc = mix(acc, {call})
            if i == {self.random.randrange(trips)}:
                {odd_call or 'steady = values[-1]'}
        except Exception as error:
            acc = spoil(acc, error)""")
        self.put(f"""
    return acc


show('{name}', run_{name}({trips}))
show('{name}', run_{name}({self.pick([5, 30, 300])}))
""")

    # scenes

    def scene_arithmetic(self, name):
        a, b = self.pick(NUMBERS), self.pick(NUMBERS)
        self.put(f"""

def {name}(v, i):
    a = {a}
    b = {b}
    total = 0
    for k in range({self.pick([3, 6, 20])}):
        a = {self.number(['a', 'b', 'v', 'k', 'i'])}
        if not -BIG < a < BIG:
            a = a % 65537 if a == a else 1
        b = {self.number(['a', 'b', 'v', 'k'])}
        if not -BIG < b < BIG:
            b = i - k
        total = total * 3 + (a > b) - (k == v) + True
        total %= 1 << 61
    return a, b, total, {self.number(['a', 'b', 'v', 'total'])}

""")
        self.loop(name, f"{name}(v, i)", self.values(6))

    def scene_inheritance(self, name):
        slots = self.chance(0.3)
        c = name.upper()
        self.put(f"""

class {c}A:
    {"__slots__ = ('x', 'y')" if slots else "kind = 1"}

    def __init__(self, x, y={self.pick(NUMBERS[:12])}):
        self.x = x
        self.y = y

    def value(self, k):
        return self.x + k

    @property
    def size(self):
        return self.x

    @classmethod
    def make(cls, x):
        return cls(x)

    @staticmethod
    def plus(a, b={self.pick(NUMBERS[:8])}):
        return a + b

    def both(self, k):
        return self.value(k), self.size


class {c}B({c}A):
    {"__slots__ = ()" if slots and self.chance(0.5) else "extra = 3"}

    def value(self, k):
        return super().value(k) {self.pick(['+', '-', '|'])} {self.pick(NUMBERS[:10])}
""")
        if self.chance(0.6):
            self.put(f"""
    @property
    def size(self):
        return super().size {self.pick(['+', '-'])} self.y

    @size.setter
    def size(self, v):
        self.y = v
""")
        self.put(f"""

class {c}C({c}B):
    def __init__(self, x, *more):
        super().__init__(x, *more)
        self.x = {self.number(['self.x', 'self.y'], 1)}

    {self.pick([f'def value(self, k): return {c}A.value(self, k) + self.plus(k)', 'value = ' + c + 'A.value', 'def plus(self, k): return k', 'def __getattr__(self, n): return len(n)'])}


def {name}(v, i):
    o = ({c}A, {c}B, {c}C)[i % 3 if i % {self.pick([5, 20])} == 0 else {self.pick('012')}](v)
    r = [o.value(i), o.both(2)]
    {self.pick(['o.size = i', 'o.y += 1', 'o.x = o.plus(o.x)', 'o.z = i', 'r.append(type(o).make(3).value(1))', 'r.append(o.make(i).y)'])}
    r.append(o.size)
    return r, o.x, o.y, isinstance(o, {c}B)

""")
        self.loop(name, f"{name}(v, i)", self.values(5), odd_call=self.pick([
            None, f"{c}B.value = lambda self, k: k", f"{c}A.size = property(lambda self: -1)", f"{c}C.extra = 9", f"{c}A.plus = staticmethod(lambda a, b=2: a * 2)", f"del {c}B.value"]))

    def scene_closures(self, name):
        self.put(f"""

def {name}(start, i):
    count = start
    log = []

    def up(by={self.pick(NUMBERS[:8])}):
        nonlocal count
        count = {self.number(['count', 'by'], 1)}
        return count

    def outer(k):
        inner_count = 0

        def inner():
            nonlocal inner_count, count
            inner_count += k
            count {self.pick(['+=', '-=', '^='])} {self.pick(['k', '1', 'inner_count'])}
            return inner_count
        for _ in range({self.pick([1, 2, 4])}):
            inner()
        return inner

    f = outer(i % 5)
    for g in [up, f, lambda: count, lambda j=i: j + (count == start)]:
        log.append(g())
    fs = [(lambda: k) if {self.pick(['k % 2', 'True'])} else (lambda k=k: k * 2) for k in range(4)]
    log.append([h() for h in fs])
    {self.pick(['del count', 'count = None', 'pass', 'up = f'])}
    try:
        log.append(up())
    except NameError as e:
        log.append(str(e))
    return log

""")
        self.loop(name, f"{name}(v, i)", self.values(5))

    def scene_generators(self, name):
        self.put(f"""

def {name}_gen(n, v):
    got = None
    total = 0
    for k in range(n):
        try:
            got = yield {self.number(['k', 'v', 'total'], 1)}
            if got is not None:
                total = total + got
        except ValueError as e:
            total -= 1
            yield str(e)
        except KeyError:
            {self.pick(['return -1', 'raise', 'break', 'continue'])}
    return total


def {name}_outer(n, v):
    first = yield from {name}_gen(n, v)
    second = yield from {self.pick(['range(3)', "'ab'", name + '_gen(2, first)', '(x for x in [v, first])'])}
    return first, second


def {name}(v, i):
    g = {name}_{self.pick(['gen', 'outer'])}({self.pick([2, 4, 9])}, v)
    seen = []
    try:
        seen.append(next(g))
        for k in range(12):
            if k == {self.random.randrange(12)}:
                seen.append(g.throw({self.pick(['ValueError("t")', 'ValueError', 'KeyError(k)', 'TypeError("q")'])}))
            elif k == {self.random.randrange(12)} and i % 7 == 0:
                g.close()
            else:
                seen.append(g.send({self.pick(['k', 'None', 'v', 'k if k % 2 else None'])}))
    except StopIteration as stop:
        seen.append(('stop', stop.value))
    except (KeyError, TypeError, ValueError) as e:
        seen.append((type(e).__name__, str(e)))
    return seen, list(g), sum(x for x in range(i % 9) if x {self.pick(['%', '&'])} 2), max((y for y in (1, v)), default=0) if i % 3 else 0

""")
        self.loop(name, f"{name}(v, i)", self.values(5), trips=self.pick([60, 200, 400]))

    def scene_calls(self, name):
        forms = [f"{name}_f(v)", f"{name}_f(v, i)", f"{name}_f(v, b=i)", f"{name}_f(b=v, a=i)", f"{name}_f(v, i, 3, 4)", f"{name}_f(v, key=i)", f"{name}_f(*[v, i, i])",
                 f"{name}_f(v, **{{'key': i, 'z': 1}})", f"{name}_f(*(v,), b=1)", f"{name}_f()", f"{name}_f(v, a=1)", f"{name}_f(v, other=i, key=v)", f"{name}_f(**dict(a=v, b=i))"]
        star, double = self.chance(0.5), self.chance(0.5)
        params = f"a, b={self.pick(NUMBERS[:20])}" + (", *rest" if star else ", c=7" if self.chance(0.5) else "")
        if self.chance(0.6):
            params += (", " if star else ", *, ") + "key='k'"
        if double:
            params += ", **more"
        chosen = [self.pick(forms) for _ in range(4)]
        self.put(f"""

def {name}_f({params}):
    {self.pick(['b = b', 'a, b = b, a', f'a = {self.number(["a", "b"], 1)}'])}
    return a, b{', rest' if star else ''}{', sorted(more)' if double else ''}{', key' if 'key' in params else ''}{', c' if ' c=' in params else ''}


def {name}(v, i):
    r = []
    for k in range(8):
        try:
            r.append({chosen[0]} if k < 5 else {chosen[1]} if k == 5 else {chosen[2]} if k == 6 else {chosen[3]})
        except TypeError as e:
            r.append(str(e))
    return r

""")
        self.loop(name, f"{name}(v, i)", self.values(5), odd_call=self.pick([None, f"{name}_f.__defaults__ = (5,) * len({name}_f.__defaults__)", f"{name}_f.__kwdefaults__ = None"]))

    def scene_finally(self, name):
        def leaf():
            return self.pick(["return k", "break", "continue", "raise KeyError(k)", "log.append(k)", "pass", "return log[:]", "1 // (k - 3)", "log.append(v + k)", "raise ValueError"])
        self.put(f"""

def {name}(v, i):
    log = []
    for k in range({self.pick([4, 9])}):
        try:
            try:
                if k == {self.pick('0123')} or v == {self.pick(NUMBERS[:6])}:
                    {leaf()}
                elif i % 3 == {self.pick('012')}:
                    {leaf()}
                {leaf()}
            except {self.pick(['KeyError', '(KeyError, TypeError)', 'ZeroDivisionError', 'ValueError'])} as e:
                log.append(type(e).__name__)
                {leaf()}
            else:
                {leaf()}
            finally:
                log.append(('f', k))
                {self.pick(['pass', 'log.append(k)', 'if k > 4: raise IndexError(k)', 'for j in range(3):' + chr(10) + '                    if j == k: break'])}
        except {self.pick(['Exception', 'LookupError', 'ArithmeticError'])} as e:
            log.append(str(e))
            if len(log) > {self.pick([3, 8])}:
                {leaf()}
        with Manager({self.pick(['ValueError', 'KeyError', 'Exception'])}) as m:
            log.append(m)
            {leaf()}
        while True:
            try:
                {self.pick(['break', 'log.append(k); break', 'if k % 2: break' + chr(10) + '                k += 1'])}
            finally:
                log.append('w')
                if len(log) > 60:
                    return log
    return log

""")
        self.loop(name, f"{name}(v, i)", self.values(5), trips=self.pick([60, 200, 500]))

    def scene_containers(self, name):
        def index():
            return self.pick(["0", "1", "-1", "k", "-k", "i % 5", "v", "None", "2"])

        def part():
            return f"[{index()}:{index()}{self.pick(['', '', ':' + self.pick(['1', '2', '-1', '-2'])])}]"
        box = self.pick(["list(range(8))", "'abcdefgh'", "b'abcdefgh'", "(1, 2.5, None, 'x', v, i, 7)", "[v] * 6", "bytearray(b'12345')"])
        ops = [f"r.append(box{part()})", f"r.append(box[{index()}])", f"m{part()} = [k, v]", f"del m{part()}", f"m[{index()}] = v", "m.insert(k, v)", "m.append((k, v))",
               "d[k, i % 3] = v", "r.append(d.get((k, 1)))", "d[v] = k", "d.setdefault((i % 2, k), []) ", "r.append(d.pop((k, 0), 'none'))", "r.append((k, 1) in d)",
               "s.add(k % 4)", "s ^= {k, i % 3}", "r.append(sorted(s - {1}))", "r.append(v in m)", "m.extend(box[:2])", "r.append(m.index(k))", "m.sort(key=str)", "r.append(len(m) + len(d))",
               "a, *b = m; r.append((a, len(b)))", "x, (y, *z) = k, box; r.append(y)", "r.append([*m[:2], *sorted(s)][:3])", "r.append({**{1: k}, 'q': v})", "m[0], m[-1] = m[-1], m[0]", "r.append(m.pop())"]
        body = [self.pick(ops) for _ in range(5)]
        self.put(f"""

def {name}(v, i):
    box = {box}
    m = [3, 1, 2, i]
    d = {{}}
    s = {{1, 2}}
    r = []
    for k in range(5):
        try:
""")
        for op in body:
            self.put(op, 3)
        self.put(f"""
        except (TypeError, IndexError, ValueError, KeyError) as e:
            r.append(type(e).__name__ + str(e)[:60])
    return r[:25], m[:12], [(str(k), str(x)[:20]) for k, x in d.items()], sorted(s)

""")
        self.loop(name, f"{name}(v, i)", self.values(5), trips=self.pick([60, 200, 500]))

    def scene_format(self, name):
        specs = ["", "d", "x", "b", "5", "<5", "^7", "08.3f", ".2e", "+", ",", "g", "_", "%", "c", "s", ".2", "#x", "=+9"]
        pieces = [f"f'{{v:{self.pick(specs)}}}'", f"f'{{v!{self.pick('rsa')}:{self.pick(['', '5', '>9'])}}}'", f"'%{self.pick(['d', 's', 'r', '5.1f', 'x', '-4d', 'c', '%'])}' % (v,)",
                  f"'{{0:{self.pick(specs)}}}|{{0!r}}'.format(v)", "f'{i}-{v}-{i:>{3 + i % 3}}'", f"format(v, {self.pick(specs)!r})", "f'{v=} {i + 1=:04d}'", "'{a}{b[0]}'.format(a=v, b=[i])",
                  "str(v) + repr(i)", "'%(k)s %(j)05.1f' % {'k': v, 'j': i}", "f'{(lambda q: q)(i)}' + f'{ {1: v}[1] }'", "str(v).upper().center(9, '*')", "'-'.join([str(v)] * 3).split('-')", "str(v).partition('1')"]
        self.put(f"""

def {name}(v, i):
    r = []
    for k in range(4):
        try:
            r.append({self.pick(pieces)})
            r.append({self.pick(pieces)})
            r.append({self.pick(pieces)})
        except (TypeError, ValueError, OverflowError, LookupError) as e:
            r.append(str(e))
    return r

""")
        self.loop(name, f"{name}(v, i)", self.values(6, words=self.chance(0.3)), trips=self.pick([60, 200, 500]))

    def scene_match(self, name):
        cases = ["case 0: return 'zero'", "case 1 | 2: return 'few'", "case int(n) if n > 100: return ('large', n % 97)", "case float(): return 'float'", "case bool(b): return b", "case str() as s: return s + '!'",
                 "case [a, b]: return a, b", "case [a, *rest]: return len(rest)", "case (1, _, *_): return 'one'", "case {'k': z}: return z", "case {'k': 1, **more}: return sorted(more)", "case {}: return 'map'",
                 "case None: return 'none'", f"case {name}_P(x=0): return 'origin'", f"case {name}_P(x, y): return x, y", "case [[p, q], *_] | [p, {'q': q}]: return p, q", "case 2.5 | -1: return 'mixed'", "case 'ab' | b'x': return 'text'"]
        self.random.shuffle(cases)
        chosen = cases[:self.random.randrange(4, 9)]
        self.put(f"""

class {name}_P:
    __match_args__ = ('x', 'y')

    def __init__(self, x, y):
        self.x = x
        self.y = y


def {name}_m(v):
    match v:
""")
        for case in chosen:
            self.put(case, 2)
        self.put(f"""
        case other:
            return 'other', other


def {name}(v, i):
    return [{name}_m(x) for x in (i, v, [v, i], (i % 3, v, 1), {{'k': i % 2, 'm': v}}, {name}_P(i % 2, v), [[v, 1], 2], [i, {{'q': v}}], i / 2)]

""")
        self.loop(name, f"{name}(v, i)", self.values(6, odd=0.4), trips=self.pick([60, 200, 500]))

    def scene_comprehensions(self, name):
        forms = [f"[x {self.pick('+-*')} {self.pick(['1', 'i', 'True'])} for x in range(i % 9) if x {self.pick(['%', '&'])} {self.pick('23')}]", "[[y for y in range(x)] for x in range(i % 5)]", "{x: v for x in range(3)}",
                 "{x % 3 for x in range(i % 7)} == {0, 1, 2}", "[(x, y) for x in range(3) for y in (v, x) if y != 1]", "sum(x * i for x in (1, 2.5, True))", "[z := i, z + 1]", "{(x, y): x + y for x, y in zip(range(3), [v] * 3)}",
                 "list(map(lambda q: (q, v), range(2)))", "sorted([str(v), 'b', 'a'], key=lambda q: q[::-1])", "any(x == v for x in range(4)), all(x is not None for x in (v, i))", "[*range(2), *(x for x in [v])]",
                 "[a for a, in [(i,), (v,)]]", "[x for row in [[1, 2], [v]] for x in row]", "max([v, i], key=lambda q: q == i)", "{k: w for k, w in sorted({'b': v, 'a': i}.items())}"]
        self.put(f"""

def {name}(v, i):
    return {self.pick(forms)}, {self.pick(forms)}, {self.pick(forms)}

""")
        self.loop(name, f"{name}(v, i)", self.values(5))

    def scene_recursion(self, name):
        self.put(f"""

{name}_memo = {{}}


def {name}_a(n, v, deep):
    if n <= 0:
        {self.pick(['return v', 'raise Signal(deep)', 'return deep', 'return v if deep % 2 else None'])}
    {self.pick(['pass', 'if n in ' + name + '_memo: return ' + name + '_memo[n]', 'v = ' + self.number(['v', 'n'], 1)])}
    r = {name}_b(n - {self.pick('12')}, v, deep + 1)
    {self.pick(['pass', name + '_memo[n] = r', 'r = r, n', 'r = r + n'])}
    return r


def {name}_b(n, v, deep):
    try:
        return {name}_a(n - 1, {self.pick(['v', 'v + 1', 'n', 'n / 2'])}, deep + 1) if n {self.pick(['% 3', '> 4', '!= 2'])} else {name}_a(n - 2, deep, deep)
    except {self.pick(['Signal', 'TypeError', 'Exception'])} as e:
        if deep {self.pick(['% 2', '> 3', '< 2'])}:
            raise
        return type(e).__name__
    finally:
        if len({name}_memo) > 20:
            {name}_memo.clear()


def {name}(v, i):
    return {name}_a(i % {self.pick([7, 15, 23])}, v, 0), len({name}_memo)

""")
        self.loop(name, f"{name}(v, i)", self.values(5))


def generate_wide(random):
    return Wide(random).generate()
