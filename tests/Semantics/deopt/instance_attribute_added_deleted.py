"""Attributes appear on and disappear from instances in the middle of a loop that reads them."""


class Point:
    z = "class"

    def __init__(self, x, y):
        self.x = x
        self.y = y


def total(points):
    result = 0
    missing = []
    for k, point in enumerate(points):
        try:
            result += point.x + point.y
        except AttributeError as error:
            missing.append((k, str(error), error.name))
    return result, missing


points = [Point(k, 1) for k in range(2000)]
print(total(points))
points[500].extra = 5
points[501].z = 6
print(total(points))
del points[700].x
points[900].y = 2.5
points[901].x = 2 ** 63
points[902].x = True
print(total(points))
points[700].x = 9
print(total(points))

# The same attributes in another order make another layout.
late = Point.__new__(Point)
late.y = 10
late.x = 20
print(total(points + [late]), list(vars(late)))


def toggled(n):
    point = Point(0, 0)
    seen = {}
    for i in range(n):
        if i % 500 == 250:
            point.z = i
        elif i % 500 == 499 and "z" in point.__dict__:
            del point.z
        seen[point.z] = seen.get(point.z, 0) + 1
    return seen


print(toggled(2500))


def many(n):
    point = Point(1, 2)
    for i in range(n):
        setattr(point, f"a{i % 60}", i)
    return sum(getattr(point, f"a{k}") for k in range(60)), len(vars(point))


print(many(3000))
