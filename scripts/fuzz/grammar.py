"""Random expressions and statements, typed loosely: what a variable holds at first decides where it is used.

Contract: everything built here terminates, stays small and prints the same on every correct implementation.
 1. A unit (function, method or scenario) has a budget; a call costs what its callee costs, times the iterations around
    it.  What does not fit the budget is not generated.
 2. Functions call only functions with a lower number, so that no rebinding (mutations.py) makes a cycle.
 3. What accumulates over a loop is brought back: ints by `tame`, floats by `tame_float` (a float variable may come to
    hold an int), strings and lists by slices.
 4. Nothing that `*` repeats (strings, bytes, lists, tuples) ever gets into a place where a number is expected.
 5. No ids, addresses, set orders, string hashes, clocks.  Floats stay with + - * / // % and square roots.
"""

INTS = ["0", "1", "-1", "2", "3", "5", "7", "10", "16", "100", "255", "1000", "-3", "-17", "65536",
        "2147483647", "2147483648", "-2147483648", "-2147483649", "4294967296", "3037000500", "9007199254740993",
        "4611686018427387903", "4611686018427387904", "-4611686018427387904", "9223372036854775807",
        "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "18446744073709551616",
        "717897987691852588770249", "-1000000000000000000000000000001"]
SMALL = ["1", "2", "3", "4", "5", "7", "10", "13", "31", "100"]
MODULI = ["7", "97", "1000", "65537", "1000003", "2147483647", "4294967296", "(1 << 62)", "(1 << 63)", "(1 << 64)"]
FLOATS = ["0.0", "-0.0", "1.0", "0.5", "-1.5", "2.25", "3.141592653589793", "1e10", "-1e-10", "1e300", "1e-320",
          "4503599627370497.5", "9007199254740992.0", "1e19", "(1e308 * 10.0)", "(-1e308 * 10.0)",
          "(1e308 * 10.0 - 1e308 * 10.0)"]
STRINGS = ["''", "'a'", "'xyz'", "'Hello'", "'0'", "'42'", "'-7.5'", "'\\u00e9\\u4e2d'", "'\\U0001f600z'", "'a,b,,c'"]
EXCEPTIONS = ["ValueError", "KeyError", "IndexError", "ZeroDivisionError", "TypeError", "Signal", "LookupError",
              "ArithmeticError", "AttributeError", "RuntimeError"]

KINDS = ("int", "float", "str", "ints", "floats", "mixed", "dict", "obj")


class Scope:
    """The names a unit may use, by kind; `frozen` ones (loop counters) are read only."""

    def __init__(self, parent=None):
        self.names = {kind: list(parent.names[kind]) if parent else [] for kind in KINDS}
        self.frozen = set(parent.frozen) if parent else set()
        self.generator = parent.generator if parent else False
        self.method_of = parent.method_of if parent else None
        self.local_names = list(parent.local_names) if parent else []

    def add(self, kind, name, frozen=False):
        self.names[kind].append(name)
        self.local_names.append(name)
        if frozen:
            self.frozen.add(name)

    def writable(self, kind):
        return [name for name in self.names[kind] if name not in self.frozen]


class Function:
    """What callers know of a generated function."""

    def __init__(self, name, parameters, result, cost, number, defaults=0, keyword=None, star=False):
        self.name = name
        self.parameters = parameters        # kinds
        self.result = result                # a kind
        self.cost = cost
        self.number = number
        self.defaults = defaults
        self.keyword = keyword              # a keyword-only int parameter, or None
        self.star = star


