"""while loops whose condition changes type, is rebound from a callee, or becomes an object with __bool__."""


class Fuel:
    def __init__(self, amount):
        self.amount = amount

    def __bool__(self):
        self.amount -= 1
        return self.amount > 0


def burn(fuel, change_at, replacement):
    steps = 0
    while fuel:
        steps += 1
        if steps == change_at:
            fuel = replacement
        elif isinstance(fuel, (int, float)):
            fuel -= 1
        elif isinstance(fuel, list):
            fuel.pop()
    return steps


for replacement in (0, 500, 500.0, [1] * 500, Fuel(500), "", None, False):
    print(type(replacement).__name__, burn(3000, 1500, replacement))

running = True
ticks = 0


def tick():
    global running, ticks
    ticks += 1
    if ticks == 2500:
        running = 0.0


def loop():
    count = 0
    while running:
        tick()
        count += 1
    return count


print(loop(), ticks)


class Machine:
    def __init__(self):
        self.state = 3000

    def step(self):
        self.state -= 1
        if self.state == 1000:
            self.__class__ = Slow

    def run(self):
        steps = 0
        while self.state > 0:
            self.step()
            steps += 1
        return steps


class Slow(Machine):
    def step(self):
        self.state -= 0.5


print(Machine().run())


def forever(n):
    i = 0
    while True:
        i += 1
        if i == n:
            return i
        if i == n // 2:
            n = n + 0.5
        if i > 5000:
            break
    return "broke", i


print(forever(2000), forever(1.5), forever(6000))


def two_conditions(a, b):
    steps = 0
    while a > 0 and b or steps < 10:
        a -= 1
        b = b - 0.25 if steps == 1200 else b
        steps += 1
        if steps > 2500:
            b = ""
    return a, b, steps


print(two_conditions(2000, 1), two_conditions(5000, 1), two_conditions(1, 0))
