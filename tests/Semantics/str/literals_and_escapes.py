print("\a\b\f\v\0".encode(), "\x41\101\7\77\377".encode("latin-1"), "\u00e9\U0001F600\N{SNOWMAN}\N{latin small letter e with acute}", "\
continued", '\'\"', "a\\b", r"raw\n\x41\'", R'\\', r"\
x")
print("""multi
line \
joined "quoted" ""'
""", '''a'b''c''')
print(u"unicode", "a" 'b' r"\c" """d""", len("\N{EM DASH}"), b"\x41\101\n" rb"\n" Rb'\x', BR"\q")
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    print(len(eval(r"'\d\8\q'")), [str(x.message) for x in w])
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    print(ascii(eval(r"'\400\777'")), [str(x.message) for x in w])
def syntax(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), "!!", type(e).__name__ + ":", e.msg, e.lineno)
    else:
        print(repr(source), "compiles")

for source in (r"'\x4'", r"'\xg0'", r"'\u123'", r"'\U0001F60'", r"'\U00110000'", r"'\N{nope}'", r"'\N'", r"'\N{}'", "'abc", '"""abc', "'a\nb'", r"b'\x4'", "b'é'", r"b'\u1234'", "'a' b'b'", "ur'a'", "bu'a'", "fb'a'", r"r'\'", "''''", "u'a' 'b'", "br'a' rb'b'"):
    syntax(source)
