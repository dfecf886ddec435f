print(2 + 3 * 4 ** 2 // 5 % 3 - 1, -2 ** 2, (-2) ** 2, 2 ** -1, 2 ** 3 ** 2, not 1 == 2, not 1 + 1, -3 // 2, -(3 // 2), -3 % 2, +-+5, ~-1, -~5, ~~7, 1 << 2 + 1, (1 << 2) + 1, 1 | 2 & 3 ^ 4, 5 & 3 == 3, (5 & 3) == 3, 1 + 2 << 3, 6 >> 1 + 1, 2 * 3 % 4, 2 * (3 % 4), 7 // 2 * 2, 7 / 2 * 2, 8 / 2 / 2, 2 ** 2 * 3, -2 ** -2, 10 - 5 - 2, 100 // 7 // 2, 1 < 2 == True, 1 if 0 else 2 + 3, lambda_ if (lambda_ := 5) else 0)
print(1 or 0 and 0, (1 or 0) and 0, not 0 or 1, not (0 or 1), 1 and not 0, not not 0, 1 == 1 and 2 == 2, 1 in [1] and 2 not in [1], 3 is not None and 3 > 2, True + True * 3, not True + 1, -True ** 2, 2 ** True, ~True & 3, "a" + "b" * 2, [1] + [2] * 2, "a" "b" * 2, ("a" "b") * 2, -1 ** 0.5, (-1) ** 2.0, 5 - -3, 5 - + 3, 5+-3, 2**-2, 2*-3, 7//-2, 7%-3, -7//2, -7%3, 1.5//0.5, -1.5%1)
x = 5
print(x if x > 3 else -x, (x if x > 3 else -x) + 1, x + 1 if x > 3 else 0, [x if x else 1, 2], (lambda a: a + 1)(2) * 3, (lambda: 1)() + 1, x.real + 1, x.__add__(1) * 2, [1, 2][0] + 1, {1: 2}[1] ** 2, "abc"[1:] + "d", "abc"[::-1] * 2, (1, 2) + (3,), len("ab") * 2, -len("ab"), -x.real, -x ** 2, not x.real, await_ if (await_ := 1) else 2)
a, b, c = 1, 2, 3
print(a < b < c, (a < b) < c, a < (b < c), a + b == c, a + (b == c), a == b or b == 2, a & b | c, a | b & c, a ^ b & c, a << b >> 1, a << (b >> 1), a - b - c, a - (b - c), a ** b ** c, (a + 1) ** b ** c, a / b * c, a / (b * c), a % b * c, a * b % c, a // b + c, a // (b + c), not a < b, not a in [1], a not in [1], a is not b, -a - -b, a if b else c, (a, b) < (a, c), a and b or c, a or b and c, (a or b) and c, [a, *[b, c]][1:], {**{"a": a}, "b": b}["b"], (yield_ := a) + b)
class M:
    def __init__(self, n): self.n = n
    def __matmul__(self, o): return M(f"({self.n}@{o.n})")
    def __mul__(self, o): return M(f"({self.n}*{o.n})")
    def __add__(self, o): return M(f"({self.n}+{o.n})")
    def __pow__(self, o): return M(f"({self.n}**{o.n})")
    def __neg__(self): return M(f"(-{self.n})")
    def __invert__(self): return M(f"(~{self.n})")
    def __truediv__(self, o): return M(f"({self.n}/{o.n})")
    def __lshift__(self, o): return M(f"({self.n}<<{o.n})")
    def __and__(self, o): return M(f"({self.n}&{o.n})")
    def __or__(self, o): return M(f"({self.n}|{o.n})")
    def __xor__(self, o): return M(f"({self.n}^{o.n})")
    def __repr__(self): return self.n
a, b, c, d = M("a"), M("b"), M("c"), M("d")
print(a + b * c, a * b + c, a @ b * c, a * b @ c, a ** b ** c, -a ** b, a ** -b, ~a * b, -a * b, a + b + c, a / b @ c / d, a << b + c, a | b ^ c & d, a & b << c, (a | b) & c, -~a, a ** ~b ** c, a * -b ** c, a + b << c * d | a & b, -a + -b)
