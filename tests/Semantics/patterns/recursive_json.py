def show(j, depth=0):
    pad = "  " * depth
    match j:
        case None | True | False: return {None: "null", True: "true", False: "false"}[j]
        case int() | float(): return str(j)
        case str(): return '"' + j + '"'
        case []: return "[]"
        case {**kw} if not kw: return "{}"
        case [*items]: return "[\n" + ",\n".join(pad + "  " + show(i, depth + 1) for i in items) + f"\n{pad}]"
        case {**kw}: return "{\n" + ",\n".join(f'{pad}  "{k}": {show(v, depth + 1)}' for k, v in kw.items()) + f"\n{pad}}}"
        case _: raise TypeError(type(j).__name__)
print(show({"a": [1, 2.5, None], "b": {}, "c": [], "d": {"e": True, "f": "s"}}))
try: show({"x": {1, 2}})
except TypeError as e: print("TypeError", e)
def diff(a, b, path="$"):
    match a, b:
        case ({**x}, {**y}):
            for k in sorted(x.keys() | y.keys()):
                if k not in x: yield f"+{path}.{k}"
                elif k not in y: yield f"-{path}.{k}"
                else: yield from diff(x[k], y[k], f"{path}.{k}")
        case ([p, *ps], [q, *qs]):
            yield from diff(p, q, path + "[]")
            yield from diff(ps, qs, path)
        case ([], []): pass
        case ([], [*r]) | ([*r], []): yield f"~{path} length {len(r)}"
        case _ if a != b: yield f"!{path} {a!r} {b!r}"
print(list(diff({"a": 1, "b": [1, 2], "c": 0}, {"a": 2, "b": [1, 3, 4], "d": 0})), list(diff([], [])), list(diff([1], {"k": 1})))
def get(j, *path):
    match j, path:
        case x, []: return x
        case {**kw}, [str(k), *rest] if k in kw: return get(kw[k], *rest)
        case [*xs], [int(i), *rest] if -len(xs) <= i < len(xs): return get(xs[i], *rest)
        case _, [k, *_]: return f"no {k!r}"
doc = {"users": [{"name": "x", "tags": ("a", "b")}, {"name": "y"}]}
print(get(doc, "users", 0, "name"), get(doc, "users", -1, "name"), get(doc, "users", 5), get(doc, "users", 0, "tags", 1), get(doc, 0), get(doc) is doc)
def schema(s, v):
    match s, v:
        case "any", _: return True
        case "int", bool(): return False
        case "int", int(): return True
        case "str", str(): return True
        case ["list", inner], [*xs]: return all(schema(inner, x) for x in xs)
        case {"opt": inner}, None: return True
        case {"opt": inner}, x: return schema(inner, x)
        case {**fields}, {**kw}: return fields.keys() == kw.keys() and all(schema(fields[k], kw[k]) for k in kw)
        case [*alts], x: return any(schema(a, x) for a in alts)
    return False
print(schema({"a": "int", "b": ["list", "str"]}, {"a": 1, "b": ["x"]}), schema("int", True), schema({"opt": "int"}, None), schema(["int", "str"], "s"), schema(["list", "int"], [1, "x"]), schema("float", 1.5))
