w, p, fill, align, v = 10, 3, "*", "^", 3.14159
print(f"{v:{w}}|{v:{w}.{p}}|{v:{w}.{p}f}|{v:{fill}{align}{w}.{p}f}|{v:{'>'}{w}}|{v:>{w}.{p}e}|{v:{''}}|{v:{fill + align + str(w)}}|{v!r:{w}}|{v:{w + 2}.{p - 1}f}|{v:{[w][0]}}|{v:{(lambda: w)()}}|{v:{w!r}}|{v:{w:02}}|{v:{w if p else 0}}")
s = "text"
print(f"{s:{w}}|{s:{fill}<{w}}|{s:.{p}}|{s:{w}.{p}}|{s!r:{fill}>{w}}|{s:{'{'}>{w}}|{s:{'}'}>{w}}")
n = 1234567
for spec in (",", "_", "x", "#b", "012", "+,", ">15,", "e", ".1%"):
    print(f"{n:{spec}}", end="|")
print()
import datetime
d = datetime.datetime(2024, 2, 29, 13, 5, 9, 123)
print(f"{d:%Y-%m-%d}|{d:%H:%M:%S}|{d!s}|{d!r}|{d:%A %d. %B}|{d:%j}|{d:{'%Y'}}|{d:%%}|{d}")
class F:
    def __format__(self, spec): return repr(spec)
f = F()
print(f"{f}|{f:}|{f:a}|{f:{1}}|{f:{1}{2}}|{f:a{1}b{2}c}|{f:{'x'!r}}|{f:{1:03}}|{f: }|{f:  a  }|{f:\n}|{f:\x41}|{f:!r}|{f:a:b}|{f:'}|{f:[]()}|{f:é}|{f:=}|{f:==}")
print(f"""{f:multi
line}|{f:{
    1
}}""")
bad = [lambda: f"{v:{'z'}}", lambda: f"{v:{w}{w}{w}q}", lambda: f"{s:{p}d}", lambda: f"{v:{undefined}}", lambda: f"{v:{None}}", lambda: f"{v:.{-1}f}", lambda: f"{n:{1.5}}", lambda: f"{s:{fill}}", lambda: f"{s:{'='}{w}}", lambda: f"{n:{','}{'_'}}", lambda: f"{n:.{p}}"]
for b in bad:
    try: print(b()[:20])
    except Exception as e: print(type(e).__name__, e)
rows = [("apple", 1.5, 3), ("fig", 22.25, 10)]
cols = [max(len(str(r[i])) for r in rows) for i in range(3)]
for r in rows: print(" | ".join(f"{c:{'<' if isinstance(c, str) else '>'}{wd}}" for c, wd in zip(r, cols)))
print("\n".join(f"{i:>{3}}{'#' * i:<{5}}|" for i in range(1, 4)), f"{'':-^{w}}", f"{0:{0}{w}}", f"{'a':{'b'}^{3}}")
