"""A recursive ray tracer: spheres, a checkered floor, shadows and mirrors.

Load: operator overloading on small immutable objects (`Vector.__add__`, `__mul__`, `__neg__` ...), virtual calls to
`intersect` and `colour_at`, float arithmetic with square roots, recursion for reflections, and None as "no hit".
"""

from math import sqrt

ITERATIONS = 10
WIDTH = 160
HEIGHT = 120


class Vector:
    __slots__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor, self.z * factor)

    __rmul__ = __mul__

    def __matmul__(self, other):
        """The dot product."""
        return self.x * other.x + self.y * other.y + self.z * other.z

    def __neg__(self):
        return Vector(-self.x, -self.y, -self.z)

    def __abs__(self):
        return sqrt(self @ self)

    def unit(self):
        return self * (1.0 / abs(self))

    def reflect(self, normal):
        return self - normal * (2.0 * (self @ normal))


class Ray:
    __slots__ = ("origin", "direction")

    def __init__(self, origin, direction):
        self.origin = origin
        self.direction = direction

    def at(self, distance):
        return self.origin + self.direction * distance


class Sphere:
    def __init__(self, centre, radius, colour, mirror=0.0):
        self.centre = centre
        self.radius = radius
        self.colour = colour
        self.mirror = mirror

    def intersect(self, ray):
        """Distance along the ray to the nearest hit in front of it, or None."""
        to_centre = self.centre - ray.origin
        along = to_centre @ ray.direction
        discriminant = self.radius * self.radius - (to_centre @ to_centre) + along * along
        if discriminant < 0.0:
            return None
        root = sqrt(discriminant)
        if along - root > 1e-6:
            return along - root
        return along + root if along + root > 1e-6 else None

    def normal_at(self, point):
        return (point - self.centre) * (1.0 / self.radius)

    def colour_at(self, point):
        return self.colour


class Floor:
    """An infinite horizontal plane with a chessboard pattern."""

    def __init__(self, level, light, dark, mirror=0.0):
        self.level = level
        self.light = light
        self.dark = dark
        self.mirror = mirror
        self.up = Vector(0.0, 1.0, 0.0)

    def intersect(self, ray):
        slope = ray.direction.y
        if slope > -1e-9:
            return None
        distance = (self.level - ray.origin.y) / slope
        return distance if distance > 1e-6 else None

    def normal_at(self, point):
        return self.up

    def colour_at(self, point):
        return self.light if (int(point.x // 1) + int(point.z // 1)) & 1 else self.dark


class Scene:
    def __init__(self, shapes, lamp, sky):
        self.shapes = shapes
        self.lamp = lamp
        self.sky = sky

    def nearest(self, ray):
        best_shape, best = None, float("inf")
        for shape in self.shapes:
            distance = shape.intersect(ray)
            if distance is not None and distance < best:
                best_shape, best = shape, distance
        return best_shape, best

    def in_shadow(self, point, towards, limit):
        ray = Ray(point, towards)
        for shape in self.shapes:
            distance = shape.intersect(ray)
            if distance is not None and distance < limit:
                return True
        return False

    def trace(self, ray, depth):
        shape, distance = self.nearest(ray)
        if shape is None:
            return self.sky * (0.6 + 0.4 * ray.direction.y)
        point = ray.at(distance)
        normal = shape.normal_at(point)
        to_lamp = self.lamp - point
        limit = abs(to_lamp)
        towards = to_lamp * (1.0 / limit)
        brightness = 0.15
        facing = normal @ towards
        if facing > 0.0 and not self.in_shadow(point, towards, limit):
            brightness += 0.85 * facing
        colour = shape.colour_at(point) * brightness
        if shape.mirror and depth:
            reflected = Ray(point, ray.direction.reflect(normal))
            colour = colour * (1.0 - shape.mirror) + self.trace(reflected, depth - 1) * shape.mirror
        return colour


def build_scene(phase):
    shapes = [Floor(-1.0, Vector(0.9, 0.9, 0.9), Vector(0.2, 0.2, 0.25), mirror=0.2)]
    for k in range(6):
        x = (k % 3 - 1) * 2.1 + phase
        z = 5.0 + (k // 3) * 2.5
        tint = Vector(0.3 + 0.1 * k, 0.9 - 0.1 * k, 0.5 + 0.3 * (k & 1))
        shapes.append(Sphere(Vector(x, 0.25 * (k % 2), z), 0.9, tint, mirror=0.15 * (k % 4)))
    return Scene(shapes, Vector(-4.0, 7.0, -2.0), Vector(0.5, 0.7, 1.0))


def run(width, height, phase=0.0):
    scene = build_scene(phase)
    eye = Vector(0.0, 0.6, -3.0)
    pixels = []
    for row in range(height):
        for column in range(width):
            direction = Vector((column - width / 2) / width * 1.6, (height / 2 - row) / width * 1.6, 1.6).unit()
            colour = scene.trace(Ray(eye, direction), 3)
            pixels.append(tuple(max(0, min(255, int(256 * part))) for part in (colour.x, colour.y, colour.z)))
    return pixels


def combine(checksum, value):
    return (checksum * 31 + value) & 0xFFFFFFFF


def run_iteration(i):
    total = 0
    for red, green, blue in run(WIDTH, HEIGHT, phase=i * 0.03):
        total = combine(total, red << 16 | green << 8 | blue)
    return total


def main():
    checksum = 0
    for i in range(ITERATIONS):
        checksum = combine(checksum, run_iteration(i))
    print(f"raytracer: {checksum:08x}")


if __name__ == "__main__":
    main()
