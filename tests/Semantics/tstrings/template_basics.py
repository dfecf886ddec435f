from string.templatelib import Template, Interpolation
x, name = 5, "wörld"
t = t"hello {name}! {x:>{3}} {x!r} end"
print(type(t).__name__, t.strings, t.values, len(t.interpolations))
for i in t.interpolations: print(repr(i.value), repr(i.expression), repr(i.conversion), repr(i.format_spec), type(i).__name__)
print(repr(t"a{x}b"), repr(t""), repr(t"plain"), t"".strings, t"{x}".strings, t"{x}{x}".strings, list(t"a{x}b{name}"), list(t""), list(t"{x}"))
i = t"{x = }".interpolations[0]
print(t"{x = }".strings, i.expression, i.conversion, t"{x=!s:>5}".strings, t"{x=!s:>5}".interpolations[0].conversion, t"{x=:5}".interpolations[0].conversion)
print(t"{{}}".strings, t"{{{x}}}".strings, rt"\n{x}".strings, tr"\t".strings, T"{x}".values, t"""a
{x}""".strings, t"a" t"{x}" .strings, (t"a{x}" t"b{x}").strings)
def render(t): return "".join(p if isinstance(p, str) else f"<{format({'r': repr, 's': str, 'a': ascii, None: lambda v: v}[p.conversion](p.value), p.format_spec)}>" for p in t)
print(render(t"v={x:03} n={name!r} s={name!s:>8} e={x + 1}"))
a, b = t"x{1}", t"{2}y"
print((a + b).strings, (a + b).values, a.strings)
for f in (lambda: a + "str", lambda: "str" + a, lambda: a + 5, lambda: str(a)[:9], lambda: a == t"x{1}", lambda: a == a, lambda: a[0], lambda: len(a), lambda: f"{a}"[:9], lambda: a % 1, lambda: hash(a) == hash(a), lambda: setattr(a, "strings", ()), lambda: a.nope, lambda: {}[a]):
    try: print(f())
    except Exception as e: print(type(e).__name__, str(e).split("Template(")[0])
print(Template("a", Interpolation(1, "one", None, ""), "b").strings, Template("a", "b").strings, Template(Interpolation(1, "x"), Interpolation(2, "y")).strings, Template().strings)
for bad in (lambda: Template(5), lambda: Template(x=1), lambda: Interpolation(), lambda: Interpolation(1, 2), lambda: Interpolation(1, "e", "z"), lambda: Interpolation(1, "e", "r", 5), lambda: setattr(Interpolation(1, "e"), "value", 2), lambda: type("S", (Template,), {}), lambda: type("S", (Interpolation,), {})):
    try: print(repr(bad()))
    except Exception as e: print(type(e).__name__, e)
match t"{x}".interpolations[0]:
    case Interpolation(value, expr, conv, spec): print(value, expr, conv, spec)
def order(v): print("eval", v, end=" "); return v
tt = t"{order(1)}{order(2):{order(3)}}"
print(tt.values, tt.interpolations[1].format_spec)
