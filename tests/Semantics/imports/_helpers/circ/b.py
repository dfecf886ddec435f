from . import a
seen = a.value_before + str(hasattr(a, "value"))
value = "b value"


def get_a_value():
    return a.value
