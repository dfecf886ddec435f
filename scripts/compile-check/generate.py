"""Makes random programs and records what CPython makes of them, in the form of snippets.py: python3.14 generate.py OUT COUNT [SEED]

The programs are nests of statements that are awkward together (loops, try, finally, with, match, async, comprehensions, scopes);
they compile or give SyntaxErrors, and are not meant to run.
"""
import marshal
import random
import sys
import warnings

NAMES = "a b c d e f g self x y z __p super".split()


class Program:
    def __init__(self, rng):
        self.rng = rng
        self.lines = []

    def name(self):
        return self.rng.choice(NAMES)

    def expr(self, depth):
        r = self.rng
        if depth <= 0 or r.random() < 0.25:
            return r.choice([self.name, self.name, self.name, self.constant])()
        d = depth - 1
        e = lambda: self.expr(d)
        kind = r.randrange(30)
        if kind < 3:
            return f"({e()} {r.choice('+ - * / // % ** << >> | & ^ @'.split())} {e()})"
        if kind < 6:
            return f"({e()} {r.choice(['and', 'or'])} {e()}{r.choice(['', f' and {self.name()}', f' or {self.name()}'])})"
        if kind == 6:
            return f"(not {e()})"
        if kind == 7:
            return f"({r.choice('-+~')}{e()})"
        if kind < 10:
            ops = [r.choice(["<", "==", "!=", ">=", "in", "not in", "is", "is not"]) for _ in range(r.choice([1, 1, 2, 3]))]
            return "(" + e() + "".join(f" {op} {e()}" for op in ops) + ")"
        if kind == 10:
            return f"({e()} if {e()} else {e()})"
        if kind == 11:
            return f"(lambda {r.choice(['', 'a', 'a=1, *b', 'x, /, y, *, z=2'])}: {e()})"
        if kind < 14:
            args = [r.choice([e, e, e, lambda: "*" + e(), lambda: f"k{r.randrange(99)}=" + e(), lambda: "**" + e()])() for _ in range(r.randrange(4))]
            args.sort(key=lambda a: (a.startswith("**"), "=" in a.split("(")[0] and a.startswith("k")))
            return f"{self.name()}{r.choice(['', '.m', '.n.o'])}({', '.join(args)})"
        if kind == 14:
            return f"super().{self.name()}{r.choice(['', '()', '(1, k=2)'])}"
        if kind == 15:
            return f"{e()}.{self.name()}"
        if kind == 16:
            return f"{e()}[{r.choice([e(), e() + ':' + e(), ':', ':' + e() + ':2', '1:2', '1, 2'])}]"
        if kind == 17:
            return f"[{', '.join(r.choice(['', '', '*']) + e() for _ in range(r.randrange(5)))}]"
        if kind == 18:
            return f"({''.join(e() + ', ' for _ in range(r.randrange(4)))})"
        if kind == 19:
            return "{" + ", ".join(f"{e()}: {e()}" for _ in range(r.randrange(4))) + "}"
        if kind == 20:
            return "{" + ", ".join(e() for _ in range(r.randrange(1, 5))) + "}"
        if kind < 25:
            clauses = "".join(
                f" {r.choice(['', '', '', '', 'async '])}for {r.choice([self.name(), self.name() + ', ' + self.name()])} in {e()}" + r.choice(["", f" if {e()}"])
                for _ in range(r.choice([1, 1, 2])))
            return r.choice(["[{}{}]", "({}{})", "{{{}{}}}", "{{{}: 1{}}}", "all({}{})", "tuple({}{})"]).format(e(), clauses)
        if kind == 25:
            return f"({self.name()} := {e()})"
        if kind == 26:
            return f'f"a{{{self.name()}}}b{{{self.name()}!r:>{{{self.name()}}}}}"'
        if kind == 27:
            return r.choice([f"(yield {e()})", f"(yield from {e()})", f"(await {e()})", "(yield)"])
        if kind == 28:
            return f'("%s-%r" % ({e()}, {e()}))'
        return f't"x{{{self.name()}}}"'

    def constant(self):
        return self.rng.choice(["1", "0", "-1", "255", "256", "1.5", "None", "True", "False", "...", "'s'", "b't'", "2j", "()", "(1, 2)", "__debug__", "[1, 2, 3]", "{1, 2, 3}", "10 ** 9"])

    def target(self, depth=2):
        r = self.rng
        kind = r.randrange(8)
        if kind < 4 or depth == 0:
            return self.name()
        if kind == 4:
            return f"{self.name()}.{self.name()}"
        if kind == 5:
            return f"{self.name()}[{r.choice([self.name(), self.name() + ':', '1:2'])}]"
        parts = [self.target(depth - 1) for _ in range(r.randrange(2, 4))]
        if r.random() < 0.3:
            i = r.randrange(len(parts))
            parts[i] = "*" + parts[i]
        return "(" + ", ".join(parts) + ")"

    def pattern(self, depth):
        r = self.rng
        kind = r.randrange(11) if depth > 0 else r.randrange(5)
        p = lambda: self.pattern(depth - 1)
        if kind == 0:
            return "_"
        if kind == 1:
            return self.name()
        if kind == 2:
            return r.choice(["1", "-1", "'s'", "None", "True", "1.5 + 2j"])
        if kind == 3:
            return "a.b"
        if kind == 4:
            return r.choice(["[]", "{}", "C()"])
        if kind == 5:
            return f"[{p()}, {p()}]"
        if kind == 6:
            return f"[{p()}, *{r.choice(['_', self.name()])}, {p()}]"
        if kind == 7:
            return "{'k': " + p() + r.choice(["", ", **rest"]) + "}"
        if kind == 8:
            return f"C({p()}, k={p()})"
        if kind == 9:
            return f"({p()} | {p()})"
        return f"({p()} as {self.name()})"

    def block(self, indent, depth, count=None):
        for _ in range(count or self.rng.choice([1, 1, 2, 3])):
            self.statement(indent, depth)

    def statement(self, indent, depth):
        r = self.rng
        pad = " " * indent
        out = lambda text: self.lines.append(pad + text)
        e = lambda: self.expr(2)
        inner = lambda count=None: self.block(indent + 1, depth - 1, count)
        simple = [
            lambda: out(e()),
            lambda: out(f"{self.target()} = {e()}"),
            lambda: out(f"{self.name()} = {self.name()} = {e()}"),
            lambda: out(f"{self.name()} {r.choice(['+=', '-=', '*=', '|='])} {e()}"),
            lambda: out(f"{r.choice([self.name(), 'a.b', 'a[b]', '(a)'])}: {e()}{r.choice(['', ' = ' + e()])}"),
            lambda: out(f"return {r.choice(['', e(), self.constant()])}"),
            lambda: out("break"),
            lambda: out("continue"),
            lambda: out("pass"),
            lambda: out(f"del {self.name()}"),
            lambda: out(f"raise {r.choice(['', e(), e() + ' from ' + e()])}"),
            lambda: out(f"assert {e()}{r.choice(['', ', ' + e()])}"),
            lambda: out(r.choice(["import a.b", "import a.b as c", "from a import b as c", "import x, y"])),
            lambda: out(f"{r.choice(['global', 'nonlocal'])} {self.name()}"),
        ]
        if depth <= 0 or r.random() < 0.4:
            r.choice(simple)()
            return
        kind = r.randrange(20)
        asynchronous = r.choice(["", "", "", "async "])
        if kind < 3:
            out(f"if {e()}:")
            inner()
            if r.random() < 0.4:
                out(f"elif {e()}:")
                inner()
            if r.random() < 0.4:
                out("else:")
                inner()
        elif kind < 6:
            out(f"{asynchronous}for {self.target()} in {e()}:")
            inner()
            if r.random() < 0.3:
                out("else:")
                inner()
        elif kind < 8:
            out(f"while {e()}:")
            inner()
            if r.random() < 0.3:
                out("else:")
                inner()
        elif kind < 12:
            star = r.choice(["", "", "", "*"])
            out("try:")
            inner()
            handlers = r.randrange(3)
            for _ in range(handlers):
                out(f"except{star} {e()}{r.choice(['', ' as ' + self.name()])}:")
                inner()
            if handlers and r.random() < 0.3:
                out("else:")
                inner()
            if not handlers or r.random() < 0.5:
                out("finally:")
                inner()
        elif kind < 14:
            out(f"{asynchronous}with {e()}{r.choice(['', ' as ' + self.target()])}{r.choice(['', ', ' + e()])}:")
            inner()
        elif kind < 16:
            out(f"match {e()}:")
            for _ in range(r.randrange(1, 4)):
                self.lines.append(f"{pad} case {self.pattern(2)}{r.choice(['', '', ' if ' + e()])}:")
                self.block(indent + 2, depth - 1)
        elif kind < 19:
            if r.random() < 0.2:
                out(f"@{self.name()}")
            generic = r.choice(["", "", "", "", "[T: int, *U]"])
            args = r.choice(["", "self", "a, b=1", "a, /, *b, c=2, **d", "x: int = 1, *, y: T"])
            out(f"{asynchronous}def {self.name()}{generic}({args}){r.choice(['', ' -> ' + self.name()])}:")
            if r.random() < 0.2:
                self.lines.append(pad + " 'doc'")
            inner()
        else:
            out(f"class {self.name()}{r.choice(['', '', '[T]'])}({r.choice(['', self.name(), 'metaclass=M'])}):")
            inner()


def main(out, count, seed=0):
    warnings.simplefilter("ignore")
    records = []
    rng = random.Random(int(seed))
    while len(records) < int(count):
        program = Program(rng)
        if rng.random() < 0.8:
            program.lines.append(rng.choice(["def f(a, b, c, d):", "async def f(x, y, z):", "class C:"]))
            program.block(1, 4, 3)
        else:
            program.block(0, 4, 3)
        source = "\n".join(program.lines) + "\n"
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                result = compile(source, "<snippet>", "exec", dont_inherit=True, optimize=0)
            except SyntaxError as e:
                if rng.random() < 0.8:
                    continue
                result = (type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
        records.append(("exec", source, 0, result, tuple((str(w.message), w.lineno) for w in caught)))
    with open(out, "wb") as file:
        marshal.dump(tuple(records), file)


main(*sys.argv[1:])
