"""The inner of nested loops leaves its compiled code in one iteration of the outer loop, at different columns."""


def table(rows):
    total = 0
    trail = []
    for r, row in enumerate(rows):
        line = 0
        for c, value in enumerate(row):
            line += value
            if not isinstance(value, int):
                trail.append((r, c, line))
        total += line * (r + 1)
    return total, trail


rows = [[r + c for c in range(60)] for r in range(60)]
print(table(rows))
rows[40][0] = 0.5
rows[40][59] = 0.25
rows[41][30] = 2 ** 63
print(table(rows))
rows[42][7] = "x"
try:
    table(rows)
except TypeError as error:
    frame = error.__traceback__.tb_next.tb_frame.f_locals
    print(error, frame["r"], frame["c"], frame["line"], frame["total"])


def triangle(n):
    x = 1
    count = 0
    for i in range(n):
        for j in range(i):
            for k in range(j % 3):
                count += 1
                x = x * 3 % 1009 if count != 5000 else 1.5
            if x == 1.5:
                x = 2
                break
        else:
            continue
        count += 100_000
    return count, x


print(triangle(100))


def matrix(n, poison):
    a = [[1] * n for _ in range(n)]
    b = [[2] * n for _ in range(n)]
    a[n - 1][n - 1] = poison
    out = []
    for i in range(n):
        row = []
        for j in range(n):
            s = 0
            for k in range(n):
                s += a[i][k] * b[k][j]
            row.append(s)
        out.append(row)
    return out[0][0], out[n - 1]


print(matrix(12, 1), matrix(12, 0.5), matrix(4, 2 ** 62))
