"""Operators on user classes: methods are added, changed and removed in the middle of arithmetic."""


class Amount:
    def __init__(self, value):
        self.value = value

    def __add__(self, other):
        return Amount(self.value + (other.value if isinstance(other, Amount) else other))


def total(amounts, start):
    result = start
    for amount in amounts:
        result = result + amount
    return result.value if isinstance(result, Amount) else result


amounts = [Amount(k) for k in range(2000)]
print(total(amounts, Amount(0)))
try:
    total(amounts, 0)
except TypeError as error:
    print(error)
Amount.__radd__ = lambda self, other: Amount(other - self.value)
print(total(amounts, 0))
Amount.__add__ = lambda self, other: NotImplemented
try:
    total(amounts, Amount(0))
except TypeError as error:
    print(error)


class Special(Amount):
    def __radd__(self, other):
        return "reflected first"


Amount.__add__ = lambda self, other: Amount(self.value + 1)
print(total(amounts, Amount(5)), Amount(1) + Special(2))
mixed = amounts[:1500] + [Special(3)]
print(total(mixed, Amount(0)))
del Amount.__add__
try:
    total(amounts, Amount(0))
except TypeError as error:
    print(error)

Amount.__iadd__ = lambda self, other: self.__dict__.update(value=self.value + other) or self
box = Amount(0)
same = box
for i in range(2000):
    box += i
    if i == 1000:
        Amount.__iadd__ = lambda self, other: Amount(-1)
print(box.value, same.value, box is same)
