"""A plain attribute turns into a property, a slot of the class, and back, while a loop uses it."""


class Tank:
    def __init__(self):
        self.level = 0


log = []


def drive(tank, n, at=None, change=None):
    for i in range(n):
        if i == at:
            change()
        tank.level += 1
    return tank.level


def make_property():
    def get(self):
        return self.__dict__["level"]

    def put(self, value):
        if value % 1000 == 0:
            log.append(value)
        self.__dict__["level"] = value

    Tank.level = property(get, put)


def make_constant():
    Tank.level = property(lambda self: -1, lambda self, value: None)


def make_read_only():
    Tank.level = property(lambda self: 5)


def make_plain():
    del Tank.level


tank = Tank()
print(drive(tank, 2000))
print(drive(tank, 3000, 500, make_property), log)
print(drive(tank, 1000, 500, make_constant), vars(tank))
try:
    drive(tank, 1000, 10, make_read_only)
except AttributeError as error:
    print(error)
print(drive(tank, 1000, 0, make_plain), vars(tank))
Tank.level = 77          # not a data descriptor: the instance wins
print(drive(tank, 1000), Tank.level)
del tank.level
print(tank.level, drive(tank, 10), vars(tank))


class Described:
    def __get__(self, instance, owner):
        return 40 if instance is None else 41


Tank.level = Described()
print(tank.level, Tank.level)
del tank.level
print(tank.level, Tank.level)
