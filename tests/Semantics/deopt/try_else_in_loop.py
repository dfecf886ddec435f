"""else clauses of try, for and while around hot code: exceptions there are not caught by the same try."""


def parse_all(texts):
    good = bad = 0
    for text in texts:
        try:
            value = int(text)
        except ValueError:
            bad += 1
        else:
            good += value
            if value == 999:
                raise ValueError("raised in else")
    else:
        good += 1_000_000
    return good, bad


print(parse_all([str(k % 100) for k in range(2000)]))
print(parse_all([str(k % 100) if k % 7 else "x" for k in range(2000)]))
try:
    parse_all([str(k) for k in range(2000)])
except ValueError as error:
    print(error)


def search(items, wanted):
    for item in items:
        if item == wanted:
            found = True
            break
    else:
        found = False
    return found, item


print(search(range(3000), 2999), search(range(3000), 5000), search([0.5] * 2000 + ["x"], "x"))


def countdown(n, stop):
    while n > 0:
        n -= 1
        if n == stop:
            break
        if n % 2:
            continue
    else:
        return "ran out", n
    return "stopped", n


print(countdown(3000, 10), countdown(3000, -1), countdown(0, 0), countdown(2500.5, -1), countdown(3000, 1.0))


def nested_else(rows):
    log = []
    for r, row in enumerate(rows):
        for value in row:
            if value < 0:
                break
        else:
            continue
        log.append(r)
        if len(log) == 3:
            break
    else:
        log.append("all rows seen")
    return log


rows = [[1] * 50 for _ in range(60)]
print(nested_else(rows))
rows[30][49] = -1
rows[31][0] = -0.5
print(nested_else(rows))
rows[59] = [float("-inf")]
print(nested_else(rows))
