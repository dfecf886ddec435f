"""Edge cases."""
a = "a value"
b = "b value"
counter = 0
lst = []
_private = "private"
__dunder__ = "dunder"


class C:
    pass


def bump():
    global counter
    counter += 10


def __getattr__(name):
    if name == "lazy_ok":
        return "made on demand"
    if name == "raises_value":
        raise ValueError("from module __getattr__")
    if name == "raises_import":
        raise ImportError("import error from __getattr__")
    raise AttributeError(name)
