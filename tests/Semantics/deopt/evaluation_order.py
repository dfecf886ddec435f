"""Left-to-right evaluation shown by side effects, in hot code where one of the operands makes a guard fail."""

trace = []


def note(label, value):
    trace.append(label)
    return value


class Loud:
    def __init__(self, name):
        self.name = name

    def __add__(self, other):
        trace.append(f"{self.name}+")
        return 1

    def __radd__(self, other):
        trace.append(f"+{self.name}")
        return 2

    def __getitem__(self, key):
        trace.append(f"{self.name}[{key}]")
        return key

    def __setitem__(self, key, value):
        trace.append(f"{self.name}[{key}]={value}")

    def __lt__(self, other):
        trace.append(f"{self.name}<")
        return True

    def __gt__(self, other):
        trace.append(f">{self.name}")
        return True


def step(a, b, c, table):
    x = note("a", a) + note("b", b) + note("c", c)
    table[note("key", 0)] = note("value", x)
    y = note("left", a) < note("middle", b) < note("right", c)
    table[note("target", 1)] += note("increment", 1)
    return (note("first", 1), {note("k", 1): note("v", 2)}, [note("item", y)], note("f", max)(note("arg", (1, 2)), key=note("kw", None)))


def run(a, b, c, table):
    trace.clear()
    step(a, b, c, table)
    return " ".join(trace)


for k in range(1500):
    run(k, k + 1, k + 2, [0, 0])
print(run(1, 2, 3, [0, 0]))
print(run(3, 2, 1, [0, 0]))
print(run(1, Loud("L"), 3, [0, 0]))
print(run(Loud("A"), Loud("B"), 3, {0: 0, 1: 1}))
print(run(1, 2, 3, Loud("T")))
for bad in (("x", 1, 2, [0, 0]), (1, 2, 3, [0]), (1, 2, 3, ()), (1, "x", 3, [0, 0])):
    try:
        run(*bad)
    except (TypeError, IndexError) as error:
        print(error, trace)


def unpacked(n):
    trace.clear()
    items = [0, 0]
    for i in range(n):
        if i == n - 1:
            trace.clear()
        items[note("one", 0)], items[note("two", 1)] = note("x", i), note("y", i / 2)
    return items, trace


print(unpacked(1500))
