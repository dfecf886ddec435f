print([hash(v) for v in (0, 1, -1, -2, 2, 100, -100)])
M = 2**61 - 1
print(hash(M), hash(M - 1), hash(M + 1), hash(-M), hash(-M - 1), hash(2 * M), hash(2**61), hash(2**62), hash(2**63), hash(-2**63))
print(hash(10**30), hash(-10**30), hash(2**200), hash(2**200 + 1))
for v in (1, 2**53, 2**60, 2**61 - 1, 2**100, 10**22):
    print(hash(v) == hash(float(v)) == hash(complex(v)) if float(v) == v else None)
print(hash(True), hash(False), hash(True) == hash(1.0))
d = {1: "int"}
d[1.0] = "float"
d[True] = "bool"
d[1 + 0j] = "complex"
print(d)
print({2**100: "a"}[float(2**100)], {float(2**70): "b"}[2**70])
print((-1).__hash__(), (5).__hash__(), hash(-2) == hash(-1))
print({-1: "m1", -2: "m2"})
