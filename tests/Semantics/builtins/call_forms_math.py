# Functions and types of native modules: each way of calling them wrongly has its own message.
import math

CALLS = """
math.sqrt()
math.sqrt(1,2)
math.sqrt("a")
math.sqrt(x=1)
math.pow()
math.pow(1)
math.pow("a",1)
math.pow(1,"a")
math.log()
math.log(1,2,3)
math.isclose(1)
math.isclose(1,2,3)
math.isclose(1,2,x=3)
math.isclose(1,2,rel_tol="a")
math.isclose()
math.gcd("a")
math.factorial(1.5)
math.factorial()
math.ldexp(1,2.5)
math.ldexp(1,2**70)
math.comb(1)
math.perm()
math.perm(1,2,3)
math.prod()
math.prod(1,2)
math.prod([],start=1,x=2)
math.prod([],x=2)
math.hypot(x=1)
math.frexp()
"""

for call in CALLS.split("\n")[1:-1]:
    try:
        print(call, "->", repr(eval(call)))
    except Exception as e:
        print(call, "->", f"{type(e).__name__}: {e}")
