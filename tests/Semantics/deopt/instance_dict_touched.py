"""`__dict__` of an instance is read, written, replaced and shared behind the back of compiled attribute access."""


class Box:
    def __init__(self):
        self.value = 1

    def bump(self):
        self.value += 1
        return self.value


def drive(box, n, at=None, change=None):
    for i in range(n):
        if i == at:
            change(box)
        box.bump()
    return box.value, type(box.value).__name__


def write_through_dict(box):
    box.__dict__["value"] = 100


def replace_dict(box):
    box.__dict__ = {"value": 0.5, "other": None}


def share_dict(box):
    box.__dict__ = shared.__dict__


def clear_and_fill(box):
    box.__dict__.clear()
    box.__dict__.update(value=-5)


shared = Box()
for change in (write_through_dict, replace_dict, share_dict, clear_and_fill):
    box = Box()
    print(change.__name__, drive(box, 3000, 1500, change), vars(box))
print(shared.value)


def remove(box):
    del box.__dict__["value"]


try:
    drive(Box(), 3000, 2000, remove)
except AttributeError as error:
    print(error)

box = Box()
mapping = box.__dict__
total = 0
for i in range(3000):
    box.bump()
    total += mapping["value"]
    if i == 1000:
        mapping["value"] = 0
print(total, mapping)
try:
    box.__dict__ = [1]
except TypeError as error:
    print(error)
