value_before = "a before"
from . import b
status = "a finished, b saw: " + b.seen
value = "a value"


def get_b_value():
    return b.value
