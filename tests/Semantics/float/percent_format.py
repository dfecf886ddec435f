values = (0.0, -0.0, 1.0, 123.456, -123.456, 1e-10, 1e20, float("inf"), float("-inf"), float("nan"))
for fmt in ("%f", "%.0f", "%.2f", "%10.3f", "%-10.3f|", "%+.1f", "% .1f", "%010.2f", "%e", "%.0e", "%.3E", "%g", "%.2g", "%G", "%#g", "%#.0f", "%5f", "%-5e|", "%.*f", "%*.*f"):
    stars = fmt.count("*")
    for v in values:
        args = (12, 3, v) if stars == 2 else (2, v) if stars == 1 else (v,)
        print(fmt, repr(fmt % args), end="; ")
    print()
print("%s %r %a" % (1.5, 1.5, 1.5), "%5s|%-5s|%.2s" % (1.5, 1.5, 1.25))
print("%f" % 5, "%f" % True, "%.2e" % 10**20, "%g" % 10**10, "%f" % (10**15 + 1))
print("%d" % 3.99, "%d" % -3.99, "%x" % 255, "%i" % 1e20)
