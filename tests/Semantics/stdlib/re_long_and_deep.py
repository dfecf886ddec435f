"""Texts that are long for their pattern: repeats of groups, alternatives, look-around and atomic parts without end, and what runs of sets see far off."""
import re

N = 20_000

# a round for every character, with ways back
print(re.match(r"(?:a|b)*", "ab" * N).span())
print(re.match(r"(a|b)*c", "ab" * N + "c").span(1))
print(re.match(r"(?:(a)|(b))*?$", "ab" * N).regs)
print(re.match(r"(?:a|ab|b)*$", "ab" * N).end())
print(re.fullmatch(r"(?:(?:a)(?:b)?)+", "ab" * N).end())
print(re.match(r"((?:ab){2})+", "ab" * N).span(1))
print(re.match(r"(?:(?=(a|b)).)*", "ab" * N).span(1))
print(re.match(r"(?:(?!c)(?>a|b|bb))*", "ab" * N).end())
print(re.match(r"(?:a|b)*+(?:c|$)", "ab" * N).end())
print(re.match(r"(?:(a)|b)*x", "ab" * N))
print(re.search(r"(?:\w+\s)+$", "word " * 300).span())
print(re.match(r'"(?:[^"\\]|\\.)*"', '"' + "x" * N + '\\"' * N + '"').end())
print(re.match(r"(?:(a)|(b)|(c)){3,}", "abc" * N).regs)
print(re.match(r"(?:a?)*?b", "a" * 50 + "b").end(), re.match(r"(?:a?)+$", "a" * N).end())

# sets beyond the first characters of a run, in each kind of text
for unit in ("a", "é", "ж", "漢", "\U00010428"):
    text = unit * 100 + "-" + unit * 40 + "\n"
    print([m.span() for m in re.finditer(r"\w+", text)], re.search(r"[^-]*$", text).span(), re.search(r"-", text).start(),
          re.match(r"[^\n]*", text).end(), re.match(r".*?-", text).end(), re.match(r"(.*)-(.*)", text).span(2),
          re.split("-", text) == text.split("-"), len(re.sub(r"\W", "", text)))
data = b"a" * 100 + b"-" + b"\xff" * 40 + b"\n"
print([m.span() for m in re.finditer(rb"\w+", data)], re.search(rb"\xff+", data).span(), re.match(rb"[^\n]*", data).end(),
      re.search(rb"-\xff\xff", data).span(), re.sub(rb"\xff+", rb"<\g<0>>", data)[-45:-38])
print([m.span() for m in re.finditer(r"[^\W\d_]+", "x" * 20 + "ж" * 30 + "_" + "Ω" * 20 + "1" + "z" * 20)])
print([m.span() for m in re.finditer(r"\s+", "a" + " " * 30 + "\u2003" * 30 + "b" + "\u3000" * 3)])
print([m.span() for m in re.finditer(r"^.*$", "one\n" + "two" * 20 + "\n\nlast", re.M)], re.findall(r"^x", "y\n" * 50 + "x", re.M))
print(re.findall(r"(?i)straße|k", "STRASSE straße STRAßE \u212a K"), re.findall(r"(?i)[a-z]+", "x\u017f\u212ay"))
print(re.match("\ufb05", "\ufb06", re.I), re.match("[\ufb04-\ufb05]", "\ufb06", re.I), re.match("\u0130", "i\u0307", re.I))

# alternatives: more than 64, by first characters, at the end of the text
words = [f"{chr(97 + k % 26)}{k}" for k in range(150)]
many = re.compile("|".join(f"({word}x|{word}y)" for word in words))
print([many.match(word + "y").lastindex for word in words] == list(range(1, 151)), many.match("a0"), many.match(""))
print([re.match(r"(?:a|b|)(?:c|)", text).span() for text in ("", "a", "c", "bc", "d")])
print([re.match(r"(?:a(x)?|b|\w)(?(1)y|z)", text) and 1 for text in ("axy", "axz", "az", "bz", "qz", "")])

# atomic parts take their first way, whatever follows
print(re.search(r"(?>|a)b", "ab").span(), re.match(r"(?>a|ab)c", "abc"), re.match(r"(?>(?:a|ab))c", "abc"), re.match(r"(?:a|ab)c", "abc").span())
print(re.match(r"(?>a*?)b", "ab"), re.match(r"(?:a|ab)?+c", "abc"), re.match(r"(?=(a|ab))\1c", "abc"))
# rounds up to the minimum may be empty
print(re.match(r"(?P<g>|a){1,2}$", "a").span("g"), re.match(r"(|a){2}b", "ab").span(1), re.match(r"(|a)+?b", "ab").span(1))

# a match keeps what groups there are
m = re.match(r"(?:(a)|(b)|(c))+", "abc")
print(m.regs, m.lastindex, m.groups(), m.span(2))
m = re.match(r"(?P<one>a)|(?P<two>b)", "b")
print(m.regs, m.lastgroup, m["one"], m["two"], m.groupdict(), m.expand(r"[\1\2]"), m.pos, m.endpos)
for bad in (3, -1, 1 << 100, -(1 << 100), "three", None, 1.5):
    try:
        print(m[bad])
    except IndexError as error:
        print(type(error).__name__, error)

# what a match of a bytearray says is what it says now
data = bytearray(b"abcdef")
m = re.match(rb"(a)(bcd)", data)
data[:] = b"xyz"
print(m.group(), m.group(1), m[2], m.span(2), m.string)
print(re.sub(b"y", bytearray(b"a"), bytearray(b"xyz")), re.sub(b"y", rb"\g<0>\g<0>", bytearray(b"xyz")))

# behind the end
print(re.compile("").match("abc", 3, 1), re.compile("a*").match("abc", 3, 1), re.compile("$").match("abc", 2, 1), re.compile("").search("abc", 3, 1))
# a scanner that found nothing is done
s = re.compile("a").scanner("aab")
print([s.match() and s.match().span(), s.match(), s.search()])
s = re.compile("a*").scanner("ab")
print([(m := s.search()) and m.span() for _ in range(5)])

# a function that uses its own pattern
p = re.compile(r"\d+|(x)")
print(p.sub(lambda m: p.sub("<\\g<0>>", m[0] + "7x") if m[1] is None else "", "1 x 22"))
for replacement in (lambda m: 5, lambda m: None, lambda m: b"x"):
    try:
        print(p.sub(replacement, "a1b2"))
    except TypeError as error:
        print(error)
