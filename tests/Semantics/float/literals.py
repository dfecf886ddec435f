print(1.0, 1., .5, 1e5, 1E5, 1e+5, 1e-5, 1_0.2_5, 0.0, 0e0, 1e-400, 1e400, -1e400, 0.1e1, 00.5, 1.e3, .5e-1, 3.14_15, 1e0_5)
print(-1.5, - -1.5, +-1.5, 2.-1., 1.0.real, 1..hex(), 1.5.__add__(1), -1.0 ** 2, 2 ** -1.5)
def syntax(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), "!!", type(e).__name__ + ":", e.msg, e.lineno)
    else:
        print(repr(source), "compiles")

for source in ("1.5.5", "1e", "1e5.5", "1._5", "1_.5", "._5", "1.5_", "0x1.5", "1.5x", "1..", "1.e", "1.5e_5", "1.5e5_", "..5", "1.5 .real", "1.real"):
    syntax(source)
print(123456789.123456789, 1.7976931348623159e308, 4.9e-324, 2.4e-324, 0.1000000000000000055511151231257827, 8.41e21, 9.5367431640625e-07, 2.2250738585072011e-308)
