def render(rows):
    buf = []
    for row in rows:
        line = ""
        for cell in row:
            line += f"[{cell:>4}]"
        buf.append(line)
    return "\n".join(buf)
print(render([(i, i * i, hex(i)) for i in range(8, 11)]))
s = ""
for i in range(300):
    s += chr(32 + i % 90)
print(len(s), s.count("A"), s[95:105], hash(s) == hash("".join(chr(32 + i % 90) for i in range(300))))
parts = {"s": ""}
for i in range(5):
    parts["s"] += str(i)
print(parts)
class O:
    text = ""
o = O()
for c in "xyz":
    o.text += c
print(o.text, O.text == "")
lst = [""] * 3
for i in range(6):
    lst[i % 3] += str(i)
print(lst)
def acc():
    total = "start"
    def add(x):
        nonlocal total
        total += x
        return total
    return add
f = acc()
f("-a")
print(f("-b"))
t = "abc"
u = t
t += "d"
print(t, u, t[:-1] == u, ("%s" * 3) % ("a", "b", "c"), "{}{}".format(*"ab"), "-".join(f"{i:02}" for i in range(3)), str.join("", ["a", "b"]), ''.join([]))
table = "\n".join(" ".join("%3d" % (i * j) for j in range(1, 6)) for i in range(1, 4))
print(table)
