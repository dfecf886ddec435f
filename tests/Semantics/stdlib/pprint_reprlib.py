import pprint
d = {"name": "x" * 30, "list": list(range(25)), "nested": {"b": [1, 2, {"c": (1, 2)}], "a": None}, "set": {3, 1, 2}, "str": "a long string " * 8, 5: "int key"}
pprint.pprint(d, sort_dicts=False)
pprint.pprint(d, width=40, depth=2, sort_dicts=False)
print(pprint.pformat([1, 2]), pprint.pformat({"b": 1, "a": 2}), pprint.pformat({"b": 1, "a": 2}, sort_dicts=False), pprint.pformat([["a" * 30] * 3], width=30), pprint.pformat(list(range(30)), compact=True, width=40), pprint.pformat("x" * 100, width=30), pprint.pformat(b"y" * 60, width=30), pprint.pformat((1,)), pprint.pformat([]), pprint.pformat({1: {2: {3: {}}}}, depth=2), pprint.pformat(1234567, underscore_numbers=True), pprint.pformat([[[]]], indent=4), pprint.pformat({"k": "v"}, indent=2), pprint.saferepr([1, {"a": 2}]), pprint.isreadable([1]), pprint.isreadable(len), pprint.isrecursive([]), sep="\n")
r = [1]
r.append(r)
print(pprint.isrecursive(r), pprint.pformat(r).split("id=")[0])
from collections import OrderedDict, defaultdict, Counter, deque, ChainMap, UserDict
from types import SimpleNamespace, MappingProxyType
from dataclasses import dataclass
@dataclass
class P:
    x: int
    name: str = "long name " * 5
    kids: list = None
pprint.pprint([OrderedDict(a=1, b="y" * 60), defaultdict(list, k=[1] * 30), Counter("aab"), deque(range(30)), ChainMap({"a": 1}), UserDict(a=1), SimpleNamespace(a="z" * 40, b="w" * 40), MappingProxyType({"m": 1}), P(1, kids=[P(2)] * 2), frozenset([1]), bytearray(b"q" * 70), range(3), None, True, 1.5, {(1, 2): {3}}, {"z": 1, "a": {"y": 2, "b": 3}}], width=60)
class Q(pprint.PrettyPrinter):
    def format(self, o, ctx, maxl, lvl): return (f"<{o}>", True, False) if isinstance(o, int) else super().format(o, ctx, maxl, lvl)
Q().pprint([1, ["a", 2]])
pprint.pp({"b": 1, "a": [1, 2]})
print(pprint.pformat({"mixed": 1, 2: "x", None: 3, (1,): 4}), pprint.pformat({3, "a", None}) .count(","), pprint.pformat([{"id": i, "value": "v" * 20} for i in range(3)], width=50))
