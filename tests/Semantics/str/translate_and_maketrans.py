def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

print(str.maketrans("abc", "xyz"), str.maketrans("a", "b", "cd"), str.maketrans({"a": "A", 98: None, "c": 67}), str.maketrans("", ""))
t = str.maketrans({"a": "A", "b": None, "c": "long", "d": 0x1F600, "e": "\U0001F601"})
print("abcdefgé".translate(t), "zzz".translate(t), "".translate(t), "aaa".translate({97: "b", 98: "c"}), "abc".translate({}))
print("hello".translate(str.maketrans("el", "ip")), "a-b".translate({ord("-"): None}), "x".translate(["y"] * 200), "abc".translate("x" * 99))

class Missing(dict):
    def __missing__(self, key):
        return chr(key).upper() * 2 if key != ord("b") else None
print("abc".translate(Missing({99: "!"})))

class Map:
    def __getitem__(self, key):
        if key == 97:
            raise LookupError
        if key == 98:
            raise KeyError(key)
        return key + 1
print("abcd".translate(Map()))
attempt("a".translate, {97: -1})
attempt("a".translate, {97: 0x110000})
attempt("a".translate, {97: 1.5})
attempt("a".translate, 5)
attempt("a".translate)
attempt(str.maketrans, "ab", "c")
attempt(str.maketrans, "a")
attempt(str.maketrans, {"ab": 1})
attempt(str.maketrans, {1.5: 1})
attempt(str.maketrans, "a", 1)
attempt(str.maketrans, "a", "b", 1)
print(b"abcabc".translate(bytes(range(255, -1, -1)))[:3], b"abcabc".translate(None, b"b"), b"abc".translate(None, delete=b"ac"), bytes.maketrans(b"ab", b"xy")[95:101])
attempt(b"abc".translate, b"short")
attempt(bytes.maketrans, b"a", b"bc")
