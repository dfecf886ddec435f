# Many locals, many constants, many branches: operand widths beyond one byte.
lines = ["def big(n):"]
for i in range(300):
    lines.append(f"    v{i} = n + {i}")
lines.append("    total = 0")
for i in range(300):
    lines.append(f"    total += v{i} * {i + 1000}")
lines.append("    return total, v0, v255, v256, v299")
ns = {}
exec("\n".join(lines), ns)
print(ns["big"](1), ns["big"](0.5)[0], ns["big"](2**62)[4], ns["big"].__code__.co_nlocals)
src = ["def branchy(x):"] + [f"    if x == {i}: return 'r{i}'" for i in range(400)] + ["    return None"]
exec("\n".join(src), ns)
print(ns["branchy"](0), ns["branchy"](255), ns["branchy"](399), ns["branchy"](400))
exec("def names():\n" + "".join(f"    global g{i}\n    g{i} = {i}\n" for i in range(300)) + "    return g0 + g299 + g256", ns)
print(ns["names"]())
exec("def loop():\n    t = 0\n    for i in range(3):\n" + "".join(f"        t += {i}\n" for i in range(600)) + "        if i == 1: continue\n        t += 1\n    return t", ns)
print(ns["loop"]())
exec("def args(*a): return len(a), a[-1]\nr = args(" + ", ".join(str(i) for i in range(1000)) + ")", ns)
print(ns["r"])
exec("big_list = [" + ", ".join(f"{i}" for i in range(2000)) + "]\nbig_dict = {" + ", ".join(f"'{i}': {i}.5" for i in range(500)) + "}\nbig_tuple = (" + ", ".join(f"x{i % 3}" for i in range(300)) + ")", ns | {"x0": 0, "x1": 1, "x2": 2}, ns)
print(sum(ns["big_list"]), sum(ns["big_dict"].values()), sum(ns["big_tuple"]))
depth = 80
print(eval("(" * depth + "1" + "+1)" * depth), eval("-" * 60 + "1"), eval("[" * 60 + "]" * 60) != [], eval("+".join(["1"] * 1000)), len(eval("'" + "x" * 5000 + "'")), eval("1" + " and 1" * 500), eval("0" + " or 0" * 500), eval("f(" * 50 + "0" + ")" * 50, {"f": lambda x: x + 1}))
exec("def nest(x):\n" + "".join("    " * (i + 1) + f"if x > {i}:\n" for i in range(18)) + "    " * 19 + "return 'deep'\n    return 'shallow'", ns)
print(ns["nest"](100), ns["nest"](10))
exec("def tries():\n" + "".join("    " * (i + 1) + "try:\n" for i in range(15)) + "    " * 16 + "raise ValueError\n" + "".join("    " * (i + 1) + f"except KeyError: pass\n" for i in reversed(range(1, 15))) + "    except ValueError: return 'caught'", ns)
print(ns["tries"]())
