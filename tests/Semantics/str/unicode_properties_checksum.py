# Whole-range summaries: a different Unicode version or a wrong table shows up here.
def summary(name):
    f = getattr(str, name)
    count = checksum = 0
    for cp in range(0x3000):
        if f(chr(cp)):
            count += 1
            checksum = (checksum * 31 + cp) % 1000003
    return count, checksum

for name in ("isalpha", "isdecimal", "isdigit", "isnumeric", "isspace", "isupper", "islower", "isprintable", "isidentifier", "istitle"):
    print(name, summary(name))
for name in ("upper", "lower", "title", "casefold"):
    f = getattr(str, name)
    changed = checksum = longer = 0
    for cp in range(0x3000):
        c = chr(cp)
        r = f(c)
        if r != c:
            changed += 1
            longer += len(r) > 1
            for ch in r:
                checksum = (checksum * 31 + ord(ch)) % 1000003
    print(name, changed, longer, checksum)
