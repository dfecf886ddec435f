"""The guard fails in the innermost of four functions; every caller must come back with its own locals intact."""


class Shape:
    def __init__(self, size):
        self.size = size

    def area(self):
        return self.size * self.size


class Circle(Shape):
    def area(self):
        return self.size * 3.5


class Odd:
    size = "odd"

    def area(self):
        return None


def innermost(shape, k):
    before = k * 2
    area = shape.area()
    after = before + 1
    return area, before, after


def inner(shape, k):
    left = k + 1
    area, before, after = innermost(shape, k)
    return area, left + before + after


def middle(shape, k):
    name = "m%d" % k
    area, check = inner(shape, k)
    return area, name, check


def outer(shapes):
    total = 0
    names = []
    for k, shape in enumerate(shapes):
        prefix = k * 10
        area, name, check = middle(shape, k)
        if check != k + 1 + 4 * k + 1 or name != "m%d" % k or prefix != k * 10:
            raise AssertionError((k, check, name))
        if area is None:
            names.append(name)
        else:
            total += area
    return total, names


shapes = [Shape(k % 9) for k in range(2000)]
print(outer(shapes))
shapes[1000] = Circle(2)
shapes[1001] = Odd()
shapes[1002] = Shape(2.5)
shapes[1003] = Shape(2 ** 40)
print(outer(shapes))
shapes[1500] = Shape("x")
try:
    outer(shapes)
except TypeError as error:
    print(error)
    step, names = error.__traceback__, []
    while step:
        names.append((step.tb_frame.f_code.co_name, step.tb_frame.f_locals.get("k")))
        step = step.tb_next
    print(names[1:])
