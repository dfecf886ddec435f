def f(e):
    try:
        raise e
    except ValueError, KeyError:
        return "VK"
    except TypeError, IndexError, OSError:
        return "TIO"
    except (ArithmeticError, NameError) as x:
        return f"AN {x!r}"
print([f(e) for e in (ValueError(), KeyError(), TypeError, IndexError(1), FileNotFoundError(), ZeroDivisionError("z"), NameError("n"))])
def g(e):
    out = []
    try:
        raise e
    except* ValueError, KeyError:
        out.append("VK")
    except* (TypeError, IndexError) as x:
        out.append(repr(x))
    return out
print(g(ValueError(1)), g(ExceptionGroup("g", [KeyError("k"), TypeError("t")])))
def syntax(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), "!!", type(e).__name__ + ":", e.msg, e.lineno)
    else:
        print(repr(source), "compiles")

for s in ("try: pass\nexcept A, B as e: pass", "try: pass\nexcept (A, B) as e: pass", "try: pass\nexcept A, B: pass", "try: pass\nexcept A,: pass", "try: pass\nexcept *A: pass", "try: pass\nexcept* A, B: pass", "try: pass\nexcept*: pass", "try: pass\nexcept A as b.c: pass", "try: pass\nexcept A as 5: pass", "try: pass", "try: pass\nelse: pass", "try: pass\nfinally: pass\nexcept A: pass", "try: pass\nexcept: pass\nexcept A: pass", "try: pass\nexcept A: pass\nexcept* B: pass", "try: pass\nexcept A: pass\nelse: pass\nfinally: pass", "except A: pass", "try:\nexcept A: pass", "raise A, B", "raise A from", "raise from A", "try: pass\nexcept* A: break", "for i in x:\n try: pass\n except* A: break", "for i in x:\n try: pass\n except* A: continue", "def f():\n try: pass\n except* A: return", "try: pass\nexcept* A:\n for i in x: break", "try: pass\nexcept* A:\n def f(): return 1", "with a, b as c: pass", "with (a, b as c,): pass", "with (a as b): pass", "with a as (b, c): pass", "with a as 5: pass", "with: pass", "with a as b, : pass", "try pass", "finally: pass", "assert", "assert (1, 'x')", "assert x, y, z"):
    syntax(s)
