x = 5
x += 2; x -= 1; x *= 4; x //= 5; x **= 3; x %= 50; x <<= 2; x >>= 1; x |= 1; x &= 0xFF; x ^= 3
print(x)
y = 7
y /= 2
print(y)
log = []
class D(dict):
    def __getitem__(self, k): log.append(("get", k)); return super().__getitem__(k)
    def __setitem__(self, k, v): log.append(("set", k, v)); super().__setitem__(k, v)
def t(v): log.append(v); return v
d = D(a=1)
d[t("a")] += t(10)
print(log, dict(d))
log.clear()
try: d[t("zz")] += t("not evaluated")
except KeyError: print(log)
class A:
    def __getattr__(self, n): log.append(("getattr", n)); return 5
    def __setattr__(self, n, v): log.append(("setattr", n, v)); self.__dict__[n] = v
log.clear()
a = A()
a.q += 1
a.q += 1
print(log)
def g():
    log.append("target expr")
    return d
log.clear()
g()[t("a")] *= t(2)
print(log)
lst = [1, 2]
alias = lst
lst += (3,)
lst *= 2
print(alias)
lst = lst + [0]
print(alias is lst)
s = "a"
s2 = s
s += "b"
print(s, s2)
tup = (1,)
tup2 = tup
tup += (2,)
print(tup, tup2)
m = [[0] * 2 for _ in range(2)]
m[1][0] += 5
m[t(0)][t(1)] -= 1
print(m)
def unbound():
    try: u += 1
    except UnboundLocalError as e: print(e)
    u = 1
unbound()
try: undefined += 1
except NameError as e: print(e)
for target, op, val in (("1", "+", 2), ("f()", "+", 1), ("(a, b)", "+", 1), ("[a]", "+", 1), ("None", "+", 1), ("a + b", "-", 1), ("*a", "+", 1), ("a.b", "+", 1), ("a[0]", "*", 1), ("(a)", "+", 1), ("a, b", "+", 1), ("'s'", "+", 1), ("x if y else z", "+", 1), ("-a", "+", 1), ("lambda: a", "+", 1), ("a < b", "+", 1), ("{}", "|", 1), ("f'{a}'", "+", 1), ("...", "+", 1), ("(yield)", "+", 1), ("a := b", "+", 1)):
    try: compile(f"{target} {op}= {val}", "f", "exec"); print(target, "ok")
    except SyntaxError as e: print(target, e.msg)
n = None
for op in ("+", "-", "*", "/", "//", "%", "**", "@", "<<", ">>", "&", "|", "^"):
    try: exec(f"n {op}= 1", {"n": None})
    except TypeError as e: print(e)
b = True
b += 1
b |= 4
print(b)
f = 1.5
f //= 1
f **= 2
print(f)
e = 1
e += e
e *= e + e
print(e)
