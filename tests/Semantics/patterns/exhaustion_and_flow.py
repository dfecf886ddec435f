def fall(x):
    match x:
        case 1: r = "one"
        case 2: pass
    try: return r
    except UnboundLocalError: return "no r"
print(fall(1), fall(2), fall(3))
def nested(x, y):
    match x:
        case 1:
            match y:
                case 1: return "1,1"
                case _ if y > 5: return "1,big"
            return "1,other"
        case 2:
            for i in range(3):
                match i:
                    case 1: continue
                    case 2: break
                y += 1
            return "2", y
        case [a, b]:
            try:
                match a / b:
                    case 1.0: return "same"
                    case q: return q
            except ZeroDivisionError: return "div"
            finally: log.append("fin")
        case _:
            with CM() as c:
                match c:
                    case "cm": return "in with"
class CM:
    def __enter__(self): return "cm"
    def __exit__(self, *a): log.append("exit")
log = []
print(nested(1, 1), nested(1, 9), nested(1, 2), nested(2, 0), nested([1, 1], 0), nested([3, 2], 0), nested([1, 0], 0), nested(0, 0), log)
def gen(xs):
    for x in xs:
        match x:
            case int(): yield "int", x
            case [*items]: yield from gen(items)
            case str() if x == "stop": return "stopped"
            case other: yield (yield "ask", other)
print(list(gen([1, [2, [3]], "q", 4, "stop", 5])))
async def co(x):
    match await aw(x):
        case [a, *_]: return a
        case _: return None
class aw:
    def __init__(self, v): self.v = v
    def __await__(self):
        return self.v
        yield
try: co([7, 8]).send(None)
except StopIteration as e: print(e.value)
def subject_once():
    n = 0
    def s():
        nonlocal n
        n += 1
        return n
    match s():
        case 5: pass
        case 4: pass
        case 1: return "once", n
print(subject_once())
def many(n):
    match n:
        case 0: return "a"
        case 1: return "b"
        case 2: return "c"
        case 3: return "d"
        case 4: return "e"
        case 5 | 6: return "f"
        case 7 if n % 2: return "g"
        case -1: return "h"
        case 10: return "i"
        case 100: return "j"
        case _: return "z"
print([many(n) for n in (0, 5, 6, 7, -1, 100, 8)])
