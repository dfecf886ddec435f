rows = [("alpha", 1, 1.5), ("be", 22, -2.25), ("gamma-long", 333, 1e6), ("é", 0, 0.0)]
for spec in ("{:<12}|{:>6}|{:>12.2f}|", "{:^12}|{:^6}|{:^12}|", "{:*<12}|{:06}|{:+12.1e}|", "{!r:>14}|{:#x}|{:012.3f}|", "{:.3}|{:,}|{:,.1f}|"):
    for r in rows: print(spec.format(*r))
for r in rows: print("%-12s|%6d|%12.2f|" % r, "%12s|%-6x|%e|" % r, "%.2s|%+d|%g" % r)
print("\n".join(f"{n:<{w}}{v:>{w}}" for (n, v, _), w in zip(rows, (12, 10, 14, 6))))
w = [max(len(str(r[i])) for r in rows) for i in range(3)]
print("\n".join(" ".join(str(c).ljust(k) if isinstance(c, str) else str(c).rjust(k) for c, k in zip(r, w)) for r in rows))
print("-" * 20, "=".join("abc"), "ab".center(10, "*"), "{:-^20}".format(" title "), "{0:{1}^{2}}".format("x", "-", 7), f"{'left':<8}{'mid':^8}{'right':>8}|")
def table(data):
    head = list(data[0])
    body = [[f"{v:.2f}" if isinstance(v, float) else str(v) for v in d.values()] for d in data]
    ws = [max(map(len, c)) for c in zip(head, *body)]
    line = "+".join("-" * (k + 2) for k in ws)
    return "\n".join([" | ".join(h.center(k) for h, k in zip(head, ws)), line, *(" | ".join(c.rjust(k) for c, k in zip(r, ws)) for r in body)])
print(table([{"name": "x", "qty": 10, "price": 1.5}, {"name": "longer", "qty": 2, "price": 100.25}]))
for n in (0, 5, 12345, -67, 2**40, 10**15):
    print(f"{n:>12,}|{n:>18b}|{n:<10o}|{n:^12x}|{n:+}|{n:e}|{n:08}|{n: }|{str(n).zfill(8)}|{str(n).rjust(10, '.')}|{n!s:*^9}|{hex(n)}|{n:_}"[:160])
for x in (0.0, 3.14159, -2.5, 1e-9, 1e21, 123456.789):
    print(f"{x:10.3f}|{x:<10.1e}|{x:>+10.2g}|{x:010.2f}|{x:%}|{x!r:>22}|{x:,.2f}|{x:.0f}|{x:g}|{round(x, 2)}|{x:_}")
print(" ".join(f"{i:>3}{'*' * (i % 4)}" for i in range(8)), "".join(f"{c:02x}" for c in b"\x00\xffA"), ":".join(f"{p:02d}" for p in (1, 2, 33)), f"{'%d%%' % 50:>6}", "{:>{}}".format("a", 4), "{:{}{}}".format(5, ">", 4), f"{3:{'0'}{'5'}}", f"{'a' + 'b':>{2 + 3}}", f"{[1, 2]!s:>10}", f"{None!r:<6}|", f"{True:>6}|{True!s:>6}|{True:d}")
