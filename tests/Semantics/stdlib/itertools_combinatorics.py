from itertools import *
print(list(product("ab", [1, 2])), list(product("ab", repeat=2)), list(product()), list(product("ab", [])), list(product([0, 1], repeat=3))[3:6], list(product("a", repeat=0)), len(list(product(range(3), range(4), range(2)))))
print(list(permutations("abc")), list(permutations("abc", 2)), list(permutations("ab", 0)), list(permutations("ab", 3)), list(permutations([])), list(permutations([1, 1])), sum(1 for _ in permutations(range(6))))
print(list(combinations("abcd", 2)), list(combinations("ab", 0)), list(combinations("ab", 3)), list(combinations([3, 1, 2], 2)), sum(1 for _ in combinations(range(12), 5)))
print(list(combinations_with_replacement("abc", 2)), list(combinations_with_replacement("", 1)), list(combinations_with_replacement("a", 3)), sum(1 for _ in combinations_with_replacement(range(5), 4)))
for f in (lambda: permutations("a", -1), lambda: combinations("a", -1), lambda: combinations("a"), lambda: combinations("a", "b"), lambda: product(5), lambda: product("a", repeat=-1), lambda: product("a", repeat="x"), lambda: product("a", foo=1), lambda: permutations(5), lambda: permutations("a", 1.5), lambda: combinations_with_replacement("a", -1), lambda: combinations("abc", r=2)):
    try: print(list(f()))
    except Exception as e: print(type(e).__name__, e)
p = permutations([1, 2, 3])
print(next(p), type(p).__name__, list(p)[-1], next(p, "done"))
print([max(c, key=sum) for c in [list(combinations([1, 5, 3], 2))]], [c for c in combinations(range(6), 3) if sum(c) == 6], sum(a * b for a, b in combinations(range(10), 2)), ["".join(t) for t in product("01", repeat=3)], sorted({"".join(p) for p in permutations("aab")}), [tuple(sorted(s)) for s in permutations("ba")])
