log = []
class Meta(type):
    def __prepare__(n, b, **k): log.append(("prepare", n)); return {}
    def __new__(m, n, b, ns, **k): log.append(("meta new", n, k)); return super().__new__(m, n, b, ns)
    def __init__(c, n, b, ns, **k): log.append(("meta init", n)); super().__init__(n, b, ns)
    def __call__(c, *a): log.append(("meta call", c.__name__)); return super().__call__(*a)
class Desc:
    def __set_name__(self, o, n): log.append(("set_name", o.__name__, n))
    def __get__(self, o, c): log.append(("get", o is not None)); return "v"
class Base(metaclass=Meta):
    def __init_subclass__(cls, **k): log.append(("init_subclass", cls.__name__, k)); super().__init_subclass__()
    def __new__(cls, *a): log.append(("new", cls.__name__)); return super().__new__(cls)
    def __init__(self, *a): log.append(("init", a))
class C(Base, opt=1):
    log.append("body")
    d = Desc()
c = C(5)
c.d; C.d
print(*log, sep="\n")
log.clear()
class D:
    def __getattribute__(self, n):
        if n != "log": log.append(("getattribute", n))
        return super().__getattribute__(n)
    def __getattr__(self, n): log.append(("getattr", n)); return 1
    def __setattr__(self, n, v): log.append(("setattr", n)); super().__setattr__(n, v)
    def __delattr__(self, n): log.append(("delattr", n)); super().__delattr__(n)
    def m(self): return self.x
d = D()
d.x = 1; d.x; d.nope; d.m(); del d.x; d.x; hasattr(d, "q"); getattr(d, "r", 0); d.y = d.z = 0; d.y += 1
print(*log, sep="\n")
log.clear()
class E:
    def __enter__(self): log.append("enter"); return self
    def __exit__(self, t, v, tb): log.append(("exit", t and t.__name__)); return True
    def __iter__(self): log.append("iter"); self.n = 2; return self
    def __next__(self):
        log.append("next")
        self.n -= 1
        if self.n < 0: raise StopIteration
        return self.n
    def __contains__(self, x): log.append("contains"); return True
    def __len__(self): log.append("len"); return 1
    def __getitem__(self, k): log.append(("getitem", k)); return k
    def __setitem__(self, k, v): log.append(("setitem", k, v))
    def __delitem__(self, k): log.append(("delitem", k))
    def __call__(self, *a, **k): log.append(("call", a, k)); return self
    def __eq__(self, o): log.append("eq"); return False
    def __ne__(self, o): log.append("ne"); return True
    def __hash__(self): log.append("hash"); return 1
    def __bool__(self): log.append("bool"); return True
    def __str__(self): log.append("str"); return "E"
    def __repr__(self): log.append("repr"); return "E()"
    def __format__(self, s): log.append(("format", s)); return "F"
e = E()
with e as x: [v for v in x]; 1 in x; len(x); x[0]; x[1:2] = 3; del x["k"]; x(1, k=2)(); x == 1; x != 1; 1 == x; {x: 1}; not x; x and 1; str(x); f"{x:>3}{x!r}{x}"; "%s%r" % (x, x); [x] == [1]; x in [1]; x[0] += 1; a, *b = x; list(x); raise ValueError
print(*log, sep=" ")
