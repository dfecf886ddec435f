print(hash(()) == hash(tuple()), hash((1, 2)) == hash((1.0, 2.0)), hash((1, 2)) != hash((2, 1)), hash((1, (2, 3))) == hash((1, (2, 3))), hash((0,)) != hash((0, 0)))
print(hash(()), hash((1,)), hash((1, 2, 3)), hash((-1, -2)), hash(((), ())), hash((1.5, 2**100)), hash((True, False)))
try:
    hash((1, []))
except TypeError as e:
    print(e)
d = {(1, 2): "a", (1, (2,)): "b"}
print(d[1, 2], d[1.0, True + 1], d[(1, (2,))], (1, 2) in d, (2, 1) in d, {(): 1}[()])
try:
    d[1, 3]
except KeyError as e:
    print(e, repr(e), e.args)
try:
    d[1, []]
except TypeError as e:
    print(e)
print((1, 2) < (1, 3), (1,) < (1, 0), () < (0,), (2,) > (1, 9), (1, "a") < (2, 5), (1, 2) == [1, 2], (1, 2) != (1, 2), (1, 2) <= (1, 2.0))
try:
    (1, "a") < (1, 2)
except TypeError as e:
    print(e)
nan = float("nan")
print((nan,) == (nan,), (nan,) < (nan,), nan in (nan,), ((nan,),) == ((nan,),))
print(sorted([(2, "b"), (1, "z"), (2, "a"), (1,)]), max((1, 2), (1, 3)), min([(3,), (2, 9)]), (1, 2).__eq__([1, 2]), (1,).__lt__((2,)), (1,).__hash__() == hash((1,)))
