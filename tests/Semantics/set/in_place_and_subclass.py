class S(set):
    def __init__(self, it=()): super().__init__(it); self.log = []
    def add(self, v): self.log.append(("add", v)); super().add(v)
    def __contains__(self, v): self.log.append(("in", v)); return super().__contains__(v)
    def __len__(self): return 100
s = S([1, 2])
s.add(3); s.update([4]); s |= {5}; s -= {1}; s &= {2, 3, 4, 5}; s ^= {2}
print(sorted(s), s.log, 3 in s, s.log[-1], len(s), bool(s), type(s | {1}).__name__, type(s.copy()).__name__, type(s & {3}).__name__, s == {3, 4, 5}, {3, 4, 5} == s, s <= {3, 4, 5, 6}, repr(S([7])), isinstance(s, set), s.issubset([3, 4, 5]))
try: print((s | {9}).log)
except AttributeError as e: print(e)
class F(frozenset):
    def __new__(cls, it, tag="t"): self = super().__new__(cls, it); self.tag = tag; return self
    def __hash__(self): return 42
f = F([1, 2], "x")
print(f, f.tag, hash(f), f == frozenset([1, 2]), type(f | {3}).__name__, type(f.copy()).__name__, {f: "v"}.get(frozenset([1, 2])), f.union([9]), type(f.union([9])).__name__, f <= {1, 2})
a = {1, 2, 3}
for op, v in (("|=", {4}), ("&=", {1, 2, 4}), ("-=", {1}), ("^=", {2, 9})):
    b = a
    exec(f"a {op} {v}")
    print(op, sorted(a), a is b)
for op in ("|=", "&=", "-=", "^="):
    for v in ("[1]", "(1,)", "'a'", "{1: 2}", "None", "frozenset([1])", "{1: 2}.keys()"):
        x = {1, 5}
        try: exec(f"x {op} {v}"); print(op, v, sorted(x, key=str), end="; ")
        except TypeError as e: print(op, v, "TypeError", end="; ")
    print()
def f2(s):
    s |= {"added"}
    s = s | {"rebound"}
    return sorted(s)
orig = {"o"}
print(f2(orig), sorted(orig))
h = {1, 2}
h.update(h); h |= h; h &= h
print(h); h -= h; print(h)
i = {1}; i ^= i; print(i)
j = {1, 2}
j.symmetric_difference_update([2, 3, 3]); print(sorted(j))
j.intersection_update([1, 3], (3, 4)); print(j)
j.difference_update(); j.intersection_update(); j.update(); print(j)
k = {1, 2, 3}
print(k.difference_update({1}, [2]), k, k.intersection_update([3, 9]), k, k.symmetric_difference({3, 4}), k.add((1, 2)), len(k), k.discard("absent"), k.remove((1, 2)), k)
for bad in (lambda: k.update(5), lambda: k.update([[]]), lambda: k.add({}), lambda: k.remove(99), lambda: k.discard([]), lambda: k.symmetric_difference_update(), lambda: k.intersection_update(5), lambda: k.pop() and k.pop(), lambda: k.clear(1), lambda: k.copy(1), lambda: set.add(frozenset(), 1), lambda: set.union(), lambda: set.union([1], [2]), lambda: set().__ior__([1]), lambda: set.__or__({1}, [2])):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
