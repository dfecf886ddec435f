"""Random patterns over random subjects (generated here, the same everywhere): every method, the spans of all groups included.

A line for every ten patterns is a hash of what they said; the first patterns are printed in full.
"""
import re
import hashlib
import warnings

warnings.simplefilter("ignore")


class Draw:
    def __init__(self, seed):
        self.state = (seed * 2_862_933_555_777_941_757 + 3_037_000_493) & 0xFFFFFFFFFFFFFFFF

    def __call__(self, n):
        self.state = (self.state * 6_364_136_223_846_793_005 + 1_442_695_040_888_963_407) & 0xFFFFFFFFFFFFFFFF
        return (self.state >> 33) % n

    def of(self, items):
        return items[self(len(items))]


TEXT = ["a", "b", "c", "A", "B", " ", "\n", "1", "_", "\u00e9", "\u03c9", "\u017f", "k", "\u212a", "s", "-"]
ASTRAL = ["\U0001f600", "\U00010400", "\U00010428"]
SETS = ["[ab]", "[^a]", "[a-c]", "[^\\n]", "[\\w-]", "[^\\W1]", "[\\s1]", "[A-C1]", "[^bc]", "[\u03b1-\u03c9]", "[\u0130ks]", "[^\u00e9]"]
ATOMS = ["a", "b", "c", "ab", "abc", ".", "\\w", "\\W", "\\d", "\\s", "\\S", "\u00e9", "k", "1"]
ZERO = ["^", "$", "\\b", "\\B", "\\A", "\\Z", "(?=", "(?!", "(?<=", "(?<!"]
COUNTS = ["*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,2}?", "{2,}", "*+", "++", "?+", "{1,3}+", "{2,3}?"]


class Patterns:
    def __init__(self, draw, bytes_):
        self.draw, self.bytes = draw, bytes_
        self.groups = 0
        self.closed = []

    def alternatives(self, depth):
        n = self.draw.of([1, 1, 1, 2, 2, 3])
        return "|".join(self.sequence(depth) for _ in range(n))

    def sequence(self, depth):
        return "".join(self.item(depth) for _ in range(self.draw.of([0, 1, 1, 2, 2, 3])))

    def item(self, depth):
        text = self.atom(depth)
        if text and text[-1] not in "^$" and self.draw(5) < 2:
            if not text.startswith(("\\b", "\\B", "\\A", "\\Z")):
                text += self.draw.of(COUNTS)
        return text

    def atom(self, depth):
        draw = self.draw
        kind = draw(24)
        if depth <= 0 or kind < 9:
            return draw.of(SETS) if draw(3) == 0 else draw.of(ATOMS)
        if kind < 14:
            self.groups += 1
            number = self.groups
            body = self.alternatives(depth - 1)
            self.closed.append(number)
            return f"(?P<g{number}>{body})" if draw(4) == 0 else f"({body})"
        if kind < 17:
            return f"(?:{self.alternatives(depth - 1)})"
        if kind == 17:
            return f"(?>{self.alternatives(depth - 1)})"
        if kind == 18 and self.closed:
            return f"(?:\\{draw.of(self.closed)})"
        if kind == 19 and self.closed:
            return f"(?({draw.of(self.closed)}){self.sequence(depth - 1)}|{self.sequence(depth - 1)})"
        if kind == 20:
            return f"(?{draw.of(['i', 's', 'm'])}:{self.alternatives(depth - 1)})"
        zero = draw.of(ZERO)
        if not zero.startswith("("):
            return zero
        if "<" in zero:
            return zero + draw.of(ATOMS + SETS) + ")"
        return zero + self.alternatives(depth - 1) + ")"


def show(match):
    if match is None:
        return "-"
    return f"{match.regs}{match.lastindex}{match.lastgroup}" if match.re.groups else f"{match.regs}"


def one(seed, out):
    draw = Draw(seed)
    is_bytes = draw(6) == 0
    maker = Patterns(draw, is_bytes)
    pattern = maker.alternatives(3)
    flags = draw.of([0, 0, 0, re.I, re.M, re.S, re.A, re.I | re.M])
    alphabet = TEXT[:10] if is_bytes else TEXT + ASTRAL if draw(6) == 0 else TEXT
    if draw(3) == 0:
        alphabet = alphabet[:3]
    subjects = ["".join(draw.of(alphabet) for _ in range(draw(13))) for _ in range(4)]
    if is_bytes:
        if any(ord(c) > 255 for c in pattern):
            return
        pattern = pattern.encode("latin-1")
        subjects = [subject.encode("latin-1") for subject in subjects]
    try:
        compiled = re.compile(pattern, flags)
    except (re.error, RecursionError) as error:
        out(f"{seed} {pattern!a} {type(error).__name__} {error}")
        return
    out(f"{seed} {pattern!a} {flags}")
    empty = b"" if is_bytes else ""
    template = "<\\g<0>>" + ("\\1" if compiled.groups else "")
    template = template.encode() if is_bytes else template
    for subject in subjects:
        pos, endpos = draw(4), draw(14)
        line = [ascii(subject), show(compiled.match(subject)), show(compiled.search(subject)), show(compiled.fullmatch(subject)),
                show(compiled.match(subject, pos, endpos)), show(compiled.search(subject, pos, endpos)),
                ",".join(show(m) for m in compiled.finditer(subject, pos)),
                ascii(compiled.findall(subject)), ascii(compiled.split(subject, draw(3))),
                ascii(compiled.subn(template, subject)),
                ascii(compiled.sub(lambda m: empty.join(g or m[0] for g in m.groups()) or m.group(), subject, count=draw(3)))]
        out(" ".join(line))


# patterns that take exponential time everywhere
SLOW = {117}

for block in range(0, 300, 10):
    lines = []
    for seed in range(block, block + 10):
        if seed not in SLOW:
            one(seed, lines.append)
    print(block, len(lines), hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16])
    if block == 0:
        print("\n".join(lines))
