"""Writes src/TieredPy.Modules/UnicodeData/unicode.bin: tables of Unicode 16 that .NET does not expose. Run with CPython 3.14."""
import unicodedata as u
import zlib

POINTS = range(0x110000)
assert u.unidata_version == "16.0.0"


def ranges(f, default):
    out, start, value = [], 0, None
    for c in list(POINTS) + [None]:
        v = None if c is None else f(chr(c))
        if v != value:
            if value is not None and value != default:
                out.append(f"{start:x} {c - 1 if c is not None else 0x10ffff:x} {value}")
            start, value = c, v
    return out


names, spans, previous = [], [], None
for c in POINTS:
    n = u.name(chr(c), "")
    if not n:
        continue
    suffix = f"-{c:04X}"
    if n.endswith(suffix):
        prefix = n[: -len(suffix) + 1]
        if spans and spans[-1][1] == c - 1 and spans[-1][2] == prefix:
            spans[-1][1] = c
        else:
            spans.append([c, c, prefix])
    elif not n.startswith("HANGUL SYLLABLE "):
        names.append(f"{c:x} {n}")

sections = [
    ranges(u.combining, 0),
    ranges(u.bidirectional, ""),
    ranges(u.mirrored, 0),
    ranges(u.east_asian_width, "N"),
    [f"{c:x} {u.decomposition(chr(c))}" for c in POINTS if u.decomposition(chr(c))],
    [f"{c:x}" for c in POINTS if len(d := u.decomposition(chr(c)).split()) == 2 and d[0][0] != "<" and u.normalize("NFC", chr(c)) == chr(c)],
    [f"{c:x} {u.numeric(chr(c))!r}" for c in POINTS if u.numeric(chr(c), None) is not None],
    [f"{a:x} {b:x} {p}" for a, b, p in spans],
    names,
]
text = "\n\n".join("\n".join(s) for s in sections)
with open("src/TieredPy.Modules/UnicodeData/unicode.bin", "wb") as f:
    f.write(zlib.compress(text.encode("ascii"), 9))
