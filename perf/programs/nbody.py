"""Gravitation: a small planetary system advanced with a leapfrog integrator.

Load: float attributes of objects read and written in a double loop over pairs, with one `math.sqrt` per pair.  The
integrator works in kick-drift-kick steps; energy and momentum are checked at the end, because a symplectic method must
keep the first nearly and the second exactly.
"""

from math import sqrt

ITERATIONS = 10
STEPS = 40_000

GRAVITY = 39.47841760435743    # 4 pi^2: astronomical units, years and solar masses


class Body:
    __slots__ = ("name", "mass", "x", "y", "z", "vx", "vy", "vz", "ax", "ay", "az")

    def __init__(self, name, mass, position, velocity):
        self.name = name
        self.mass = mass
        self.x, self.y, self.z = position
        self.vx, self.vy, self.vz = velocity
        self.ax = self.ay = self.az = 0.0

    def kick(self, dt):
        self.vx += self.ax * dt
        self.vy += self.ay * dt
        self.vz += self.az * dt

    def drift(self, dt):
        self.x += self.vx * dt
        self.y += self.vy * dt
        self.z += self.vz * dt

    def kinetic_energy(self):
        return 0.5 * self.mass * (self.vx * self.vx + self.vy * self.vy + self.vz * self.vz)


class System:
    def __init__(self, bodies):
        self.bodies = bodies
        self.pairs = [(a, b) for k, a in enumerate(bodies) for b in bodies[k + 1:]]
        self.cancel_momentum()
        self.accelerate()

    def cancel_momentum(self):
        """Give the first, heaviest body the velocity that brings the total momentum to zero."""
        sun = self.bodies[0]
        sun.vx = sun.vy = sun.vz = 0.0
        px, py, pz = self.momentum()
        sun.vx, sun.vy, sun.vz = -px / sun.mass, -py / sun.mass, -pz / sun.mass

    def momentum(self):
        px = py = pz = 0.0
        for body in self.bodies:
            px += body.mass * body.vx
            py += body.mass * body.vy
            pz += body.mass * body.vz
        return px, py, pz

    def accelerate(self):
        for body in self.bodies:
            body.ax = body.ay = body.az = 0.0
        for a, b in self.pairs:
            dx = b.x - a.x
            dy = b.y - a.y
            dz = b.z - a.z
            square = dx * dx + dy * dy + dz * dz
            scale = GRAVITY / (square * sqrt(square))
            pull = b.mass * scale
            a.ax += dx * pull
            a.ay += dy * pull
            a.az += dz * pull
            pull = a.mass * scale
            b.ax -= dx * pull
            b.ay -= dy * pull
            b.az -= dz * pull

    def step(self, dt):
        half = dt / 2
        for body in self.bodies:
            body.kick(half)
            body.drift(dt)
        self.accelerate()
        for body in self.bodies:
            body.kick(half)

    def energy(self):
        total = sum(body.kinetic_energy() for body in self.bodies)
        for a, b in self.pairs:
            dx, dy, dz = a.x - b.x, a.y - b.y, a.z - b.z
            total -= GRAVITY * a.mass * b.mass / sqrt(dx * dx + dy * dy + dz * dz)
        return total


def build(variant):
    """A sun with five planets on nearly circular orbits; the variant moves them along their orbits a little."""
    bodies = [Body("sun", 1.0, (0.0, 0.0, 0.0), (0.0, 0.0, 0.0))]
    orbits = [("a", 3.0e-6, 0.72), ("b", 3.3e-6, 1.0), ("c", 9.5e-4, 2.2), ("d", 2.9e-4, 4.1), ("e", 5.0e-5, 7.9)]
    for k, (name, mass, radius) in enumerate(orbits):
        t = (k * 0.37 + variant * 0.05) % 1.0
        cosine = (1 - t * t) / (1 + t * t)          # a rational point of the circle
        sine = 2 * t / (1 + t * t)
        speed = sqrt(GRAVITY / radius)
        bodies.append(Body(name, mass, (radius * cosine, radius * sine, 0.01 * k),
                           (-speed * sine, speed * cosine, 0.02 * k)))
    return System(bodies)


def run(steps, variant=0):
    system = build(variant)
    before = system.energy()
    for _ in range(steps):
        system.step(0.001)
    after = system.energy()
    if abs(after - before) > abs(before) * 1e-4:
        raise AssertionError(f"energy drifted from {before} to {after}")
    return after, sum(body.x + body.y + body.z for body in system.bodies)


def combine(checksum, value):
    return (checksum * 31 + value) & 0xFFFFFFFF


def run_iteration(i):
    energy, position = run(STEPS, variant=i)
    return int(energy * 1e12) ^ int(position * 1e9)


def main():
    checksum = 0
    for i in range(ITERATIONS):
        checksum = combine(checksum, run_iteration(i))
    print(f"nbody: {checksum:08x}")


if __name__ == "__main__":
    main()
