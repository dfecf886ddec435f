for v in (0, -0, 7, -7, 2**31, 2**63 - 1, -2**63, 2**63, 10**18, 10**19, -10**19, 10**50, 7**77):
    print(str(v), repr(v) == str(v), len(str(v)), f"{v}", "%d" % v)
big = 2**1000
text = str(big)
print(len(text), text[:20], text[-20:], int(text) == big)
for digits in (18, 19, 20, 36, 37, 100):
    v = 10**digits
    print(digits, str(v) == "1" + "0" * digits, str(v - 1) == "9" * digits, str(-v) == "-1" + "0" * digits)
try:
    str(10**5000)
except ValueError as e:
    print(e)
try:
    int("1" * 5000)
except ValueError as e:
    print(e)
print(len(hex(10**5000)), len("%x" % 10**2000), int("f" * 5000, 16).bit_length())
import sys
print(sys.get_int_max_str_digits(), sys.int_info.default_max_str_digits, sys.int_info.str_digits_check_threshold)
sys.set_int_max_str_digits(0)
print(len(str(10**5000)))
try:
    sys.set_int_max_str_digits(10)
except ValueError as e:
    print(e)
