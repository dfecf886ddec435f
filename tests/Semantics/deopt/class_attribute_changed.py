"""A class attribute that compiled code may take for a constant is rebound while the loop runs."""


class Config:
    scale = 2
    name = "first"


class Child(Config):
    pass


def run(n, events):
    child = Child()
    total = 0
    for i in range(n):
        if i in events:
            events[i]()
        total += child.scale * i
    return total


print(run(3000, {}))
print(run(3000, {1000: lambda: setattr(Config, "scale", 3)}))
print(run(3000, {1000: lambda: setattr(Child, "scale", 5), 2000: lambda: delattr(Child, "scale")}))
print(run(3000, {1500: lambda: setattr(Config, "scale", 0.5)}))
print(run(3000, {1500: lambda: setattr(Config, "scale", 2 ** 64), 1600: lambda: setattr(Config, "scale", 1)}))
try:
    run(3000, {2500: lambda: delattr(Config, "scale")})
except AttributeError as error:
    print(error)
Config.scale = 7
print(run(3000, {}))


def through_class(n):
    seen = []
    for i in range(n):
        if i % 1000 == 0:
            Config.name = f"name {i}"
        if not seen or seen[-1] != Config.name:
            seen.append(Config.name)
    return seen


print(through_class(4000))


def counting_on_the_class(n):
    for _ in range(n):
        Config.count = getattr(Config, "count", 0) + 1
    return Config.count


print(counting_on_the_class(3000), counting_on_the_class(3000))
