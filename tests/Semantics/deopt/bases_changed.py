"""`__bases__` and the method resolution order change under a loop; super() follows."""


class Quiet:
    def volume(self):
        return 1


class Loud:
    def volume(self):
        return 100


class Animal(Quiet):
    def volume(self):
        return super().volume() + 1


class Dog(Animal):
    pass


def listen(n, at, change):
    dog = Dog()
    total = 0
    for i in range(n):
        if i == at:
            change()
        total += dog.volume()
    return total


def rebase():
    Animal.__bases__ = (Loud,)


def rebase_both():
    Animal.__bases__ = (Loud, Quiet)
    Dog.volume = lambda self: super(Animal, self).volume() * 2


def cut_off():
    del Dog.volume
    del Loud.volume


print(listen(2000, -1, None))
print(listen(2000, 1000, rebase), [cls.__name__ for cls in Dog.__mro__])
print(listen(2000, 1000, rebase_both), [cls.__name__ for cls in Dog.__mro__])
print(listen(2000, 1000, cut_off))
print(isinstance(Dog(), Quiet), issubclass(Dog, Loud))
try:
    Quiet.__bases__ = (Dog,)
except TypeError as error:
    print(error)
try:
    Animal.__bases__ = ()
except TypeError as error:
    print(error)
del Quiet.volume
try:
    listen(2000, -1, None)
except AttributeError as error:
    print(error)
