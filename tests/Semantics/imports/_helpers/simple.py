"""A simple helper."""
__all__ = ["VALUE", "exported", "exported2"]
VALUE = 42
counter = 0
_private = "p"
not_in_all = 1


def function():
    return VALUE


def exported():
    return "exported"


exported2 = 2
