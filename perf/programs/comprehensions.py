"""Comprehensions and friends: queries over in-memory tables.

Load: list, dict, set and nested comprehensions, conditional ones, generator expressions under `sum`, `any`, `all`,
`max` and `join`, `zip`, `enumerate`, unpacking, and slices.  A small shop's tables are joined, grouped, pivoted and
ranked, much as a reporting script would do it.
"""

ITERATIONS = 10
ORDERS = 32_000

COLOURS = ("red", "green", "blue", "black", "white")


def make_tables(orders, seed):
    state = seed * 69_621 % 2_147_483_647

    def draw(n):
        nonlocal state
        state = state * 69_621 % 2_147_483_647
        return state % n

    products = [{"id": k, "name": f"{COLOURS[k % 5]} {'cube cone ring rod'.split()[k // 5 % 4]} {k}",
                 "price": 100 + draw(900), "weight": 1 + draw(40)} for k in range(60)]
    customers = [(k, f"customer {k}", COLOURS[draw(5)], draw(3)) for k in range(orders // 8)]
    lines = [(draw(len(customers)), draw(60), 1 + draw(6), draw(365)) for _ in range(orders)]
    return products, customers, lines


def revenue_by_month(products, lines):
    price = {product["id"]: product["price"] for product in products}
    return [sum(price[item] * amount for _, item, amount, day in lines if day // 31 == month) for month in range(12)]


def best_customers(customers, products, lines, limit):
    price = [product["price"] for product in products]
    spent = {number: 0 for number, *_ in customers}
    for customer, item, amount, _ in lines:
        spent[customer] += price[item] * amount
    ranking = sorted(((total, -number) for number, total in spent.items()), reverse=True)
    return [(total, customers[-negative][1]) for total, negative in ranking[:limit]]


def favourites(customers, products, lines):
    """Per favourite colour, the share of lines that have that colour."""
    colour_of = {product["id"]: product["name"].split()[0] for product in products}
    taste = {number: colour for number, _, colour, _ in customers}
    matching = [colour_of[item] == taste[customer] for customer, item, _, _ in lines]
    return {colour: sum(hit for hit, (customer, *_) in zip(matching, lines) if taste[customer] == colour)
            for colour in COLOURS}


def pivot(lines, rows=7, columns=12):
    table = [[0] * columns for _ in range(rows)]
    for _, item, amount, day in lines:
        table[item % rows][day // 31] += amount
    across = [sum(row) for row in table]
    down = [sum(row[column] for row in table) for column in range(columns)]
    turned = [list(line) for line in zip(*table)]
    flat = [cell for row in turned for cell in row if cell]
    return across, down, flat


def bought_together(lines):
    """Pairs of products that share a customer, the most frequent first."""
    baskets = {}
    for customer, item, *_ in lines:
        baskets.setdefault(customer, set()).add(item)
    pairs = [(a, b) for basket in baskets.values() for a in sorted(basket) for b in sorted(basket) if a < b]
    counts = {}
    for pair in pairs:
        counts[pair] = counts.get(pair, 0) + 1
    top = sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))[:20]
    return [a * 100 + b + count for (a, b), count in top]


def pythagorean(limit):
    return [(a, b, c) for c in range(1, limit) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c]


def primes_by_exclusion(limit):
    composite = {multiple for p in range(2, int(limit ** 0.5) + 1) for multiple in range(p * p, limit, p)}
    return [n for n in range(2, limit) if n not in composite]


def matrix_games(size, seed):
    matrix = [[(row * column + seed) % 17 for column in range(size)] for row in range(size)]
    diagonal = [matrix[k][k] for k in range(size)]
    minors = [[value for c, value in enumerate(row) if c != k] for k, row in enumerate(matrix)]
    spiral = [value for turn in range(size // 2) for value in matrix[turn][turn:size - turn]]
    flags = [any(value == 0 for value in row) and not all(value < 16 for value in row) for row in matrix]
    return sum(diagonal) + sum(map(sum, minors)) + sum(spiral) + sum(flags)


def run(orders, seed=1):
    products, customers, lines = make_tables(orders, seed)
    total = 0
    for month, income in enumerate(revenue_by_month(products, lines)):
        total += month * income
    total += sum(spent * len(name) for spent, name in best_customers(customers, products, lines, 25))
    total += sum(count * (k + 1) for k, count in enumerate(favourites(customers, products, lines).values()))
    across, down, flat = pivot(lines)
    if sum(across) != sum(down):
        raise AssertionError("rows and columns add up differently")
    total += sum(k * value for k, value in enumerate(across + down + flat))
    total += sum(bought_together(lines))
    total += sum(a * b + c for a, b, c in pythagorean(30 + orders // 200))
    total += sum(primes_by_exclusion(orders * 2))
    total += matrix_games(12 + orders // 60, seed)
    labels = ", ".join(f"{name}={price}" for name, price in ((p["name"], p["price"]) for p in products) if price & 1)
    first, *middle, last = labels.split(", ")
    return total + len(first) + len(last) + sum(len(label) for label in middle[::2])


def combine(checksum, value):
    return (checksum * 31 + value) & 0xFFFFFFFF


def run_iteration(i):
    return run(ORDERS, seed=i + 1)


def main():
    checksum = 0
    for i in range(ITERATIONS):
        checksum = combine(checksum, run_iteration(i))
    print(f"comprehensions: {checksum:08x}")


if __name__ == "__main__":
    main()
