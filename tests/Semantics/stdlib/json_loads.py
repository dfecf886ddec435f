import json
for text in ('{"a": [1, -2.5, 1e3, true, false, null, "x"]}', "[]", "{}", ' [ 1 , 2 ] ', '"\\u00e9\\n\\"\\\\\\/\\ud83d\\ude00"', "123", "-0", "-0.0", "1E5", "1.5e-3", "12345678901234567890123", "NaN", "Infinity", "-Infinity", '{"a": 1, "a": 2}', '"é"', "\t\n1\r", '{"": {"": []}}', "[[[[1]]]]", '"\\ud800"', "0", "1e400", '"\x7f"'):
    print(text.strip(), "->", ascii(json.loads(text)))
for text in ("", " ", "{", "[", "[1,", "[1,]", "{\"a\"}", "{\"a\":}", "{\"a\": 1,}", "{a: 1}", "{'a': 1}", "01", "1.", ".5", "+1", "-", "1e", "tru", "True", "nul", "\"abc", "\"a\nb\"", "\"\\x41\"", "\"\\u12\"", "[1 2]", "1 2", "{1: 2}", "[1]]", "{\"a\" 1}", "undefined", "\"\t\"", "[1, 2", "{\"a\": [1, {\"b\": }]}", "//c", "\ufeff1", "--1", "1_000", "0x10", "'a'", "[,1]", "{,}", "\\", "\x00"):
    try: print(repr(text), json.loads(text))
    except json.JSONDecodeError as e: print(repr(text), "|", e, "|", e.msg, e.pos, e.lineno, e.colno, e.doc == text)
try: json.loads('{\n "a": 1,\n "b": x\n}')
except ValueError as e: print(e)
print(json.loads(b'{"a": "\xc3\xa9"}'), json.loads(bytearray(b"[1]")), json.loads("[1]".encode("utf-16")), json.loads('"\t"', strict=False), json.loads("[1.5, 2]", parse_float=str, parse_int=lambda s: s + "i"), json.loads("[NaN]", parse_constant=lambda c: "C:" + c), json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d.items())), json.loads('{"b": 1, "a": 2, "b": 3}', object_pairs_hook=list))
for f in (lambda: json.loads(5), lambda: json.loads(None), lambda: json.loads("1", foo=1), lambda: json.loads(b"\xff\xff")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
import io
print(json.load(io.StringIO('[1, {"k": null}]')), json.JSONDecoder().raw_decode('{"a":1} tail'), json.loads(json.dumps({"é": [1.1, "\u2028"]})) == {"é": [1.1, "\u2028"]}, type(json.loads('{"a":1}')).__name__)
class Dec(json.JSONDecoder):
    def __init__(self): super().__init__(object_hook=lambda d: tuple(d))
print(json.loads('{"x": {"y": 1}}', cls=Dec))
deep = "[" * 500 + "]" * 500
print(len(json.dumps(json.loads(deep))))
