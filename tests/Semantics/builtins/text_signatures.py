# What inspect and help() show of built-in functions and methods.
import builtins

OWNERS = [int, float, str, list, dict, tuple, set, bytes, property, object]

for name in ["abs", "len", "sorted", "sum", "pow", "round", "isinstance", "repr", "chr", "ord", "print", "divmod", "id", "hash"]:
    print(name, getattr(builtins, name).__text_signature__)

for owner in OWNERS:
    for name, value in sorted(vars(owner).items()):
        if type(value).__name__ not in ("method_descriptor", "classmethod_descriptor"):
            continue
        if name in ("__getitem__", "__contains__", "__sizeof__"):
            continue
        print(f"{owner.__name__}.{name}{value.__text_signature__}")
    print(owner.__name__, owner.__text_signature__)
