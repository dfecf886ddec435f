"""Writes src/TieredPy.Syntax/Lexing/identifiers.txt: what NFKC does to characters that identifiers may have.

Run by a Python whose unicodedata is of the version wanted (3.14: Unicode 16). One record a line, numbers in hexadecimal:
D char parts...   full compatibility decomposition
K class first last   canonical combining class of a range
C first second char   canonical composition
"""
import os
import sys
import unicodedata

chars = [i for i in range(128, 0x110000) if ("a" + chr(i)).isidentifier()]
out = []
for i in chars:
    parts = unicodedata.normalize("NFKD", chr(i))
    if parts != chr(i) and not 0xAC00 <= i <= 0xD7A3:
        out.append("D %x %s" % (i, " ".join("%x" % ord(p) for p in parts)))
runs = []
for i in chars:
    k = unicodedata.combining(chr(i))
    if not k:
        continue
    if runs and runs[-1][0] == k and runs[-1][2] == i - 1:
        runs[-1][2] = i
    else:
        runs.append([k, i, i])
out += ["K %x %x %x" % tuple(r) for r in runs]
for i in range(0x110000):
    d = unicodedata.decomposition(chr(i)).split()
    if len(d) == 2 and not d[0].startswith("<"):
        if unicodedata.normalize("NFC", "".join(chr(int(x, 16)) for x in d)) == chr(i):
            out.append("C %x %x %x" % (int(d[0], 16), int(d[1], 16), i))
path = os.path.join(os.path.dirname(os.path.abspath(sys.argv[0])), "../src/TieredPy.Syntax/Lexing/identifiers.txt")
with open(path, "w", newline="\n") as f:
    f.write("\n".join(out) + "\n")
