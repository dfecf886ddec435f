pieces = ["key" + str(i) for i in range(50)]
d = {k: i for i, k in enumerate(pieces)}
print(all(d["key%d" % i] == i for i in range(50)), d.get("key" + "50"), "key7" in d, list(d)[:3])
a = "éa"
b = "e\u0301a"
print(hash(a) == hash("é" + "a"), a == b, {a: 1, b: 2} == {b: 2, a: 1}, len({a, b}))
ascii_only = "abc"
from_slice = "xabc\U0001F600"[1:4]
from_bytes = b"abc".decode()
from_join = "".join(iter("abc"))
from_format = "%s%s" % ("a", "bc")
from_chr = chr(97) + chr(98) + chr(99)
print(all(hash(x) == hash(ascii_only) and x == ascii_only for x in (from_slice, from_bytes, from_join, from_format, from_chr)))
print({from_slice: 1, from_bytes: 2, from_join: 3, from_format: 4, from_chr: 5}, len({from_slice, from_bytes, ascii_only}))
wide = "\U0001F600\U0001F601"
print(hash(wide[0] + wide[1]) == hash(wide), {wide: "w"}["\U0001F600" + "\U0001F601"], hash("") == hash(str()), {"": "empty"}["a"[1:]])
attrs = type("O", (), {})()
setattr(attrs, "na" + "me", 1)
print(attrs.name, getattr(attrs, "".join(["n", "ame"])), vars(attrs), {"1": "s", 1: "i"}[1], "a" in {"a": None}, {b"a": 1}.get("a"))
