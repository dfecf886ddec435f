"""The events that make a fuzz program nasty: in the middle of a hot loop something changes under compiled code.

`mutate(grammar, scope)` emits one such change at the current place.  Most are soft (the program keeps computing, with
another type, shape, class or callee); some are hard (from then on an operation raises, and the program's handlers see
it).  No mutation can create a cycle of calls: functions are rebound only to functions with a lower number or to
lambdas, and methods only to functions that call nothing.
"""

from grammar import FLOATS, INTS, SMALL

HARD = 0.2


def mutate(grammar, scope):
    choices = [local_type, local_type, local_list, global_value, global_value]
    if scope.names["obj"]:
        choices += [instance, instance, instance, class_change, class_change, class_change]
    if grammar.functions:
        choices += [callee, callee]
    if scope.names["dict"]:
        choices.append(dictionary)
    choices += [shadow_builtin, introspection, drop_local]
    grammar.pick(choices)(grammar, scope)


def integer_like(grammar, name):
    return grammar.pick([f"{name} + 0.5", f"float({name} % 1000)", f"{name} % 2 == 1", f"{name} + (1 << 63)",
                         f"Int({name} % 1009)", f"Loud({name} % 1009)", "2 ** 62", "-(2 ** 63)", "2 ** 100", "True",
                         "2.0", "1e308", "9223372036854775807"])


def broken(grammar):
    """A value that is no number, and that multiplication does not repeat."""
    return grammar.pick(["None", "{}", "...", "1j", "{5}"])


def interchangeable(function, other):
    """Whether calls written for one function give the other arguments of kinds that it can take."""
    numbers = ("int", "float")
    return function.result == other.result and all(
        a == b or a in numbers and b in numbers for a, b in zip(function.parameters, other.parameters))


def local_type(grammar, scope):
    kind = grammar.pick(["int", "int", "float", "str"])
    names = scope.writable(kind)
    if not names:
        return grammar.emit("pass")
    name = grammar.pick(names)
    if grammar.chance(HARD):
        grammar.emit(f"{name} = {broken(grammar)}")
    elif kind == "int":
        grammar.emit(f"{name} = {integer_like(grammar, name)}")
    elif kind == "float":
        grammar.emit(f"{name} = {grammar.pick(['7', '-3', '2 ** 70', 'True', 'Int(5)', *FLOATS[-3:]])}")
    else:
        grammar.emit(f"{name} = {grammar.pick(['b' + repr('bytes'), '17', repr(chr(233) * 3), 'str(2 ** 65)', repr('')])}")


def local_list(grammar, scope):
    names = scope.names["ints"] + scope.names["floats"]
    if not names:
        return grammar.emit("pass")
    name = grammar.pick(names)
    changes = [f"{name}.append({grammar.pick(['1.5', '2 ** 64', 'True', 'Int(3)', '-0.0'])})",
               f"{name}[0] = {grammar.pick(['0.25', '-(2 ** 63) - 1', 'Loud(4)', '9'])}",
               f"{name}[:] = [v * 1.0 for v in {name}]", f"{name}[:] = [int(v) for v in {name} if v == v and abs(v) < 1e9]",
               f"{name}.extend(range(5))", f"{name}.extend([0.5, 1.5])", f"{name} *= 2" if name in scope.writable("ints")
               else f"{name}.sort()", f"del {name}[1:]", f"{name}.reverse()"]
    if grammar.chance(HARD):
        changes = [f"{name}.append({broken(grammar)})", f"{name}.clear()", f"{name}[0] = {broken(grammar)}",
                   f"{name}[2]", f"{name}.index(-12345)"]
        if name in scope.writable("ints"):
            changes.append(f"{name} = tuple({name})")
    grammar.emit(grammar.pick(changes))


def dictionary(grammar, scope):
    name = grammar.pick(scope.names["dict"])
    changes = [f"{name}['key'] = {grammar.pick(SMALL)}", f"{name}[{grammar.pick(SMALL)}] = 1.5",
               f"{name}[2.5] = {grammar.pick(INTS)}", f"{name}[True] = 3", f"{name}.clear()",
               f"{name}.update((v, -v) for v in range(20))", f"{name}[(1, 2)] = 0", f"{name}[2 ** 64] = 1"]
    if grammar.chance(HARD):
        changes = [f"{name}[3] = {broken(grammar)}", f"{name}[[1]] = 2", f"{name}['missing']"]
    grammar.emit(grammar.pick(changes))


