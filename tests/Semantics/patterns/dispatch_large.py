def many(n):
    match n:
        case 0: return "a"
        case 1: return "b"
        case 2: return "c"
        case 3 | 4: return "d"
        case 5 if n % 2 == 0: return "never"
        case 5: return "e"
        case -1: return "h"
        case 10: return "i"
        case 100: return "j"
        case "x": return "str"
        case 2.5: return "float"
        case None: return "none"
        case _: return "z"
print("".join(many(i)[0] for i in range(-2, 12)), many(100), many("x"), many(2.5), many(None), many(10**20), many(3.0), many("y"))
def ops(code):
    stack = []
    for ins in code:
        match ins:
            case ("push", v): stack.append(v)
            case ("pop",): stack.pop()
            case ("add",): b, a = stack.pop(), stack.pop(); stack.append(a + b)
            case ("dup", int(n)): stack.extend([stack[-1]] * n)
            case ("dup",): stack.append(stack[-1])
            case ("swap",): stack[-1], stack[-2] = stack[-2], stack[-1]
            case ("jmp", _) | ("nop",): pass
            case (op, *args): raise ValueError(f"{op}{args}")
    return stack
print(ops([("push", 1), ("push", 2.5), ("add",), ("dup",), ("dup", 2), ("swap",), ("nop",), ("pop",)]))
try: ops([("push", 1), ("bad", 1, 2)])
except ValueError as e: print(e)
def count(items):
    c = {"int": 0, "pair": 0, "map": 0, "str": 0, "rest": 0}
    for it in items:
        match it:
            case bool(): c["rest"] += 1
            case int(): c["int"] += 1
            case (_, _) | [_, _]: c["pair"] += 1
            case {"k": _}: c["map"] += 1
            case str(s) if len(s) > 1: c["str"] += 1
            case _: c["rest"] += 1
    return c
print(count([1, (1, 2), "ab", "a", {"k": 1}, {}, True, [1, 2], [1], None, 2**70, 1.5] * 50))
def typed(x):
    match x:
        case int(v) if v < 0: return -v
        case int(v) | float(v): return v
        case [int(a), int(b)]: return a * b
        case [float(a), int(b)] | [int(b), float(a)]: return a + b
        case {"v": v}: return typed(v)
        case [x1, *xs]: return [typed(x1), *typed(xs)] if xs else [typed(x1)]
        case []: return []
        case str(s): return len(s)
print([typed(v) for v in (-5, 3, 2.5, [2, 3], [1.5, 2], [2, 1.5], {"v": {"v": "abc"}}, ["a", "bb", [4, 5]], [], 2**65)])
def pos(p):
    match p:
        case (0, 0): return "O"
        case (0, y): return f"Y{y}"
        case (x, 0): return f"X{x}"
        case (x, y) if x == y: return f"D{x}"
        case (x, y, *z): return f"{x}{y}{z}"
        case _: raise ValueError(p)
print([pos(p) for p in ((0, 0), (0, 1), (2, 0), (3, 3), (1, 2), (1, 2, 3, 4))])
