print(1j, 1J, 0j, 10j, 1.5j, .5j, 5.j, 1e2j, 1_000j, 0777j, 00j, 1e-400j, 1e400j)
print(1+2j, 1-2j, -1-2j, -(1+2j), 2*1j, 1j+1, (1+2j).real, 1j.imag, 3+4j == complex(3, 4))
print([type(v).__name__ for v in (1j, 1 + 1j, 1j * 1j, abs(1j), (1j).real, 1j ** 2, 1j + 1.0)])
def syntax(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), "!!", type(e).__name__ + ":", e.msg, e.lineno)
    else:
        print(repr(source), "compiles")

for source in ("1i", "1jj", "0x1j", "1_j", "j1", "1e5jx", "0b1j", "1 j"):
    syntax(source)
x = 2
print(x + 3j, x - 3j, x * 3j, x / 3j, -x - 1j, x ** 2j, 1j - x)
print({1j: 1, 1 + 0j: 2, 1: 3}, 1j in (1, 1j), len({0j, 0, 0.0, False}))
print(complex.__name__, callable(complex), isinstance(1j, complex), issubclass(complex, float), issubclass(bool, complex))
