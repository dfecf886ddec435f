"""`__class__` is assigned to objects on which a hot loop runs."""


class Walker:
    def __init__(self):
        self.position = 0

    def move(self):
        self.position += 1

    def __repr__(self):
        return f"{type(self).__name__}({self.position})"


class Runner(Walker):
    def move(self):
        self.position += 3


class Stone(Walker):
    def move(self):
        raise RuntimeError("stones do not move")

    @property
    def weight(self):
        return self.position * 2


def drive(walkers, n, schedule):
    for i in range(n):
        for when, index, cls in schedule:
            if when == i:
                walkers[index].__class__ = cls
        for walker in walkers:
            try:
                walker.move()
            except RuntimeError:
                walker.position -= 1
    return walkers


print(drive([Walker(), Walker()], 1500, []))
print(drive([Walker(), Walker()], 1500, [(700, 0, Runner)]))
print(drive([Walker(), Runner()], 1500, [(500, 0, Stone), (900, 0, Runner), (1000, 1, Walker), (1499, 1, Stone)]))
stone = drive([Walker()], 1000, [(999, 0, Stone)])[0]
print(stone, stone.weight, isinstance(stone, Stone), type(stone).__mro__[1].__name__)


class Slotted:
    __slots__ = ("position",)


for target in (Slotted, int, 5):
    try:
        stone.__class__ = target
    except TypeError as error:
        print(error)
