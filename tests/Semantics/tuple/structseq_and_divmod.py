import sys
import time
v = sys.version_info
print(v[:2], v.major, v.minor, v >= (3, 14), v.releaselevel in ("final", "alpha", "beta", "candidate"), len(v), type(v).__name__, isinstance(v, tuple))
t = time.gmtime(0)
print(t, t.tm_year, t[0], t.tm_zone, t.n_fields, t.n_sequence_fields, t.n_unnamed_fields, tuple(t))
t2 = time.struct_time((2024, 2, 29, 12, 30, 45, 3, 60, 0))
print(t2, t2.tm_yday, t2 > t, t2 == tuple(t2), hash(t2) == hash(tuple(t2)), t2[:3])
for f in (lambda: time.struct_time((1, 2)), lambda: time.struct_time(5), lambda: setattr(t2, "tm_year", 1), lambda: t2.nope, lambda: t2[20], lambda: type(v)((1, 2, 3, 4, 5))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(type(sys.flags).__name__, sys.float_info.max, sys.float_info.dig, sys.float_info.epsilon, sys.hash_info.modulus == 2**61 - 1, sys.int_info.bits_per_digit, sys.float_info[0] == sys.float_info.max)
print(divmod(7, 2), divmod(-7, 2), divmod(7.5, 2), type(divmod(1, 1)).__name__)
import copy
print(copy.replace(t2, tm_year=2025).tm_year, t2.__reduce__()[0].__name__, t.__match_args__[:2])
