x, y, s, d = 5, 2.5, "it's", {"k": [1]}
print(f"{x=}|{x =}|{x= }|{x = }|{  x  =  }|{x=!r}|{x=!s}|{x=:5}|{x=:>{5}}|{x = !r:^7}")
print(f"{s=}|{s=!s}|{s=!a}|{s=:>6}|{s=!r:>8}|{y=}|{y=:.2f}|{d['k']=}|{d["k"][0] = }|{x+y=}|{x + y = }|{len(s)=}|{(x, y)=}|{x if x else y=}|{[i for i in range(2)]=}|{not x=}|{-x=}|{x:=^5}" )
print(f"{x<5=}|{(x==5)=}|{(x!=5)=}")
print(f"{'a=b'=}|{'a' 'b'=}|{(lambda: 1)()=}|{x, y=}|{*d,=}|{None=}|{...=}|{True=}|{1=}|{1.50=}|{0x1F=}|{1_000=}|{'\t'=}|{"dq"=}|{'sq'=}")
print(f"""{
x
=}|{
    x + 1
    = }|{x # comment
=}""")
class R:
    def __repr__(self): return "REPR"
    def __str__(self): return "STR"
    def __format__(self, s): return f"FMT[{s}]"
r = R()
print(f"{r=}|{r=!s}|{r=:}|{r=:x}|{r=!r:x>6}")
class O:
    a = 1
    def m(self, q=2): return q
o = O()
print(f"{o.a=}|{o.m()=}|{o.m(q=5)=}|{o.m( 7 ) = }|{O.a*2=}|{getattr(o, 'a')=}")
width = 8
print(f"{x=:{width}}|{x=:0{width}}|{y=:{width}.{x}f}|{x=!r:{width}}")
print(f"{x=}" + f"{y=}", f"{x=}" "lit" f"{y=}", f"{x=}{y=}", f"{x=}, {y=}", f"{{x=}}", f"{{{x=}}}", "{x=}", rf"{x=}\n")
def f():
    local = 1
    return f"{local=} {x=} {[local for _ in 'a']=}"
print(f(), (lambda z: f"{z=}")(3), [f"{i=}" for i in range(2)], {f"{k=}" for k in "a"})
try: f"{undefined=}"
except NameError as e: print(e)
print(f"{é=}" if (é := 1) else "", f"{x=!r}"  == "x=5", f"{  'spaces kept'  =  !r}")
