"""Writes src/TieredPy.Runtime/Text/CaseTables.cs: what .NET's simple case mappings lack. Run with CPython 3.14."""
import unicodedata

POINTS = range(0x110000)


def esc(s):
    return "".join(f"\\u{ord(c):04x}" if ord(c) < 0x10000 else f"\\U{ord(c):08x}" for c in s)


def ranges(pred):
    out, start = [], None
    for c in POINTS:
        if pred(c):
            if start is None:
                start = c
        elif start is not None:
            out.append((start, c - 1))
            start = None
    return out


def table(name, doc, pairs):
    lines, line = [], ""
    for c, to in pairs:
        line += esc(c + to) + "|"
        if len(line) > 150:
            lines.append(line)
            line = ""
    if line:
        lines.append(line)
    body = "\n        + ".join(f'"{x}"' for x in lines)
    return f"    /// <summary>{doc}</summary>\n    private const string {name} =\n        {body};\n\n"


def span(name, doc, rs):
    items = [f"0x{a:x}, 0x{b:x}," for a, b in rs]
    lines = ["        " + " ".join(items[i:i + 8]) for i in range(0, len(items), 8)]
    return f"    /// <summary>{doc}</summary>\n    private static ReadOnlySpan<int> {name} =>\n    [\n" + "\n".join(lines) + "\n    ];\n\n"


def multi(f):
    return [(chr(c), f(chr(c))) for c in POINTS if len(f(chr(c))) > 1]


ch = {
    "Upper": multi(str.upper),
    "Title": [(chr(c), chr(c).title()) for c in POINTS if chr(c).title() != chr(c).upper()],
    "Fold": [(chr(c), chr(c).casefold()) for c in POINTS if chr(c).casefold() != chr(c).lower()],
}
with open("src/TieredPy.Runtime/Text/CaseTables.Data.cs", "w") as f:
    f.write("namespace TieredPy.Runtime;\n\n/// <summary>Data of Unicode 16 (SpecialCasing, CaseFolding, PropList), written by scripts/case-tables.py.</summary>\npublic static partial class CaseTables\n{\n")
    f.write(table("UpperData", "Upper case of more than one code point.", ch["Upper"]))
    f.write(table("TitleData", "Title case where it is not the upper case.", ch["Title"]))
    f.write(table("FoldData", "Folded case where it is not the lower case.", ch["Fold"]))
    f.write(span("OtherLower", "Lower case though not of category Ll.", ranges(lambda c: chr(c).islower() and unicodedata.category(chr(c)) != "Ll")))
    f.write(span("OtherUpper", "Upper case though not of category Lu.", ranges(lambda c: chr(c).isupper() and unicodedata.category(chr(c)) != "Lu")))
    f.write(span("CjkNumbers", "Ideographs with a numeric value.", ranges(lambda c: chr(c).isnumeric() and unicodedata.category(chr(c))[0] != "N")).rstrip() + "\n")
    f.write("}\n")
