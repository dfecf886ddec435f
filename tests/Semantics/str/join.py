def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

print(",".join([]), ",".join(["a"]), ",".join("abc"), "".join(("x", "y")), "ab".join({"k": 1, "l": 2}), "-".join(c.upper() for c in "xyz"), "\U0001F600".join("ab"), ", ".join(map(str, range(4))))
attempt(",".join, [1])
attempt(",".join, ["a", 1, "b"])
attempt(",".join, ["a", b"b"])
attempt(",".join, ["a", None])
attempt(",".join, 5)
attempt(",".join, None)
attempt(",".join)
attempt(",".join, "a", "b")
attempt(b",".join, [b"a", bytearray(b"b"), memoryview(b"c")])
attempt(b",".join, ["a"])
attempt(b",".join, [1])
attempt(b",".join, b"ab")
attempt(bytearray(b"-").join, [b"x", b"y"])

def gen():
    yield "a"
    raise ValueError("inside")
attempt(",".join, gen())

class S(str):
    def __str__(self):
        return "overridden"
print("-".join([S("a"), S("b")]), type("".join([S("a")])).__name__, type(S("").join(["b"])).__name__, S("x").join("ab"))
