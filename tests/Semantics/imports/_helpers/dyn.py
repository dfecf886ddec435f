known = "known"
calls = []


def __getattr__(name):
    calls.append(name)
    if name.startswith("computed_"):
        return name.upper()
    raise AttributeError(f"dyn module lacks {name}")


def __dir__():
    return ["only", "these", "known"]


def get_known():
    return known
