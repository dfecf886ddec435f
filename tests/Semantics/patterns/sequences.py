def f(x):
    match x:
        case []: return "empty"
        case [1]: return "one"
        case [1, 2]: return "one two"
        case [1, *rest, 9]: return ("1..9", rest)
        case [1, *_]: return "starts with 1"
        case (a, (b, c)): return ("nested", a, b, c)
        case [a, [*b], *c]: return ("deep", a, b, c)
        case [*all_]: return ("all", all_)
        case _: return "not a sequence"
for v in ([], (), [1], (1,), [1, 2], [1, 9], [1, 2, 3, 9], [1, 5], [0, (2, 3)], [0, "ab"], [0, [5], 6, 7], range(1, 2), range(3), "abc", b"ab", bytearray(b"a"), {1}, {1: 2}, iter([1]), (x for x in [1]), memoryview(b"ab"), 5, None, [None]):
    print(type(v).__name__, f(v))
from collections import deque, namedtuple, UserList
import array
P = namedtuple("P", "x y")
print(f(deque([1, 2])), f(array.array("i", [1, 2])), f(P(1, 2)), f(UserList([1])))
class MySeq:
    def __len__(self): return 2
    def __getitem__(self, i): return (1, 2)[i]
print(f(MySeq()))
import collections.abc
collections.abc.Sequence.register(MySeq)
print(f(MySeq()))
class L(list):
    def __len__(self): print("len", end=" "); return super().__len__()
    def __getitem__(self, i): print("get", i, end=" "); return super().__getitem__(i)
    def __iter__(self): print("iter", end=" "); return super().__iter__()
print(f(L([1, 2])))
def star(x):
    match x:
        case [first, *_, last]: return first, last
        case [only]: return only
print(star([1, 2, 3]), star([1, 2]), star([1]), star([]))
def tup(x):
    match x:
        case 1, 2: return "bare"
        case 1, *r: return r
        case *r, 5: return "ends 5", r
        case (x): return "paren only", x
print(tup((1, 2)), tup([1, 3, 4]), tup([3, 5]), tup(7))
def subject(a, b):
    match a, b:
        case 1, _: return "a is 1"
        case _, 1: return "b is 1"
        case x, y if x == y: return "equal"
        case *z,: return z
print(subject(1, 5), subject(5, 1), subject(4, 4), subject(2, 3))
match *range(2), 5:
    case [0, 1, x]: print(x)
def syntax(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), "!!", type(e).__name__ + ":", e.msg, e.lineno)
    else:
        print(repr(source), "compiles")

for s in ("match x:\n case [*a, *b]: pass", "match x:\n case *a: pass", "match x:\n case *a,: pass", "match x:\n case (*a): pass", "match x:\n case [*_, *_]: pass", "match x:\n case [a, *b.c]: pass", "match x:\n case [*1]: pass", "match x:\n case []: pass\n case (): pass", "match x:\n case [1 2]: pass", "match x:\n case [,]: pass", "match x:\n case [1,]: pass", "match x:\n case (,): pass", "match *x:\n case 1: pass", "match *x,:\n case 1: pass", "match x, :\n case 1: pass"):
    syntax(s)
