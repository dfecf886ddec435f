"""String operations whose results change kind: find that fails, split into other lengths, conversions that raise."""


def parse(lines):
    total = 0
    problems = []
    for number, line in enumerate(lines):
        try:
            name, value = line.split("=")
            total += int(value) if name.isalpha() else float(value)
        except ValueError as error:
            problems.append((number, str(error)))
    return total, problems


lines = [f"key={k}" for k in range(1500)]
print(parse(lines))
print(parse(lines + ["k2=0.5", "nothing", "a=b=c", "key=x", "key= 12 ", "key=1_000", "=5", "k9=nan"])[1])
print(parse(lines + ["k2=0.5", "\u0430=\u0665"]))


def cut(texts, mark):
    out = 0
    for text in texts:
        at = text.find(mark)
        out += len(text[at + 1:]) if at >= 0 else -1000
        try:
            out += text.index(mark)
        except ValueError:
            out -= 1
    return out


texts = ["a,b", ",", "xyz,"] * 600
print(cut(texts, ","), cut(texts + ["none"], ","), cut(texts, ""), cut([t.encode() for t in texts], b","))
try:
    cut(texts + [b"a,b"], ",")
except TypeError as error:
    print(error)


def formatted(values):
    out = []
    for value in values:
        out.append(f"{value:>8}|{value!r}")
    return out[-3:]


print(formatted([*range(2000), 0.1, "text", True]))
for value in (None, [1], {}):
    try:
        formatted([*range(1500), value])
    except TypeError as error:
        print(error)


def percent(values):
    out = ""
    for value in values:
        out = "%d:%s" % (value, value)
    return out


print(percent(range(2000)), percent([*range(2000), 2.75]), percent([*range(1000), True]))
try:
    percent([*range(2000), "x"])
except TypeError as error:
    print(error)