class Grammar:
    def __init__(self, random):
        self.random = random
        self.lines = []
        self.depth = 0
        self.serial = 0
        self.functions = []
        self.generators = []
        self.classes = []
        self.attributes = ["a", "b", "f", "s", "seq"]
        self.budget = 0
        self.weight = 1                     # iterations of the loops around
        self.callable_limit = 0             # functions below this number may be called

    # Small tools.

    def chance(self, probability):
        return self.random.random() < probability

    def pick(self, items):
        return items[self.random.randrange(len(items))]

    def fresh(self, stem):
        self.serial += 1
        return f"{stem}{self.serial}"

    def emit(self, line):
        self.lines.append("    " * self.depth + line)

    def spend(self, cost):
        """Whether the unit can afford something that runs once per surrounding iteration; pays for it if so."""
        total = cost * self.weight
        if total > self.budget:
            return False
        self.budget -= total
        return True

    # Expressions.

    def expression(self, kind, scope, depth):
        return getattr(self, kind + "_expression")(scope, depth)

    def int_expression(self, scope, depth):
        names = scope.names["int"]
        if depth <= 0 or self.chance(0.2):
            return self.pick(names) if names and self.chance(0.75) else self.pick(INTS if self.chance(0.4) else SMALL)
        a = self.int_expression(scope, depth - 1)
        shape = self.random.randrange(30)
        if shape < 12:
            b = self.int_expression(scope, depth - 1)
            return f"({a} {'+-+-*&|^+-*+'[shape]} {b})"
        if shape == 12:
            return f"({a} // {self.divisor(scope, depth)})"
        if shape == 13:
            return f"({a} % {self.divisor(scope, depth)})"
        if shape == 14:
            return f"({a} << ({self.int_expression(scope, depth - 1)} & {self.pick(['3', '7', '31', '63'])}))"
        if shape == 15:
            return f"({a} >> ({self.int_expression(scope, depth - 1)} & {self.pick(['1', '7', '63', '127'])}))"
        if shape == 16:
            return self.pick([f"(-{a})", f"(~{a})", f"abs({a})", f"(+{a})"])
        if shape == 17:
            return f"{self.pick(['min', 'max'])}({a}, {self.int_expression(scope, depth - 1)})"
        if shape == 18:
            return f"({a} if {self.bool_expression(scope, depth - 1)} else {self.int_expression(scope, depth - 1)})"
        if shape == 19:
            return f"({a} {self.pick(['and', 'or'])} {self.int_expression(scope, depth - 1)})"
        if shape == 20 and scope.names["ints"]:
            items = self.pick(scope.names["ints"])
            return self.pick([f"{items}[{a} % len({items})]", f"len({items})", f"sum({items})", f"{items}[-1]",
                              f"{items}[{self.random.randrange(4)}]"])
        if shape == 21 and scope.names["dict"]:
            table = self.pick(scope.names["dict"])
            return self.pick([f"{table}.get({a} % 11, {self.pick(SMALL)})", f"{table}[{a} % 5]", f"len({table})"])
        if shape in (22, 23) and scope.names["obj"]:
            return self.object_int(scope, depth)
        if shape in (24, 25, 26):
            return self.call("int", scope, depth) or a
        if shape == 27:
            return f"int({self.expression(self.pick(['float', 'float', 'bool']), scope, depth - 1)})"
        if shape == 28:
            return self.pick([f"({a} % 13) ** ({self.int_expression(scope, 0)} % 5)", f"divmod({a}, 7)[1]",
                              f"pow({a}, 3, 1009)", f"({a}).bit_length()", f"isinstance({a}, int)",
                              f"({self.bool_expression(scope, depth - 1)} + {a})", f"({a}).real"])
        return f"len({self.str_expression(scope, depth - 1)})"

    def divisor(self, scope, depth):
        b = self.int_expression(scope, depth - 1)
        return self.pick([f"({b} or 1)", f"({b} or 3)", self.pick(MODULI), self.pick(SMALL), b])

    def object_int(self, scope, depth):
        o = self.pick(scope.names["obj"])
        inner = self.int_expression(scope, depth - 1)
        shapes = [f"{o}.a", f"{o}.b", f"{o}.a", f"{o}.SCALE", f"len({o})"]
        if self.spend(12):
            shapes += [f"{o}.m0({inner})", f"{o}.twice", f"{o}[{inner}]", f"({o} + {inner})", f"{o}.m0({inner})",
                       f"{o}.ghost", f"{o}({inner})", f"{o}.make({inner}).b"]
        return self.pick(shapes)

    def float_expression(self, scope, depth):
        names = scope.names["float"]
        if depth <= 0 or self.chance(0.25):
            return self.pick(names) if names and self.chance(0.75) else self.pick(FLOATS)
        a = self.float_expression(scope, depth - 1)
        shape = self.random.randrange(15)
        if shape < 7:
            b = self.float_expression(scope, depth - 1)
            if shape == 3:
                return f"({a} / {b})"
            return f"({a} {'+-*/+-*'[shape]} {b})"
        if shape == 7:
            return f"({a} {self.pick(['//', '%'])} {self.pick(['0.75', '3.0', '-2.5', '1e-3', '7'])})"
        if shape == 8:
            return f"({a} {self.pick(['+', '-', '*'])} {self.int_expression(scope, depth - 1)})"
        if shape == 9:
            return f"({self.int_expression(scope, depth - 1)} / {self.divisor(scope, depth)})"
        if shape == 10:
            return self.pick([f"(-{a})", f"abs({a})", f"math.sqrt(abs({a}))", f"float({self.int_expression(scope, 1)})"])
        if shape == 11 and scope.names["floats"]:
            items = self.pick(scope.names["floats"])
            return self.pick([f"{items}[{self.int_expression(scope, depth - 1)} % len({items})]", f"sum({items})",
                              f"{items}[0]", f"max({items})"])
        if shape == 12 and scope.names["obj"]:
            o = self.pick(scope.names["obj"])
            return f"{o}.m1({a})" if self.spend(12) and self.chance(0.5) else f"{o}.f"
        if shape == 13:
            return self.call("float", scope, depth) or a
        return f"({a} if {self.bool_expression(scope, depth - 1)} else {self.float_expression(scope, depth - 1)})"

    def bool_expression(self, scope, depth):
        shape = self.random.randrange(11)
        depth = min(depth, 2)
        if shape < 4:
            kind = self.pick(["int", "int", "float"])
            operator = self.pick(["<", "<=", ">", ">=", "==", "!="])
            return f"{self.expression(kind, scope, depth - 1)} {operator} {self.expression(kind, scope, depth - 1)}"
        if shape == 4:
            a, b, c = (self.expression(self.pick(["int", "float"]), scope, depth - 1) for _ in range(3))
            return f"{a} {self.pick(['<', '<='])} {b} {self.pick(['<', '!=', '>'])} {c}"
        if shape == 5:
            return f"not ({self.bool_expression(scope, depth - 1)})"
        if shape == 6 and depth > 0:
            joint = self.pick(["and", "or"])
            return f"({self.bool_expression(scope, depth - 1)} {joint} {self.bool_expression(scope, depth - 1)})"
        if shape == 7:
            kind = self.pick([kind for kind in KINDS if scope.names[kind]] or ["int"])
            name = self.pick(scope.names[kind] or ["0"])
            return f"isinstance({name}, {self.pick(['int', 'float', 'str', 'list', '(int, float)', 'bool', 'Int'])})"
        if shape == 8:
            holder = self.pick(scope.names["ints"] + scope.names["dict"] + scope.names["mixed"] or ["(1, 2, 3)"])
            return f"{self.int_expression(scope, depth - 1)} in {holder}"
        if shape == 9 and len(scope.names["obj"]) > 1:
            a, b = self.pick(scope.names["obj"]), self.pick(scope.names["obj"])
            return f"{a} {self.pick(['==', 'is', '!=', 'is not', '<'])} {b}"
        return f"{self.int_expression(scope, depth - 1)} & {self.pick(['1', '2', '3', '8'])}"

    def str_expression(self, scope, depth):
        names = scope.names["str"]
        if depth <= 0 or self.chance(0.25):
            return self.pick(names) if names and self.chance(0.7) else self.pick(STRINGS)
        a = self.str_expression(scope, depth - 1)
        shape = self.random.randrange(9)
        if shape < 2:
            return f"({a} + {self.str_expression(scope, depth - 1)})"
        if shape == 2:
            return f"str({self.int_expression(scope, depth - 1)} % 100003)"
        if shape == 3:
            inner = self.int_expression(scope, min(depth - 1, 1))
            return f"f\"{{{inner} % 997}}-{{{self.pick(scope.names['float'] or ['0.5'])}!r}}\""
        if shape == 4:
            return f"{a}[{self.pick(['0', '1', '-3'])}:{self.pick(['5', '-1', ''])}]"
        if shape == 5:
            return self.pick([f"{a}.upper()", f"{a}.replace('a', 'bc')", f"{a}.strip('x')", f"{a}[::-1]",
                              f"'-'.join([{a}, {self.pick(STRINGS)}])", f"{a}.lower()", f"({a} or 'empty')"])
        if shape == 6:
            return f"'%s|%d' % ({a}, {self.int_expression(scope, 0)} % 1000)"
        if shape == 7 and scope.names["obj"]:
            return f"{self.pick(scope.names['obj'])}.s"
        return f"({a} * ({self.int_expression(scope, 0)} % 3))[:30]"

    def ints_expression(self, scope, depth):
        names = scope.names["ints"]
        shape = self.random.randrange(6)
        if names and shape < 2:
            a = self.pick(names)
            return self.pick([a, f"{a}[1:]", f"{a}[:]", f"{a}[::-1]", f"sorted({a})", f"({a} + [{self.pick(INTS)}])[-9:]"])
        inner = Scope(scope)
        name = self.fresh("e")
        inner.add("int", name, frozen=True)
        if shape < 5 and depth > 0 and self.spend(8):
            body = self.int_expression(inner, 1)
            condition = f" if {self.bool_expression(inner, 1)}" if self.chance(0.3) else ""
            return f"[{body} for {name} in range({self.pick(['3', '5', '8'])}){condition}]"
        return "[" + ", ".join(self.pick(INTS if self.chance(0.3) else SMALL) for _ in range(self.random.randrange(1, 7))) + "]"

    def floats_expression(self, scope, depth):
        return "[" + ", ".join(self.float_expression(scope, depth - 2) for _ in range(self.random.randrange(1, 6))) + "]"

    def mixed_expression(self, scope, depth):
        kinds = [self.pick(["int", "float", "int"]) for _ in range(self.random.randrange(2, 6))]
        parts = [self.expression(kind, scope, depth - 2) for kind in kinds]
        return "[" + ", ".join(parts + self.pick([[], ["None"], ["True"], ["1j"]])) + "]"

    def dict_expression(self, scope, depth):
        if self.chance(0.3) and self.spend(8):
            return f"{{e: {self.pick(['e * e', 'e - 3', 'e * 0.5', 'str(e)'])} for e in range({self.pick(['4', '7'])})}}"
        keys = self.random.sample(range(11), self.random.randrange(1, 6))
        return "{" + ", ".join(f"{key}: {self.int_expression(scope, depth - 2)}" for key in keys) + "}"

    def obj_expression(self, scope, depth):
        names = scope.names["obj"]
        if names and self.chance(0.5) or not self.classes:
            return self.pick(names or ["None"])
        cls = self.pick(self.classes)
        return f"{cls}({self.int_expression(scope, 0)}, {self.float_expression(scope, 0)})"

    def call(self, result, scope, depth):
        """A call of a function generated before, in one of the many ways to pass arguments; None if none fits."""
        candidates = [f for f in self.functions if f.result == result and f.number < self.callable_limit]
        if not candidates:
            return None
        function = self.pick(candidates)
        if not self.spend(function.cost + 2):
            return None
        kinds = function.parameters
        count = len(kinds) - (self.random.randrange(function.defaults + 1) if function.defaults else 0)
        arguments = [self.expression(kind, scope, min(depth - 1, 1)) for kind in kinds[:count]]
        if count and self.chance(0.15):
            cut = self.random.randrange(count)
            arguments[cut:] = [f"*({', '.join(arguments[cut:])},)"]
        elif count and self.chance(0.2):
            cut = self.random.randrange(count)
            arguments[cut:] = [f"p{k}={arguments[k]}" for k in range(cut, count)]
        elif count and self.chance(0.08):
            arguments[-1:] = [f"**{{'p{count - 1}': {arguments[-1]}}}"]
        if function.star and count == len(kinds) and not any("=" in a or "*" in a for a in arguments):
            arguments += [self.pick(SMALL) for _ in range(self.random.randrange(3))]
        if function.keyword and self.chance(0.5):
            arguments.append(f"{function.keyword}={self.int_expression(scope, 0)}")
        return f"{function.name}({', '.join(arguments)})"

    # Statements.

    def tame(self, target):
        self.emit(f"if {target} > BIG or {target} < -BIG:")
        self.emit(f"    {target} %= {self.pick(['1000003', '2147483647', '9223372036854775783'])}")

    def tame_float(self, target):
        self.emit(f"if {self.pick([f'not -1e30 < {target} < 1e30', f'{target} > 1e30 or {target} < -1e30'])}:")
        self.emit(f"    {target} = {self.pick(FLOATS[:7])}")

    def statements(self, scope, count, loops=1):
        for _ in range(count):
            self.statement(scope, loops)

    def body(self, scope, count, loops=1):
        self.depth += 1
        start = len(self.lines)
        self.statements(scope, count, loops)
        if len(self.lines) == start:
            self.emit("pass")
        self.depth -= 1

    def statement(self, scope, loops):
        if not self.spend(2):
            return
        shape = self.random.randrange(40) if self.depth < 9 else 0
        if shape < 12:
            self.update_variable(scope)
        elif shape < 17:
            self.update_container(scope)
        elif shape < 21:
            self.update_object(scope)
        elif shape < 25:
            self.branch(scope, loops)
        elif shape < 28:
            self.protected(scope, loops)
        elif shape < 32 and loops:
            self.inner_loop(scope, loops)
        elif shape == 32:
            self.unpacking(scope)
        elif shape == 33:
            self.with_block(scope, loops)
        elif shape == 34:
            self.match_block(scope)
        elif shape == 35:
            self.lambda_block(scope)
        elif shape == 36:
            name = self.pick(scope.names["int"] or ["0"])
            self.emit(f"if {name} == {self.pick(SMALL)}:")
            self.emit(f"    raise {self.exception(scope)}")
        elif shape == 37 and self.generators and self.spend(40):
            generator = self.pick(self.generators)
            target = self.pick(scope.writable("int") or [self.fresh("unused")])
            self.emit(f"{target} = {target if target in scope.names['int'] else '0'} + sum(v for v in "
                      f"{generator}({self.pick(['2', '3', '5'])}) if v)")
            self.tame(target)
        else:
            self.update_variable(scope)

    def update_variable(self, scope):
        kind = self.pick(["int", "int", "int", "float", "float", "str"])
        names = scope.writable(kind)
        if not names:
            return
        name = self.pick(names)
        if kind == "int":
            if self.chance(0.45):
                operator = self.pick(["+=", "-=", "^=", "|=", "+=", "-=", "*=", "//=", "%=", ">>=", "&="])
                value = self.int_expression(scope, 2)
                if operator in ("//=", "%="):
                    value = self.divisor(scope, 2)
                elif operator == ">>=":
                    value = f"({value} & 7)"
                elif operator == "*=":
                    value = self.pick(SMALL + ["-1", "65536"])
                self.emit(f"{name} {operator} {value}")
            else:
                self.emit(f"{name} = {self.int_expression(scope, 3)}")
            self.tame(name)
        elif kind == "float":
            if self.chance(0.5):
                self.emit(f"{name} {self.pick(['+=', '-=', '*=', '/='])} {self.float_expression(scope, 2)}")
            else:
                self.emit(f"{name} = {self.float_expression(scope, 3)}")
            self.tame_float(name)
        else:
            self.emit(f"{name} = ({name} + {self.str_expression(scope, 2)})[-{self.pick(['8', '20'])}:]")

    def update_container(self, scope):
        kind = self.pick(["ints", "ints", "floats", "mixed", "dict"])
        names = scope.writable(kind)
        if not names:
            return
        name = self.pick(names)
        if kind == "dict":
            key = f"{self.int_expression(scope, 1)} % {self.pick(['5', '11'])}"
            self.emit(self.pick([
                f"{name}[{key}] = {self.int_expression(scope, 2)} % {self.pick(MODULI)}",
                f"{name}[{key}] = {name}.get({key}, 0) + 1",
                f"{name}.pop({key}, None)",
                f"{name}[{key}] += {self.int_expression(scope, 1)} % {self.pick(MODULI)}",
                f"{name}.setdefault({key}, {self.pick(INTS)})",
                f"del {name}[{key}]",
                f"{name}.update({{{key}: {self.pick(SMALL)}}})",
            ]))
            return
        element = {"ints": f"{self.int_expression(scope, 2)} % {self.pick(MODULI)}",
                   "floats": f"{self.float_expression(scope, 2)} * {self.pick(['1.0', '0.5', '-1.0'])}",
                   "mixed": self.pick([f"{self.int_expression(scope, 1)} % {self.pick(MODULI)}",
                                       f"{self.float_expression(scope, 1)} * 1.0", "None", "1j"])}[kind]
        index = self.pick(["0", "-1", "1", f"{self.int_expression(scope, 1)} % len({name})"])
        shape = self.random.randrange(9)
        if shape < 4:
            self.emit(f"{name}.append({element})")
            self.emit(f"if {name}[{self.pick(['6', '14'])}:]:")
            self.emit(f"    {self.pick([f'del {name}[:5]', f'{name}.pop(0)', f'{name} = {name}[-4:]'])}")
        elif shape < 6:
            self.emit(f"{name}[{index}] = {element}")
        elif shape == 6:
            self.emit(f"{name}.insert({index}, {name}.pop())")
        elif shape == 7:
            self.emit(f"{name}[{self.pick(['1:2', ':1', '-1:'])}] = [{element}]")
        elif kind == "mixed":
            self.emit(f"{name}.reverse()")
        else:
            operator = self.pick(["+=", "-=", "="])
            self.emit(f"{name}[{index}] {operator} {element}")

    def update_object(self, scope):
        if not scope.names["obj"]:
            return
        o = self.pick(scope.names["obj"])
        shape = self.random.randrange(9)
        if shape < 3:
            target = f"{o}.{self.pick(['a', 'b'])}"
            self.emit(f"{target} {self.pick(['+=', '-=', '^=', '='])} {self.int_expression(scope, 2)}")
            self.tame(target)
        elif shape == 3:
            self.emit(f"{o}.f {self.pick(['+=', '*=', '='])} {self.float_expression(scope, 2)}")
            self.tame_float(f"{o}.f")
        elif shape == 4:
            self.emit(f"{o}.seq[{self.int_expression(scope, 1)} % 3] = {self.int_expression(scope, 1)} % 1009")
        elif shape == 5:
            self.emit(f"{o}.s = ({o}.s + {self.str_expression(scope, 1)})[-12:]")
        elif shape == 6 and self.spend(12):
            other = self.pick(scope.names["obj"])
            self.emit(f"{o}.m2({other})")
        elif shape == 7 and scope.writable("obj") and self.spend(10):
            self.emit(f"{self.pick(scope.writable('obj'))} = {self.obj_expression(scope, 1)}")
        elif shape == 8 and self.spend(12):
            self.emit(f"{o}.twice = {self.int_expression(scope, 1)} % {self.pick(MODULI)}")

    def branch(self, scope, loops):
        self.emit(f"if {self.bool_expression(scope, 2)}:")
        self.body(scope, self.random.randrange(1, 3), loops)
        if self.chance(0.3):
            self.emit(f"elif {self.bool_expression(scope, 1)}:")
            self.body(scope, 1, loops)
        if self.chance(0.5):
            self.emit("else:")
            self.body(scope, self.random.randrange(1, 3), loops)

    def exception(self, scope):
        name = self.pick(EXCEPTIONS)
        return f"{name}({self.expression(self.pick(['int', 'str']), scope, 0)})"

    def protected(self, scope, loops, count=2):
        """try with some of except, else and finally."""
        place = f"'t{self.fresh('')}'"
        self.emit("try:")
        self.body(scope, count, loops)
        if self.chance(0.25):
            self.depth += 1
            self.emit(f"if {self.bool_expression(scope, 1)}:")
            self.emit(f"    raise {self.exception(scope)}")
            self.depth -= 1
        shape = self.random.randrange(6)
        if shape < 5:
            kinds = self.pick(["Exception", "Exception", "Exception", "(TypeError, ValueError, ArithmeticError)",
                               "LookupError", "ArithmeticError"])
            if kinds != "Exception" and self.chance(0.5):
                self.emit(f"except {kinds} as error:")
                self.emit(f"    note({place}, error)")
                kinds = "Exception"
            self.emit(f"except {kinds} as error:")
            self.emit(f"    note({place}, error)")
            follow = self.random.randrange(8)
            if follow == 0:
                self.emit(f"    raise {self.exception(scope)} from error")
            elif follow == 1:
                self.emit("    raise")
            elif follow < 5:
                self.body(scope, 1, loops)
            if self.chance(0.25):
                self.emit("else:")
                self.body(scope, 1, loops)
        if shape == 5 or self.chance(0.25):
            self.emit("finally:")
            self.body(scope, 1, loops)

    def inner_loop(self, scope, loops):
        limit = self.random.randrange(2, 7)
        if not self.spend(4 * limit):
            return
        outer = self.weight
        self.weight *= limit
        inner = Scope(scope)
        shape = self.random.randrange(6)
        if shape < 2:
            name = self.fresh("j")
            inner.add("int", name, frozen=True)
            self.emit(f"for {name} in range({self.pick([f'{limit}', f'{limit}, 0, -1', f'-{limit}, 0'])}):")
        elif shape == 2 and scope.names["ints"]:
            name = self.fresh("j")
            inner.add("int", name, frozen=True)
            items = self.pick(scope.names["ints"])
            self.emit(f"for {name} in {self.pick([f'{items}[:{limit}]', f'list({items})[-{limit}:]'])}:")
        elif shape == 3 and scope.names["mixed"] and scope.names["ints"]:
            index, name = self.fresh("j"), self.fresh("m")
            inner.add("int", index, frozen=True)
            inner.add("int" if self.chance(0.5) else "float", name, frozen=True)
            self.emit(self.pick([f"for {index}, {name} in enumerate({self.pick(scope.names['mixed'])}[:{limit}]):",
                                 f"for {index}, {name} in zip({self.pick(scope.names['ints'])}[:{limit}], "
                                 f"{self.pick(scope.names['mixed'])}):"]))
        elif shape == 4 and scope.names["dict"]:
            key, value = self.fresh("k"), self.fresh("v")
            inner.add("int", key, frozen=True)
            inner.add("int", value, frozen=True)
            self.emit(f"for {key}, {value} in list({self.pick(scope.names['dict'])}.items())[:{limit}]:")
        else:
            name = self.fresh("w")
            inner.add("int", name, frozen=True)
            self.emit(f"{name} = {limit}")
            self.emit(f"while {name} > 0:")
            self.emit(f"    {name} -= 1")
        self.body(inner, self.random.randrange(1, 4), loops - 1)
        if self.chance(0.35):
            self.emit(f"    if {self.bool_expression(inner, 1)}:")
            self.emit(f"        {self.pick(['break', 'continue'])}")
            self.body(inner, 1, 0)
        if self.chance(0.2):
            self.emit("else:")
            self.weight = outer
            self.body(scope, 1, 0)
        self.weight = outer

    def unpacking(self, scope):
        ints = scope.writable("int")
        if len(ints) < 2:
            return
        a, b = self.random.sample(ints, 2)
        items = self.pick(scope.names["ints"] or ["(1, 2, 3)"])
        self.emit(self.pick([f"{a}, {b} = {b}, {a}", f"{a}, *_, {b} = {items}", f"{a}, {b} = {items}[:2]",
                             f"({a}, _), {b} = ({b}, {a}), {self.pick(SMALL)}", f"{a}, {b} = divmod({b}, {a} or 1)",
                             f"{a} = {b} = {self.int_expression(scope, 1)}"]))
        self.tame(a)
        self.tame(b)

    def with_block(self, scope, loops):
        self.emit(f"with Manager({self.pick(['ValueError', 'ArithmeticError', 'LookupError', 'TypeError'])}) as _:")
        self.body(scope, 2, loops)

    def match_block(self, scope):
        subject = self.pick(scope.names["int"] + scope.names["mixed"] + scope.names["ints"] + scope.names["obj"] or ["0"])
        target = self.pick(scope.writable("int") or ["_"])
        cases = ["0 | 1 | -1", "int(n) if n > 100", "[x, *_] if x", "[_, _]", "float()", "str()", "{0: _}", "object(a=7)",
                 "bool()", "[int(), float(), *_]", "None", "complex()"]
        self.emit(f"match {subject}:")
        for number, case in enumerate(self.random.sample(cases, 3)):
            self.emit(f"    case {case}:")
            self.emit(f"        {target} = {number}")
        if self.chance(0.6):
            self.emit("    case _:")
            self.emit(f"        {target} = -{self.pick(SMALL)}")

    def lambda_block(self, scope):
        target = self.pick(scope.writable("int") or ["_"])
        captured = self.pick(scope.names["int"] or ["1"])
        name = self.fresh("h")
        operator = self.pick(["+", "-", "*", "^"])
        how = self.pick([f"x, y={captured}: (x {operator} y)", f"x, y=2: (x {operator} {captured} + y)"])
        self.emit(f"{name} = lambda {how} % {self.pick(MODULI)}")
        self.emit(f"{target} = {name}({self.int_expression(scope, 1)}){self.pick(['', f' + {name}(3, 5)'])}")
