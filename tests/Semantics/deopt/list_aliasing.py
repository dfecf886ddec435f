"""Two names for one list: a store through one is seen through the other, also across calls and slices."""


def both(first, second, n):
    total = 0
    for i in range(n):
        first[i % len(first)] = i
        total += second[i % len(second)]
    return total


a = [0] * 10
print(both(a, [0] * 10, 2000), both(a, a, 2000))
a[3] = 0.5
print(both(a, a, 2000))


def change_length(items, other, n):
    total = 0
    for i in range(n):
        total += items[-1]
        if i % 100 == 0:
            other.append(i)
    return total, len(items)


shared = [1]
print(change_length(shared, shared, 2000), change_length([1], [1], 2000))


def mutate(items, k):
    if k == 1500:
        items[0] = "changed"
    elif k == 1501:
        del items[1:]


def with_callee(n):
    items = [1, 2, 3]
    out = []
    for k in range(n):
        mutate(items, k)
        value = items[0]
        if not isinstance(value, int) and len(out) < 3:
            out.append((k, value, len(items)))
    return out


print(with_callee(2000))
rows = [[0] * 3] * 3
for k in range(2000):
    rows[k % 3][k % 2] += 1
print(rows, rows[0] is rows[2])


class Owner:
    def __init__(self):
        self.items = [0, 0]
        self.alias = self.items

    def work(self, n):
        for i in range(n):
            self.items[0] += 1
            self.alias[1] += self.items[0]
            if i == n // 2:
                self.items = [100, 100]
        return self.items, self.alias


print(Owner().work(2000))