def global_value(grammar, scope):
    name, values = grammar.pick([
        ("G_INT", ["2.5", "2 ** 63", "-1", "True", "Int(12)", "9223372036854775807", "0"]),
        ("G_FLOAT", ["3", "1e300", "-0.0", "2 ** 60", "False"]),
        ("G_LIST", ["[1.5, 2.5]", "[2 ** 65, 1, 2]", "list(range(9))", "(4, 5, 6)", "[True, 2, 3.5]"]),
    ])
    value = broken(grammar) if grammar.chance(HARD) else grammar.pick(values)
    grammar.emit(grammar.pick([f"globals()[{name!r}] = {value}", f"set_{name.lower()}({value})"]))


def callee(grammar, scope):
    function = grammar.pick(grammar.functions)
    lower = [f for f in grammar.functions if f.number < function.number and interchangeable(function, f)]
    other = grammar.pick(lower) if lower else None
    names = ", ".join(f"p{k}" for k in range(len(function.parameters)))
    extra = ", *rest, **named"
    result = ["p0", "3", "p0 * 2", "2.5"] if function.parameters[0] in ("int", "float") else ["3", "2.5"]
    changes = [f"globals()['{function.name}'] = lambda {names}{extra}: {grammar.pick(result)}"]
    if other:
        changes += [f"globals()['{function.name}'] = {other.name}"] * 2
        changes += [f"{function.name}.__code__ = {other.name}.__code__"]
    if function.defaults:
        changes += [f"{function.name}.__defaults__ = ({', '.join(grammar.pick(SMALL + ['2.5', '2 ** 63']) for _ in range(function.defaults))},)"] * 2
    if function.keyword:
        changes += [f"{function.name}.__kwdefaults__ = {{'{function.keyword}': {grammar.pick(['7', '0.5', '2 ** 64'])}}}"] * 2
    if grammar.chance(HARD):
        changes = [f"globals()['{function.name}'] = {broken(grammar)}", f"globals().pop('{function.name}', None)",
                   f"{function.name}.__defaults__ = None"]
    grammar.emit(grammar.pick(changes))


def instance(grammar, scope):
    o = grammar.pick(scope.names["obj"])
    cls = grammar.pick(grammar.classes)
    attribute = grammar.pick(["a", "b"])
    changes = [f"{o}.{attribute} = {grammar.pick(['1.5', '2 ** 63', '-(2 ** 63)', 'True', 'Int(4)', '9223372036854775807'])}",
               f"{o}.f = {grammar.pick(['3', '1e300', '2 ** 66', '-0.0'])}", f"{o}.extra{grammar.random.randrange(3)} = 1",
               f"{o}.__class__ = {cls}", f"{o}.__dict__[{attribute!r}] = {grammar.pick(SMALL)}",
               f"{o}.m0 = lambda k: k + 1", f"{o}.m1 = lambda x: x", f"{o}.SCALE = {grammar.pick(['4', '1.5'])}",
               f"{o}.seq = {grammar.pick(['[1.5, 2.5, 3.5]', '(1, 2, 3)', '[2 ** 64, 1, 0]', '[1, 2, 3, 4]'])}",
               f"{o}.__dict__ = dict({o}.__dict__)", f"{o}.__dict__.update(a=5, b=6.5)"]
    if o in scope.writable("obj"):
        changes += [f"{o} = {cls}(3, 4.5)", f"{o} = {cls}(2.5, 1)"]
    if grammar.chance(HARD):
        changes = [f"del {o}.{attribute}", f"{o}.a = {broken(grammar)}", f"{o}.m0 = 5", f"{o}.__dict__.clear()",
                   f"{o}.__dict__.pop({attribute!r}, None)", f"{o}.seq = []"]
    grammar.emit(grammar.pick(changes))


