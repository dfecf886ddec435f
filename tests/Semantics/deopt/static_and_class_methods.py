"""A name on a class is in turn a function, a staticmethod, a classmethod, a property and a plain callable object."""

from types import MethodType


class Tool:
    factor = 2

    def use(self, x):
        return self.factor * x


class Sub(Tool):
    factor = 3


class Callable:
    def __call__(self, *args):
        return len(args)


def drive(tool, n, change_at=None, change=None):
    total = 0
    for i in range(n):
        if i == change_at:
            change()
        total += tool.use(i)
    return total


forms = {
    "static": staticmethod(lambda x: x + 1),
    "class": classmethod(lambda cls, x: cls.factor + x),
    "property": property(lambda self: lambda x: self.factor),
    "callable": Callable(),
    "builtin": abs,
    "type": float,
    "bound": MethodType(lambda self, x: self + x, 1000),
    "lambda": lambda self, x: -x,
}
for name, form in forms.items():
    results = []
    for tool in (Tool(), Sub(), Tool, Sub):
        try:
            results.append(drive(tool, 1200, 600, lambda: setattr(Tool, "use", form)))
        except (TypeError, AttributeError) as error:
            results.append(str(error))
            Tool.use = form
    print(name, results)

Tool.use = lambda self, x: self.factor * x
sub = Sub()
bound = sub.use
total = 0
for i in range(1500):
    total += bound(i)
    if i == 500:
        Tool.use = None          # the bound method keeps the old function
    elif i == 1000:
        sub.factor = 0.5
print(total, bound.__self__ is sub, bound.__func__.__name__)
del Tool.use
try:
    drive(sub, 5)
except AttributeError as error:
    print(error)


class Counter:
    made = 0

    def __new__(cls, *args):
        cls.made += 1
        return super().__new__(cls)

    @classmethod
    def several(cls, n):
        return [cls() for _ in range(n)]

    @staticmethod
    def twice(x):
        return x * 2


class Other(Counter):
    pass


print(len(Counter.several(700)), len(Other.several(800)), Counter.made, Other.made, sum(Counter.twice(k) for k in range(1000)))
print(Other().twice("ab"), Counter.twice(0.5), Other.__dict__.get("made"))
