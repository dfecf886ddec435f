# Floor division and modulo round towards minus infinity, for every sign combination.
def table(pairs):
    for a, b in pairs:
        q, r = a // b, a % b
        print(a, b, "->", q, r, divmod(a, b) == (q, r), q * b + r == a)

values = [7, -7, 1, -1, 0, 12, -12, 2**63 - 1, -2**63, 2**64, -2**64, 10**30, -10**30]
divisors = [1, -1, 2, -2, 5, -5, 2**31, -2**31, 2**62 + 1, -(2**62 + 1), 10**20, -10**20]
table([(a, b) for a in values for b in divisors])

for f in (lambda a: a // 0, lambda a: a % 0, lambda a: divmod(a, 0), lambda a: a / 0):
    for a in (1, 0, 10**40):
        try:
            print(f(a))
        except ZeroDivisionError as e:
            print(type(e).__name__, e)
print((-2**63) // -1, (-2**63) % -1, divmod(-2**63, -1))
