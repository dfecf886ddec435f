"""Module.
	tab

    indented
      more
"""
"not a docstring"
def f():
    """
    Lines
	tabbed
    """
def g():
    f"""not {a} docstring"""
def h():
    b"not"
class C:
    'doc'
    def m(self): "m"
