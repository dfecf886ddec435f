texts = ["a,b,c", "", ",", "no", ",,a,,", "é,\U0001F600,z"]
for t in texts:
    assert ",".join(t.split(",")) == t
    assert ",".join(t.rsplit(",", 1)) == t
    assert "".join(t.partition(",")) == t and "".join(t.rpartition(",")) == t
    assert t.replace(",", ";").replace(";", ",") == t
    assert t[:2] + t[2:] == t and t[:-1] + t[-1:] == t
    assert t.encode("utf-16").decode("utf-16") == t
    print(t.split(","), t.rsplit(",", 1), t.split(",", 1))
csv = """name,age
bob,5
"ann, b",7"""
rows = []
for line in csv.splitlines():
    cells, cur, quoted = [], "", False
    for ch in line:
        if ch == '"':
            quoted = not quoted
        elif ch == "," and not quoted:
            cells.append(cur)
            cur = ""
        else:
            cur += ch
    rows.append(cells + [cur])
print(rows)
w = [len(max(col, key=len)) for col in zip(*rows)]
for r in rows:
    print(" | ".join(c.ljust(n) for c, n in zip(r, w)) + " |")
print("=".join("abc"), "abc".join("=="), "".join(["", "", ""]) == "", "x".join([""]), "x".join(["", ""]))
