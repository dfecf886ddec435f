def tree(c, depth=0, seen=set()):
    if c.__module__ != "builtins" or c in seen: return
    seen.add(c)
    print("  " * depth + c.__name__)
    for s in sorted(c.__subclasses__(), key=lambda s: s.__name__): tree(s, depth + 1)
tree(BaseException)
print(IOError is OSError, EnvironmentError is OSError, issubclass(ExceptionGroup, Exception), ExceptionGroup.__bases__, issubclass(bool, Exception))
print(BaseException.__bases__, ZeroDivisionError.__mro__[1].__name__, UnicodeDecodeError.__mro__[1:4], ModuleNotFoundError.__base__.__name__, RecursionError.__base__.__name__, PythonFinalizationError.__base__.__name__)
