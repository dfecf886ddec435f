class Acc:
    def __init__(self, o, b): self.o, self.b = o, b
    def __repr__(self): return f"{type(self).__name__}(o={self.o!r}, b={self.b:.2f})"
    def __str__(self): return f"{self.o}: {self.b}"
print(Acc("x", 1.5), repr(Acc("y", 2)), f"{Acc('z', 3)}", f"{Acc('z', 3)!r}", [Acc("l", 0)])
def doc():
    f"not a docstring {1}"
print(doc.__doc__)
keys = {f"k{i}": i for i in range(3)}
print(keys, keys[f"k{1}"], f"k{2}" in keys, {f"{i}" for i in (1, 1.0)} == {"1", "1.0"}, f"{1}" "2" == "12", f"{1}" + "2", f"{1}" * 3, f"{12}"[0], f"{'abc'}"[::-1], f"{1}".join("ab"), f"{'x'}".upper(), len(f"{10}"), "1" in f"{12}", f"a{1}" < f"a{2}", hash(f"a{1}") == hash("a1"), f"{1}{2}".isdigit(), not f"{''}", bool(f"{0}"), f"{1}" or "x", [*f"{12}"], f"%s {1}" % 5, f"{{}} {1}".format(7), f"{1!r}" f"{'a'!r}")
def f(a=f"{1}default", *, k=f"{2}"): return a, k
print(f(), f(f"{3}", k=f"{4}"))
try: raise ValueError(f"bad {1 + 1}")
except ValueError as e: print(f"{e} {e!r} {type(e).__name__} {e.args[0]:>8}")
assert True, f"{1 / 0}"
try: assert False, f"message {5}"
except AssertionError as e: print(e)
def gen(): yield from (f"{i}" for i in range(3))
print(",".join(gen()), ",".join(f"{i}{j}" for i in "ab" for j in range(2)), [f"{i:02}" for i in range(3)], {i: f"{i}" for i in range(2)}, sorted(f"{i}" for i in (10, 9)), max(f"{i}" for i in (10, 9)), list(map(lambda v: f"<{v}>", [1, 2])))
exec(f"z{1} = {2 + 3}")
print(z1, eval(f"{1} + {2}"), getattr(Acc("o", 1), f"{'o'}"), globals()[f"z{1}"])
match "k1":
    case s if s == f"k{1}": print("matched in a guard")
lam = lambda n: f"{n}" if n else f"none{n}"
print(lam(0), lam(5), (f"{1}", f"{2}"), f"{1}", f"{f'{1}' f'{2}'}", print(f"{1}", end=f"{'!'}\n", sep=f"{','}"))
total = ""
for i in range(5): total += f"{i}{',' if i < 4 else ''}"
print(total, f"{total!r:.{5}}", f"{total:>{len(total) + 2}}")
big = f"{'x' * 50}{'y' * 50}"
print(len(big), big[49:51], "".join([f"{c}{c}" for c in "abc"]), f"{[f'{c}' for c in 'ab']}", f"{(lambda s: f'{s}{s}')('q')}", f"{ {'a': f'{1}'}['a'] }", f"{(f'{1}', f'{2}')[0]}")
from decimal import Decimal
from fractions import Fraction
print(f"{Decimal('1.10'):.3f} {Decimal('1E+5')} {Fraction(1, 3)} {Fraction(1, 3):.3f} {1 + 2j:.1f} {True} {True:d} {None!r:>6} {b'x'!r} {range(3)} {int} {...}")
