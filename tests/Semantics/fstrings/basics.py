x, name, pi = 42, "wörld", 3.14159
print(f"", f"plain", f"{x}", f"{x}{name}", f"{{{x}}}", f"{{}}", f"{{{{", f"a{{b}}c{x}d", f"{x + 1} {x * 2}", f"{name!r} {name!s} {name!a}", f"{pi:.2f} {x:5d}| {x:<5}| {x:>5}| {x:^5}| {x:05} {x:x} {x:#b} {name:>8} {name!r:>10}")
print(f"{x=}", f"{x = }", f"{x  =  !s}", f"{name=!r:>10}", f"{pi=:.1f}", f"{x+1=}", f"{len(name) = }", f"{name=!s}", f"{ x = }", f"{x=:>6}", f"{'a' 'b' = }", f"{{x}}={x}")
print(f"{'nested ' + f'{x}'}", f"{f'{f"{x}"}'}", f"{"same quotes"}", f"{name["x" in name]}", f"{ {1: 2}[1] }", f"{[i for i in range(3)]}", f"{(lambda: 5)()}", f"{(lambda q: q * 2)(3)}", f"{x if x > 5 else 0}", f"{x!r:{'>'}{6}}", f"{x:{5}}", f"{pi:{'.3f'}}", f"{pi:{6}.{2}f}", f"{x:{'>' + str(6)}}")
print(f"{x,}", f"{x, name}", f"{*[1, 2], 3}", f"{x == 42}", f"{x != 42}", f"{x >= 1}", f"{x <= 1}", f"{not x}", f"{x and name}", f"{-x}", f"{x:}", f"{x!s:}", f"{None}", f"{...}", f"{True}", f"{1.0}", f"{b'x'}", f"{'\n'!r}", f"{'a\tb'}", f"{1_000}", f"{0x10}", f"{(y := 5)}", y)
print(f"""multi
{x}
{
    x
    + 1  # comment
}""", f'''{"""triple inside"""}''', f"a" "b" f"{x}" 'c{not}', rf"\d{x}\n", fr"{x}\t", Rf"\{x}", F"{x}", f"\N{SNOWMAN}{x}", f"\u00e9\x41{x}", f"{x}\\n")
class F:
    def __format__(self, s): return f"<{s}>"
    def __repr__(self): return "R"
    def __str__(self): return "S"
print(f"{F()} {F():abc} {F()!r} {F()!s:>3} {F()!a} {F():{x}} {F():{x}{name}} {F():%H:%M}")