def class_change(grammar, scope):
    cls = grammar.pick(grammar.classes)
    leaf = grammar.pick(["k + self.b", "k * 2", "7", "self.a - k", "k + 0.5"])
    changes = [f"{cls}.SCALE = {grammar.pick(['2', '2.5', '2 ** 64', '-1'])}", f"{cls}.m0 = lambda self, k: {leaf}",
               f"{cls}.m0 = leaf_method", f"{cls}.m1 = lambda self, x: x * {grammar.pick(['2', '0.5'])}",
               f"{cls}.__add__ = lambda self, other: {grammar.pick(['11', '0.25', 'NotImplemented'])}",
               f"{cls}.__len__ = lambda self: {grammar.pick(['0', '6'])}", f"{cls}.__bool__ = lambda self: False",
               f"{cls}.__eq__ = lambda self, other: self is not other",
               f"{cls}.__getattr__ = lambda self, name: {grammar.pick(['4', '2.5'])}",
               f"{cls}.a = property(lambda self: {grammar.pick(['7', '1.5'])}, lambda self, value: None)",
               f"{cls}.b = {grammar.pick(SMALL)}", f"{cls}.twice = {grammar.pick(['21', 'property(lambda self: 8)'])}",
               f"{cls}.__getitem__ = lambda self, index: index % 3", f"{cls}.__call__ = leaf_method",
               f"{cls}.ghost = 99", f"setattr({cls}, 'm0', staticmethod(lambda k: k))",
               f"{cls}.m0 = classmethod(lambda cls, k: k + 1)", f"{cls}.__lt__ = lambda self, other: True",
               f"{cls}.__setattr__ = lambda self, name, value: self.__dict__.__setitem__(name, value)",
               f"{cls}.__getattribute__ = lambda self, name: object.__getattribute__(self, name)"]
    if len(grammar.classes) > 2:
        changes.append(f"{grammar.classes[-1]}.__bases__ = ({grammar.classes[grammar.random.randrange(2)]},)")
    if grammar.chance(HARD):
        changes = [f"del {cls}.m0", f"{cls}.m0 = None", f"{cls}.__add__ = None", f"del {cls}.SCALE", f"del {cls}.twice",
                   f"{cls}.__getitem__ = None", f"{cls}.a = property(lambda self: self.nothing)", f"del {cls}.__len__",
                   f"{cls}.__setattr__ = lambda self, name, value: leaf_error(name)"]
    grammar.emit(grammar.pick(changes))


def shadow_builtin(grammar, scope):
    name, replacement = grammar.pick([("len", "lambda value: 3"), ("abs", "lambda value: value"),
                                      ("min", "lambda first, *rest: first"), ("sum", "lambda items: 17"),
                                      ("max", "lambda first, *rest: first"), ("isinstance", "lambda value, kinds: True"),
                                      ("int", "Int"), ("float", "lambda value: 0.5")])
    if name in ("int", "isinstance") and grammar.chance(0.5):
        name, replacement = "abs", "None"
    grammar.emit(f"if {name!r} in globals():")
    grammar.emit(f"    del globals()[{name!r}]")
    grammar.emit("else:")
    grammar.emit(f"    globals()[{name!r}] = {replacement}")


def introspection(grammar, scope):
    known = scope.local_names
    name = grammar.pick(known) if known else "nothing"
    grammar.emit(grammar.pick([
        "print('line', sys._getframe().f_lineno)",
        "print('names', len(locals()) > 0, sorted(name for name in list(locals()) if name[0] == 'x'))",
        f"show('local', locals().get({name!r}))",
        f"show('frame', sys._getframe().f_locals.get({name!r}))",
        "print('function', sys._getframe().f_code.co_name)",
        f"show('type', {name} if type({name}) is not type else 0)",
        "caller_line()",
    ]))


def drop_local(grammar, scope):
    kinds = [kind for kind in ("int", "float", "str", "ints") if scope.writable(kind)]
    if not kinds or not grammar.chance(0.4):
        return grammar.emit("pass")
    grammar.emit(f"del {grammar.pick(scope.writable(grammar.pick(kinds)))}")
