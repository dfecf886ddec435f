"""Exceptions raised inside special methods that hot code calls implicitly, and bad values that these return."""


class Moody:
    def __init__(self, limit):
        self.limit = limit
        self.calls = 0

    def mood(self, value):
        self.calls += 1
        if self.calls > self.limit:
            raise RuntimeError(f"after {self.limit}")
        return value

    def __len__(self):
        return self.mood(3)

    def __bool__(self):
        return self.mood(True)

    def __eq__(self, other):
        return self.mood(False)

    def __lt__(self, other):
        return self.mood(True)

    def __hash__(self):
        return self.mood(1)

    def __add__(self, other):
        return self.mood(1)

    def __getitem__(self, index):
        return self.mood(index)

    def __call__(self, x):
        return self.mood(x)

    def __contains__(self, item):
        return self.mood(False)

    def __iter__(self):
        return self.mood(iter((1, 2)))

    def __str__(self):
        return self.mood("text")

    def __index__(self):
        return self.mood(0)

    def __getattr__(self, name):
        return self.mood(name)

    def __enter__(self):
        return self.mood(self)

    def __exit__(self, *details):
        return self.mood(False)


def enter(moody):
    with moody:
        pass


uses = {
    "len": len, "bool": lambda m: not m, "if": lambda m: 1 if m else 2, "eq": lambda m: m == 1, "in list": lambda m: 1 in [m],
    "lt": lambda m: m < 1, "hash": hash, "dict": lambda m: {}.get(m), "add": lambda m: m + 1, "getitem": lambda m: m[0],
    "call": lambda m: m(1), "contains": lambda m: 1 in m, "unpack": lambda m: [*m], "str": lambda m: f"{m}",
    "index": lambda m: [5][m], "getattr": lambda m: m.missing, "hasattr": lambda m: hasattr(m, "x"), "with": enter,
    "for": lambda m: [x for x in m], "range": lambda m: range(m), "sorted": lambda m: sorted([m, m]), "and": lambda m: m and 1,
}
for name, use in uses.items():
    moody = Moody(600)
    done = 0
    try:
        for _ in range(1000):
            use(moody)
            done += 1
    except RuntimeError as error:
        print(name, done, error)

bad = {"__len__": "3", "__bool__": 1, "__hash__": "h", "__iter__": 5, "__index__": 1.5, "__str__": 7, "__contains__": [], "__getattr__": None}
for method, value in bad.items():
    setattr(Moody, method, lambda self, *rest, value=value: value)
for name, use in uses.items():
    try:
        result = use(Moody(10))
        print(name, result if isinstance(result, (bool, int, str)) else type(result).__name__)
    except TypeError as error:
        print(name, error)
    except RuntimeError as error:
        print(name, "mood", error)
