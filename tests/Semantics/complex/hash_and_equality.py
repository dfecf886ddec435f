print(1 + 0j == 1, 1 == 1 + 0j, 1.5 + 0j == 1.5, 1j == 1, 0j == 0 == False, 1 + 0j != 1, 1j == None, 1j == "1j", complex(float("nan"), 0) == complex(float("nan"), 0))
print(hash(1 + 0j) == hash(1), hash(2.5 + 0j) == hash(2.5), hash(0j) == 0, hash(1j), hash(1 + 1j), hash(-1j), hash(3 + 4j), hash(1.5 - 2.5j), hash(complex(0, 10**20)))
print({1: "a"}[1 + 0j], {1j: "i"}[1j], 2 + 0j in [1, 2], {1, 1.0, 1 + 0j}, [1j, 2].index(2 + 0j))
print(bool(0j), bool(1j), bool(-0j), not 0j, complex(2**53 + 1) == 2**53 + 1, complex(2**53) == 2**53, 2**53 + 1 == complex(2**53))
for op in ("<", "<=", ">", ">="):
    for right in ("1j", "1", "1.0"):
        try:
            print(eval(f"1j {op} {right}"))
        except TypeError as e:
            print(e)
try:
    sorted([1j, 2j])
except TypeError as e:
    print(e)
try:
    max(1, 1j)
except TypeError as e:
    print(e)
