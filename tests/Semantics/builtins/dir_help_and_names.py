def pub(o): return [n for n in dir(o) if not n.startswith("_")]
for t in (int, float, complex, str, bytes, bytearray, list, tuple, dict, set, frozenset, range, slice, memoryview, bool, property, type, object, BaseException, type(lambda: 0), type((x for x in ()))):
    print(t.__name__, pub(t))
def dunders(t): return sorted(n for n in dir(t) if n.startswith("__") and n not in dir(object))
for t in (int, float, str, list, tuple, dict, set, range, slice, type(None), bool, bytes):
    print(t.__name__, dunders(t))
