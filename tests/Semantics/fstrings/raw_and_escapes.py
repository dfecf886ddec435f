x = 1
print(f"\n{x}\t" == "\n1\t", rf"\n{x}\t" == "\\n1\\t", f"\\{x}", f"\x41\u0042\U00000043\103{x}", f"\N{LATIN SMALL LETTER E WITH ACUTE}{x}\N{BULLET}", f"{'\n'}" == "\n", f"{'\\'}", f"{"\""}", f'{'\''}', f"{'\N{DIGIT ONE}'}", f"{x}\
continued", rf"\{x}", rf"{x}\\", fr"\N{x}", f"{{\n}}" == "{\n}", rf"{{\n}}" == "{\\n}")
print(f'{x}"' f"{x}'", f'''a'b"c{x}''', f"""a'b"c{x}""", f'{x!r}' "\t|" r'\t', 'a' f'{x}' r'\b' rf'\{x}', ascii(f"é{x}\xe9"), f"{chr(10)!r}", f"{'a\nb'!r:>10}", len(f"\
"), f"\0{x}" == "\x001", repr(f"\a\b\f\v\r{x}"))
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    print(eval(r"f'\d{x}'"), eval(r"f'\{x}'"), eval(r"f'{x}\ '"), eval(r"f'{1}\8'"))
print([str(i.message) for i in w])
print(f"{'a' if x else 'b'}{"c" "d"}{'e' f'{x}' "f"}", f"{f"{f"{f"{1}"}"}"}", f"{'{'}{'}'}", f"{'{x}'}", f"{{{'{'}}}", f"{{{x}}}", f"{{{{{x}}}}}", "{" f"{x}" "}", "{{" f"{x}" "}}", f"{x}" "{x}" f"{{x}}")
d = {"a b": 1, 'q"': 2, "\n": 3}
print(f"{d["a b"]}{d['q"']}{d["\n"]}{d[f"{'\n'}"]}{d.get("z", "none")}", f"{", ".join(d)!r}", f"{[k for k in d if "b" in k]}", f"{print("inner") or "x"}")
text = f"""line1 {x}
    indented {x + 1}
{
 'newline inside the braces'
}
"""
print(text, len(text), text.splitlines())
print(f"tab\there", f"{'tab\there'}", f"{'''triple ' " '''}", f"{"""x"""}", f'{"""y"""}' , f"{r'\n'}", f"{rb'\n'}", f"{b'\xff'}", f"{'\u00e9'}", f"{'\x41'!a}", f"{'é'!a}", f"{'\U0001F600'!a}", f"{"é":é>3}", f"é{'é'}é{"é"!r}")
