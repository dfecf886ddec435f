values = [0.1] * 10
print(sum(values), sum(values, 0.0), sum([1e16, 1.0, -1e16]), sum([1e308, 1e308, -1e308]), sum([1, 2.5, 3]), sum([0.1, 0.2, 0.3]))
print(sum([float("inf"), 1.0]), sum([float("inf"), float("-inf")]), sum([1e100, 1.0, -1e100, 1.0]), sum([1.0, 2**53, 1.0, 1.0]))
total = 0.0
for v in values:
    total += v
print(total)
prod = 1.0
for v in [1.1] * 10:
    prod *= v
print(prod)
dot = 0.0
for a, b in zip([0.1, 0.2, 0.3], [3.0, 2.0, 1.0]):
    dot += a * b
print(dot)
n = len(values)
mean = sum([1.5, 2.25, 10.0]) / 3
var = sum((v - mean) ** 2 for v in [1.5, 2.25, 10.0]) / 3
print(mean, var, var ** 0.5)
grid = [[(i * j) / 10 for j in range(4)] for i in range(4)]
print(grid)
print([sum(row) for row in grid], [sum(col) for col in zip(*grid)], sum(map(sum, grid)))
