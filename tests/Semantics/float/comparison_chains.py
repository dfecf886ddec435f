nan = float("nan")
values = [1, 1.0, 2, 2.5, nan, -0.0, 0]
for a in values:
    print([(a < b, a <= b, a == b, a != b, a > b, a >= b) for b in values])
print(1 < 2.5 < 3, 1 < 2 > 1.5, 1 == 1.0 == True, 0 <= -0.0 <= 0, 1 < nan < 3, not 1 < nan, not nan == nan)
def side(v, log=[]):
    log.append(v)
    return v
print(side(1) < side(0.5) < side(9), side.__defaults__[0])
for f in (lambda: 1.0 < "a", lambda: 1.0 >= None, lambda: [1.0] < [None], lambda: 1.5 < 1j):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(1.0 == "1.0", 1.0 != None, (1.0).__lt__(2), (1.0).__lt__("a"), (1.0).__eq__("a"), (1.0).__eq__(1))
print(sorted([2.5, 1, -1, 0.5, -0.5, 3]), min(2.5, 2), max([1.0, 1]), max([1, 1.0]), min(0.0, -0.0), min(-0.0, 0.0))
