import math as imported_module
public = "public"
_hidden = "hidden"
__dunder__ = "dunder"


class Visible:
    pass


def func():
    return _hidden
