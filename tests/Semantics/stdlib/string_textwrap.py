import string, textwrap
print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace), string.capwords("hello  wORLD x"), string.capwords("a-b c", "-"))
t = string.Template("$name owes $$${amount} to ${who}s $name")
print(t.substitute(name="A", amount=5, who="bank"), t.safe_substitute(name="B"), t.substitute({"name": 1, "amount": 2, "who": 3}, name="kw"), t.get_identifiers(), t.is_valid(), string.Template("$").is_valid())
for f in (lambda: t.substitute(name=1), lambda: string.Template("$1").substitute(), lambda: string.Template("a $ b").substitute(), lambda: string.Template("${a").substitute(a=1), lambda: string.Template("$a").substitute({}), lambda: string.Template("x\n $!").substitute()):
    try: f()
    except (KeyError, ValueError) as e: print(type(e).__name__, e)
class T(string.Template):
    delimiter = "%"
    idpattern = "[a-z]+"
print(T("%a $a %{b}").substitute(a=1, b=2), list(string.Formatter().parse("{a!r:>{w}} {{x}} b")))
text = "The quick brown fox jumped over the lazy dog. It was a long-winded sentence with  double  spaces and averyveryverylongword."
print(textwrap.fill(text, 30)); print(textwrap.wrap(text, 20, break_long_words=False)); print(textwrap.wrap(text, 25, initial_indent="* ", subsequent_indent="  ")); print(textwrap.shorten(text, 40), textwrap.shorten(text, 20, placeholder="..."), textwrap.shorten("short", 40))
print(repr(textwrap.dedent("    a\n      b\n    c\n\n   \n")), repr(textwrap.dedent("a\n  b")), repr(textwrap.dedent("\ta\n\tb")), repr(textwrap.indent("a\n\nb\n", "> ")), repr(textwrap.indent("a\n\nb", "- ", lambda l: True)), textwrap.wrap("", 10), textwrap.wrap("a b c", 1), textwrap.wrap("hello-world foo", 6), textwrap.wrap("hello-world", 6, break_on_hyphens=False), textwrap.wrap("a\tb\nc", 10), textwrap.wrap("x" * 25, 10), textwrap.wrap(text, 30, max_lines=2, placeholder=" [...]"), textwrap.fill("a b", width=1), textwrap.wrap("  lead", 10), textwrap.wrap("a  b", 10, drop_whitespace=False), textwrap.wrap("End. Next", 20, fix_sentence_endings=True))
for f in (lambda: textwrap.wrap("a", 0), lambda: textwrap.wrap("abc", 2, max_lines=1, placeholder="long"), lambda: textwrap.fill(5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
