inf, nan = float("inf"), float("nan")
pairs = [(1, 1.0), (2**53, float(2**53)), (2**53 + 1, float(2**53)), (2**53 + 1, float(2**53 + 2)), (2**63, 2.0**63), (2**63 - 1, 2.0**63),
         (-2**63 - 1, -2.0**63), (10**22, 1e22), (10**23, 1e23), (10**400, inf), (-10**400, -inf), (10**400, 1.7e308), (0, -0.0),
         (0, 5e-324), (0, -5e-324), (1, nan), (10**400, nan), (3, 3.0000000000000004), (-3, -2.9999999999999996), (True, 1.0), (2**1024, 1.7e308)]
for i, f in pairs:
    print(f, i == f, i != f, i < f, i <= f, i > f, i >= f, "|", f == i, f < i, f > i)
print(sorted([3, 2.5, 10**30, -inf, 0, 1e30, 2**70, inf, -1.5]))
print(max(1, 1.0), min(1, 1.0), max(1.0, 1), max(2**53, 2.0**53 + 2))
print(1 == 1 + 0j, 1 != "1", 1 == None, (1).__eq__(1.0), (1).__lt__(2.0), (1).__eq__("x"))
for op in (lambda a, b: a < b, lambda a, b: a >= b):
    for other in ("x", None, 1j, []):
        try:
            op(1, other)
        except TypeError as e:
            print(e)
