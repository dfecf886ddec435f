def ev(e, env):
    match e:
        case int() | float(): return e
        case str(): return env[e]
        case ["let", name, v, body]: return ev(body, {**env, name: ev(v, env)})
        case ["if", c, a, b]: return ev(a if ev(c, env) else b, env)
        case ["fn", [*params], body]: return lambda *args: ev(body, env | dict(zip(params, args)))
        case ["quote", x]: return x
        case ["and", *xs]: return all(ev(x, env) for x in xs)
        case [op, a, b] if op in ("+", "-", "*", "/", "<"):
            x, y = ev(a, env), ev(b, env)
            match op:
                case "+": return x + y
                case "-": return x - y
                case "*": return x * y
                case "/" if y == 0: raise ZeroDivisionError("lisp")
                case "/": return x / y
                case "<": return x < y
        case [f, *args]: return ev(f, env)(*[ev(a, env) for a in args])
        case _: raise SyntaxError(f"bad {e!r}")
print(ev(["+", 1, ["*", 2, 3.5]], {}), ev(["let", "x", 5, ["-", "x", 1]], {}), ev(["if", ["<", 1, 2], ["quote", "yes"], 0], {}), ev([["fn", ["a", "b"], ["*", "a", "b"]], 6, 7], {}), ev(["and", 1, ["<", 1, 2]], {}))
fact = ["let", "f", ["fn", ["self", "n"], ["if", ["<", "n", 2], 1, ["*", "n", ["self", "self", ["-", "n", 1]]]]], ["f", "f", 25]]
print(ev(fact, {}))
for bad in (["/", 1, 0], None, "undefined", [], [1, 2]):
    try: ev(bad, {})
    except Exception as e: print(type(e).__name__, e)
def simplify(e):
    match e:
        case ("+", 0, x) | ("+", x, 0) | ("*", 1, x) | ("*", x, 1): return simplify(x)
        case ("*", 0, _) | ("*", _, 0): return 0
        case ("+", int(a), int(b)): return a + b
        case ("*", int(a), int(b)): return a * b
        case (op, a, b):
            a2, b2 = simplify(a), simplify(b)
            return simplify((op, a2, b2)) if (a2, b2) != (a, b) else (op, a, b)
        case x: return x
print(simplify(("+", ("*", 1, "x"), 0)), simplify(("*", ("+", 2, 3), ("+", "y", ("*", 0, "z")))), simplify(("+", "a", "b")))
def http(msg):
    match msg.split():
        case ["GET", path]: return "get", path
        case ["GET", path, ("HTTP/1.0" | "HTTP/1.1") as v]: return v, path
        case ["POST" | "PUT" as m, path, *body]: return m, path, len(body)
        case [] | [""]: return "empty"
        case [cmd, *_]: return "unknown", cmd
print([http(m) for m in ("GET /", "GET /x HTTP/1.1", "GET / HTTP/9", "PUT /f a b c", "", "FOO bar")])
def walk(d):
    match d:
        case {"children": [*kids], **rest}: return {"n": 1 + sum(walk(k)["n"] for k in kids), **{k: v for k, v in rest.items() if k != "n"}}
        case {"leaf": True}: return {"n": 1}
        case _: return {"n": 0}
print(walk({"name": "r", "children": [{"leaf": True}, {"children": [{"leaf": True}, 5]}]}))
def state(events):
    s, log = "idle", []
    for e in events:
        match (s, e):
            case ("idle", "start"): s = "run"
            case ("run", "pause"): s = "wait"
            case ("run" | "wait", ("stop", code)): s, _ = "idle", log.append(code)
            case ("wait", "start"): s = "run"
            case (_, "reset"): s = "idle"
            case (st, ev_): log.append((st, ev_))
        log.append(s)
    return log
print(state(["start", "pause", "pause", "start", ("stop", 5), "x", "reset"]))
