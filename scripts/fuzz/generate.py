#!/usr/bin/env python3
"""Generates random Python programs that are meant to break a JIT.

    generate.py SEED                    print the program of that seed
    generate.py --range A B --out DIR   write DIR/SEED.py for the seeds A..B (both included)

A program is a function of its seed alone.  It terminates within a fraction of a second, prints the same on every
correct implementation of Python 3.14, and consists of a few classes and functions, several scenarios with hot loops in
which types, classes, globals and callees change (mutations.py), and a driver that runs each scenario a few times with
different arguments.  Exceptions are caught by statements inside the functions and printed with the line numbers of
their tracebacks; at the end, digests of the state are printed.
"""

import random
import sys
from pathlib import Path

from grammar import FLOATS, INTS, KINDS, MODULI, SMALL, Function, Grammar, Scope
from mutations import mutate
from prelude import PRELUDE
from wide import WIDE, generate_wide

TRIPS = [40, 60, 150, 400, 700, 1500, 3000]
SCENARIO_BUDGET = 32_000        # statements, more or less, of one call of one scenario

GLOBALS = [("int", "G_INT"), ("float", "G_FLOAT"), ("ints", "G_LIST")]


class Program(Grammar):
    def generate(self):
        self.lines = PRELUDE.splitlines()
        self.global_variables()
        for number in range(self.random.randrange(1, 4)):
            self.make_class(number)
        for number in range(self.random.randrange(2, 6)):
            self.make_function(number)
        if self.chance(0.6):
            self.make_generator()
        if self.chance(0.4):
            self.make_recursion()
        if self.chance(0.4):
            self.make_closure()
        if self.chance(0.25):
            self.make_coroutine()
        scenarios = [self.make_scenario(number) for number in range(self.random.randrange(2, 5))]
        self.driver(scenarios)
        if self.chance(0.35):
            self.module_loop()
        self.finale()
        return "\n".join(self.lines) + "\n"

    def blank(self):
        self.lines += ["", ""]

    def global_scope(self, frozen=True):
        scope = Scope()
        for kind, name in GLOBALS:
            scope.add(kind, name, frozen)
        scope.local_names = []
        return scope

    def global_variables(self):
        self.blank()
        self.emit(f"G_INT = {self.pick(INTS)}")
        self.emit(f"G_FLOAT = {self.pick(FLOATS)}")
        self.emit(f"G_LIST = [{', '.join(self.pick(SMALL) for _ in range(4))}]")
        for _, name in GLOBALS:
            self.blank()
            self.emit(f"def set_{name.lower()}(value):")
            self.emit(f"    global {name}")
            self.emit(f"    {name} = value")
        self.blank()
        self.emit("def leaf_method(self, k):")
        self.emit("    return k * 3 + 1")
        self.blank()
        self.emit("def leaf_error(name):")
        self.emit("    raise AttributeError('locked ' + name)")
        self.blank()
        self.emit("def caller_line():")
        self.emit("    print('called from', sys._getframe(1).f_lineno, sys._getframe(1).f_code.co_name)")

    # Classes: all share one interface (a, b, f, s, seq, SCALE, m0, m1, m2, twice, operators), so that any instance can
    # take the place of any other.

    def make_class(self, number):
        name = f"K{number}"
        base = self.pick(self.classes) if self.classes and self.chance(0.6) else None
        scope = self.global_scope()
        scope.add("int", "self.a", frozen=True)
        scope.add("int", "self.b", frozen=True)
        scope.add("float", "self.f", frozen=True)
        self.blank()
        self.emit(f"class {name}{f'({base})' if base else ''}:")
        self.depth = 1
        self.emit(f"SCALE = {self.pick(SMALL)}")
        if not base or self.chance(0.3):
            self.method("__init__", ["a", "f"], [
                "self.a = a", f"self.b = {self.pick(INTS)}", "self.f = f", f"self.s = {name!r}",
                f"self.seq = [{', '.join(self.pick(SMALL) for _ in range(3))}]"])
        if not base or self.chance(0.7):
            inner = self.with_int(scope, "k")
            call = f"super().m0(k) + {self.pick(SMALL)}" if base and self.chance(0.4) else None
            update = [f"self.a = ({self.leaf_int(inner)}) % {self.pick(MODULI)}"] if self.chance(0.6) else []
            self.method("m0", ["k"], update + [f"return {call or self.leaf_int(inner)}"])
        if not base or self.chance(0.5):
            inner = Scope(scope)
            inner.add("float", "x", frozen=True)
            self.budget = 0
            self.method("m1", ["x"], [f"self.f = {self.float_expression(inner, 2)}",
                                      "if not -1e12 < self.f < 1e12:", "    self.f = 1.5",
                                      f"return {self.float_expression(inner, 2)}"])
        if not base or self.chance(0.4):
            self.method("m2", ["other"], [f"self.a += other.m0({self.pick(SMALL)}) % 1009",
                                          "if self.a > BIG or self.a < -BIG:", "    self.a %= 65537",
                                          f"other.b = (other.b + self.{self.pick(['a', 'b', 'SCALE'])}) % {self.pick(MODULI)}",
                                          "return self.a"])
        if not base or self.chance(0.3):
            self.emit("")
            self.emit("@property")
            self.emit("def twice(self):")
            self.emit(f"    return self.{self.pick(['a', 'b'])} * 2")
            self.emit("")
            self.emit("@twice.setter")
            self.emit("def twice(self, value):")
            self.emit(f"    self.b = value {self.pick(['// 2', '- 1', '^ 3'])}")
            self.emit("")
            self.emit("@classmethod")
            self.emit("def make(cls, b):")
            self.emit("    self = cls(1, 2.5)")
            self.emit("    self.b = b")
            self.emit("    return self")
        for special, parameters, bodies in (
                ("__add__", ["other"], ["return self.a + (other.a if isinstance(other, {0}) else other)", "return self.b"]),
                ("__radd__", ["other"], ["return other + self.a"]),
                ("__len__", [], ["return 3", "return len(self.seq)"]),
                ("__getitem__", ["index"], ["return self.seq[index % 3]", "return self.seq[index]"]),
                ("__call__", ["k"], ["return k ^ self.b", "return self.m0(k)"]),
                ("__eq__", ["other"], ["return isinstance(other, {0}) and self.a == other.a"]),
                ("__lt__", ["other"], ["return self.a < other.a", "return NotImplemented"]),
                ("__bool__", [], ["return self.a != 0", "return True"]),
                ("__contains__", ["k"], ["return k in self.seq"]),
                ("__getattr__", ["name"], ["if name == 'ghost':\n            return len(name)\n"
                                           "        raise AttributeError('no ' + name)"])):
            if self.chance(0.3 if base or special in ("__bool__", "__contains__", "__lt__") else 0.75):
                self.method(special, parameters, [self.pick(bodies).format(name)])
        self.depth = 0
        self.classes.append(name)

    def with_int(self, scope, name):
        inner = Scope(scope)
        inner.add("int", name, frozen=True)
        return inner

    def leaf_int(self, scope):
        """An int expression without calls of generated functions."""
        limit, self.callable_limit, self.budget = self.callable_limit, 0, 0
        text = self.int_expression(scope, 2)
        self.callable_limit = limit
        return text

    def method(self, name, parameters, body):
        self.emit("")
        self.emit(f"def {name}({', '.join(['self', *parameters])}):")
        for line in body:
            self.emit("    " + line)

    # Functions.

    def make_function(self, number):
        count = self.random.randrange(1, 4)
        parameters = [self.pick(["int", "int", "int", "float", "str", "ints"]) for _ in range(count)]
        result = self.pick(["int", "int", "float"])
        defaults = self.random.randrange(count) if self.chance(0.4) else 0
        keyword = "key" if self.chance(0.25) else None
        star = self.chance(0.2)
        scope = self.global_scope()
        signature = []
        for k, kind in enumerate(parameters):
            scope.add(kind, f"p{k}")
            default = {"int": "3", "float": "1.5", "str": "'d'", "ints": "(4, 5, 6)"}[kind]
            signature.append(f"p{k}={default}" if k >= count - defaults else f"p{k}")
        if star:
            signature.append("*rest")
        if keyword:
            if not star:
                signature.append("*")
            signature.append("key=2")
            scope.add("int", "key")
        self.blank()
        self.emit(f"def f{number}({', '.join(signature)}):")
        self.budget = allowance = 60 * (number + 1)
        self.weight = 1
        self.callable_limit = number
        self.depth = 1
        if star:
            self.emit("x0 = len(rest)")
            scope.add("int", "x0")
        self.statements(scope, self.random.randrange(1, 4))
        self.emit(f"return {self.expression(result, scope, 2)}")
        self.depth = 0
        self.functions.append(Function(f"f{number}", parameters, result, allowance - self.budget + 4, number,
                                       defaults, keyword, star))

    def make_generator(self):
        scope = self.global_scope()
        scope.add("int", "n", frozen=True)
        scope.add("int", "x1")
        self.blank()
        self.emit("def stream(n):")
        self.depth, self.budget, self.weight, self.callable_limit = 1, 60, 1, 1
        self.emit(f"x1 = {self.pick(INTS)}")
        self.emit("try:")
        self.emit("    for i in range(n):")
        self.depth = 3
        inner = self.with_int(scope, "i")
        self.statements(inner, 2, 0)
        self.emit(f"sent = yield {self.int_expression(inner, 1)}")
        self.emit("if sent is not None:")
        self.emit("    x1 += sent")
        self.depth = 1
        # No finally: when an abandoned generator is closed is up to the implementation's garbage collector.
        self.emit("except Exception:")
        self.emit("    COUNTS['stream'] = COUNTS.get('stream', 0) + 1")
        self.emit("    x1 = 4")
        self.emit("return x1")
        self.blank()
        self.depth = 0
        self.emit("def delegate(n):")
        self.emit("    yield 1")
        self.emit("    result = yield from stream(n)")
        self.emit("    yield result % 1009")
        self.generators += ["stream", "delegate"]

    def make_recursion(self):
        number = len(self.functions)
        self.blank()
        self.emit(f"def f{number}(p0, p1=1):")
        self.emit("    if type(p0) is not int or p0 <= 0:")
        self.emit("        return p1")
        self.emit(f"    step = p0 % {self.random.randrange(4, 9)} - 1")
        operator = self.pick(["+", "-", "^", "*"])
        self.emit(self.pick([
            f"    return f{number}(step, p1 {operator} p0 % 7) + step",
            f"    return (p0 % 97) {operator} f{number}(step, p1)",
            f"    return f{number}(step, p1 + 1) if step & 1 else f{number}(step - 1, [p0, p1, step][step % 3] % 1009)"]))
        self.functions.append(Function(f"f{number}", ["int", "int"], "int", 30, number, 1))

    def make_closure(self):
        number = len(self.functions)
        self.blank()
        self.emit("def make_counter(start):")
        self.emit("    count = start")
        self.emit("")
        self.emit("    def step(p0):")
        self.emit("        nonlocal count")
        self.emit(f"        count = (count {self.pick(['+', '*', '-', '^'])} p0) % {self.pick(MODULI)}")
        self.emit("        return count")
        self.emit("")
        self.emit("    return step")
        self.blank()
        self.emit(f"f{number} = make_counter({self.pick(SMALL)})")
        self.functions.append(Function(f"f{number}", ["int"], "int", 4, number))

    def make_coroutine(self):
        number = len(self.functions)
        self.blank()
        self.emit("class Pause:")
        self.emit("    def __await__(self):")
        self.emit("        return (yield 5)")
        self.blank()
        self.emit("async def work(n):")
        self.emit("    total = 0")
        self.emit("    for i in range(n):")
        self.emit(f"        total += (await Pause()) {self.pick(['+', '*', '-'])} i")
        self.emit("    return total")
        self.blank()
        self.emit(f"def f{number}(p0):")
        self.emit("    task = work(4)")
        self.emit("    value = task.send(None)")
        self.emit("    try:")
        self.emit("        while True:")
        self.emit("            value = task.send(value + p0)")
        self.emit("    except StopIteration as stop:")
        self.emit("        return stop.value % 65537")
        self.functions.append(Function(f"f{number}", ["int"], "int", 40, number))

    # Scenarios.

    def make_scenario(self, number):
        kinds = [self.pick(["int", "int", "float", "ints", "obj", "str"]) for _ in range(self.random.randrange(1, 4))]
        scope = self.global_scope()
        for k, kind in enumerate(kinds):
            scope.add(kind, f"q{k}")
        self.blank()
        self.emit(f"def scenario{number}({', '.join(f'q{k}' for k in range(len(kinds)))}):")
        self.depth, self.weight, self.budget = 1, 1, 500
        self.callable_limit = len(self.functions)
        self.locals_for(scope)
        self.budget = SCENARIO_BUDGET
        for _ in range(self.random.randrange(1, 3)):
            self.hot_loop(scope)
        self.emit(f"show('scenario{number}', {', '.join(self.visible(scope))})")
        self.emit(f"return {self.pick(scope.names['int'])}")
        self.depth = 0
        return f"scenario{number}", kinds

    def locals_for(self, scope):
        for kind in KINDS:
            for _ in range({"int": 3, "float": 2, "str": 1, "ints": 1}.get(kind, self.random.randrange(2))):
                name = self.fresh("x")
                self.emit(f"{name} = {self.initial(kind, scope)}")
                scope.add(kind, name)

    def initial(self, kind, scope):
        if kind == "obj":
            return f"{self.pick(self.classes)}({self.pick(SMALL)}, {self.pick(FLOATS[:7])})"
        if kind == "int":
            return self.pick(SMALL + ["0"]) if self.chance(0.6) else self.pick(INTS)
        return self.expression(kind, scope, 2 if kind in ("ints", "floats", "mixed", "dict") else 0)

    def visible(self, scope):
        """Arguments for a final show(); deleted locals must not stop it."""
        return [f"locals().get('{name}')" for name in scope.local_names if name[0] in "xq"]

    def hot_loop(self, scope):
        trips = self.pick(TRIPS)
        inner = Scope(scope)
        counter = self.fresh("i")
        shape = self.random.randrange(10)
        outer = self.weight
        tick = counter
        origin, step = 0, 1
        if shape < 4:
            origin, step = self.pick([(0, 1), (0, 1), (1, 2), (-trips // 2, 1), (trips, -1), (2 ** 31 - 20, 1),
                                      (2 ** 62 - 20, 3), (2 ** 63 - 20, 1), (-(2 ** 63) + 20, -1)])
            stop = origin + step * trips
            arguments = f"{trips}" if (origin, step) == (0, 1) else f"{origin}, {stop}, {step}"
            header = [f"for {counter} in range({arguments}):"]
        elif shape < 6:
            header = [f"{counter} = 0", f"while {counter} < {trips}:", f"    {counter} += 1"]
            origin = 1
        elif shape == 6:
            item = self.fresh("m")
            inner.add(self.pick(["int", "float"]), item, frozen=True)
            pattern = self.pick(["[1, 2, 3]", "[0.5, 1.5]", "[1, 2.5, 3]", "(7, 8)", "[1, 2 ** 63, 3]", "b'ab'"])
            header = [f"for {counter}, {item} in enumerate({pattern} * {trips // 2}):"]
        elif shape == 7:
            item = self.fresh("m")
            inner.add("int", item, frozen=True)
            source = self.pick([f"range({trips})", f"[v * v for v in range({trips})]",
                                f"(v & 7 for v in range({trips}))", f"{{v: -v for v in range({trips})}}"])
            header = [f"for {counter}, {item} in zip(range({trips}), {source}):"]
        elif shape == 8 and self.generators:
            item = self.fresh("m")
            inner.add("int", item, frozen=True)
            trips = min(trips, 400)
            header = [f"for {counter}, {item} in enumerate({self.pick(self.generators)}({trips})):"]
            self.weight *= 4
        else:
            header = [f"{counter} = {trips}", f"while {counter}:", f"    {counter} -= 1"]
            origin, step = trips - 1, -1
        inner.add("int", counter, frozen=True)
        if not self.spend(trips * 4):
            return
        guarded = self.chance(0.8)
        if guarded:
            self.emit("try:")
            self.depth += 1
        for line in header:
            self.emit(line)
        self.depth += 1
        self.weight *= trips
        start = len(self.lines)
        for _ in range(self.random.randrange(1, 4)):
            self.protected(inner, 1, self.random.randrange(2, 5))
        if self.chance(0.35):
            self.statements(inner, self.random.randrange(1, 4), 1)
        self.insert_events(inner, tick, origin, step, trips, start)
        self.depth -= 1
        self.weight = outer
        if self.chance(0.2):
            self.emit("else:")
            self.body(scope, 1, 0)
        if guarded:
            self.depth -= 1
            self.emit("except Exception as error:")
            self.emit(f"    note('loop{self.fresh('')}', error)")
            if self.chance(0.15):
                self.emit("finally:")
                self.body(scope, 1, 0)

    def insert_events(self, scope, tick, origin, step, trips, start):
        """Put a few mutations at chosen iterations, between the statements of the loop body."""
        for _ in range(self.random.randrange(1, 5)):
            body_indent = "    " * self.depth
            places = [k for k in range(start, len(self.lines))
                      if self.lines[k].startswith(body_indent) and not self.lines[k].startswith(body_indent + " ")
                      and not self.lines[k].strip().startswith(("except", "else", "elif", "finally", "case"))]
            place = self.pick(places + [len(self.lines)])
            tail = self.lines[place:]
            del self.lines[place:]
            when = self.pick([0, 1, trips // 4, trips // 2, trips // 2, trips * 3 // 4, trips - 2, trips - 1])
            value = origin + step * when
            self.emit(self.pick([f"if {tick} == {value}:", f"if {tick} == {value}:",
                                 f"if {tick} % {max(trips // 3, 2)} == {value % max(trips // 3, 2)}:"]))
            self.depth += 1
            shape = self.random.randrange(12)
            if shape == 0:
                self.emit(f"raise {self.exception(scope)}")
            elif shape == 1:
                self.emit(self.pick(["break", "continue"]))
            else:
                for _ in range(self.random.randrange(1, 3)):
                    mutate(self, scope)
            self.depth -= 1
            self.lines += tail

    # The driver.

    def argument(self, kind, odd):
        if odd:
            return self.pick({"int": ["2.5", "2 ** 64", "True", "Int(6)", "None"], "float": ["3", "None", "2 ** 63"],
                              "ints": ["[1.5, 2.5, 3.5]", "(1, 2, 3)", "[]", "range(5)"],
                              "str": ["b'raw'", "''", "5"], "obj": ["None", "3", "Int(5)"]}[kind])
        return {"int": lambda: self.pick(SMALL), "float": lambda: self.pick(FLOATS[:7]),
                "ints": lambda: f"[{', '.join(self.pick(SMALL) for _ in range(5))}]",
                "str": lambda: self.pick(STRINGS_PLAIN),
                "obj": lambda: f"{self.pick(self.classes)}({self.pick(SMALL)}, {self.pick(FLOATS[:7])})"}[kind]()

    def driver(self, scenarios):
        self.blank()
        self.emit("def attempt(name, call):")
        self.emit("    try:")
        self.emit("        show('result', call())")
        self.emit("    except Exception as error:")
        self.emit("        note('attempt ' + name, error)")
        self.blank()
        for round_number in range(2):
            for name, kinds in scenarios:
                odd = round_number == 1 and self.chance(0.6)
                target = self.random.randrange(len(kinds))
                arguments = [self.argument(kind, odd and k == target) for k, kind in enumerate(kinds)]
                for _ in range(2 if self.chance(0.3) else 1):
                    self.emit(f"attempt('{name}', lambda: {name}({', '.join(arguments)}))")

    def module_loop(self):
        """A hot loop over globals, at module level."""
        scope = self.global_scope(frozen=False)
        self.weight, self.budget, self.depth = 1, 500, 0
        kinds = [(kind, self.fresh("x")) for kind in ("int", "int", "float", "ints", "obj")]
        self.budget = SCENARIO_BUDGET // 2
        self.callable_limit = len(self.functions)
        self.emit("try:")
        self.depth = 1
        for kind, name in kinds:
            self.emit(f"{name} = {self.initial(kind, scope)}")
            scope.add(kind, name)
        self.hot_loop(scope)
        self.emit("pass")
        self.depth = 0
        self.emit("except Exception as error:")
        self.emit("    note('module', error)")
        names = [name for name in scope.local_names if name[0] == "x"]
        self.emit(f"show('module', {', '.join(f'globals().get({name!r})' for name in names)})")

    def finale(self):
        self.emit("show('globals', *[globals().get(name, 'gone') for name in ('G_INT', 'G_FLOAT', 'G_LIST')])")
        self.emit("for name in sorted(COUNTS):")
        self.emit("    print(name, COUNTS[name])")
        if self.chance(0.03):
            self.emit(f"sys.exit({self.random.randrange(1, 5)})")


STRINGS_PLAIN = ["''", "'abc'", "'12'", "'x y'"]


def generate(seed):
    source = random.Random(seed)
    return generate_wide(source) if seed >= WIDE else Program(source).generate()


def main(arguments):
    match arguments:
        case [seed]:
            sys.stdout.write(generate(int(seed)))
        case ["--range", first, last, "--out", folder]:
            Path(folder).mkdir(parents=True, exist_ok=True)
            for seed in range(int(first), int(last) + 1):
                Path(folder, f"{seed}.py").write_text(generate(seed), encoding="utf-8", newline="\n")
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
