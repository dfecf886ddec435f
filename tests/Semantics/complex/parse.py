def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for text in ("1", "1j", "j", "-j", "+j", "1+2j", "1-2j", " 1+2j ", "(1+2j)", " ( 1+2j ) ", "1e5-2.5e-3J", "inf", "infj", "nan+nanj", "-inf-infj", "1_0+2_0j", ".5j", "5.j",
             "", "()", "1 + 2j", "1+2", "1+2jj", "j1", "1+", "1j+2", "(1+2j", "1+2j)", "((1))", "i", "1+2i", "1++2j", "1+-2j", "1__0", "1e400+1j", "1+j", "1-j", "x"):
    attempt(complex, text)
attempt(complex)
attempt(complex, 1, 2)
attempt(complex, 1.5, -0.0)
attempt(complex, real=1, imag=2)
attempt(complex, imag=2)
attempt(complex, "1", 2)
attempt(complex, 1, "2")
attempt(complex, "1", imag=2)
attempt(complex, None)
attempt(complex, b"1")
attempt(complex, [])
attempt(complex, 10**400)
attempt(complex, 1, 2, 3)
attempt(complex.from_number, 3)
attempt(complex.from_number, "3")
