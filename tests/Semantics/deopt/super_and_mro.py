"""super() in hot methods: the target changes on a base, a class is inserted, and diamonds are walked in order."""


class Root:
    def visit(self, path):
        return path + ["Root"]

    def cost(self):
        return 1


class Left(Root):
    def visit(self, path):
        return super().visit(path + ["Left"])

    def cost(self):
        return super().cost() + 10


class Right(Root):
    def visit(self, path):
        return super().visit(path + ["Right"])

    def cost(self):
        return super().cost() * 2


class Both(Left, Right):
    def visit(self, path):
        return super().visit(path + ["Both"])


def total(thing, n, at=None, change=None):
    result = 0
    for i in range(n):
        if i == at:
            change()
        result += thing.cost()
    return result


print(Both().visit([]), total(Both(), 1500), total(Left(), 1500), total(Right(), 1500))


def change_root():
    Root.cost = lambda self: 0.5


def change_right():
    del Right.cost


def change_left():
    Left.cost = Root.cost


print(total(Both(), 1500, 700, change_root))
print(total(Both(), 1500, 700, change_right))
print(total(Both(), 1500, 700, change_left))


class Mixed(Both):
    def cost(self):
        first = super().cost()
        second = super(Both, self).cost()
        third = super(Left, self).cost()
        return first + second + third

    @classmethod
    def build(cls):
        return super().__new__(cls)

    @property
    def name(self):
        return "mixed " + super().label


Root.label = "root"
print(total(Mixed.build(), 1500), Mixed().name)
Right.label = property(lambda self: "right")
print(Mixed().name)
del Root.cost, Left.cost
try:
    total(Mixed(), 10)
except AttributeError as error:
    print(error)


class Lost:
    def method(self):
        return super().missing


try:
    Lost.method(5)
except TypeError as error:
    print(error)
try:
    Lost().method()
except AttributeError as error:
    print(error)
