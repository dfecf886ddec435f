"""A variable that always held an object is None for one iteration."""


class Node:
    def __init__(self, value, following):
        self.value = value
        self.following = following


def total(head):
    result = 0
    node = head
    while node is not None:
        result += node.value
        node = node.following
    return result


def unguarded(head, steps):
    result = 0
    node = head
    for step in range(steps):
        try:
            result += node.value
            node = node.following
        except AttributeError as error:
            return step, result, str(error)
    return steps, result, None


head = None
for k in range(3000):
    head = Node(k, head)
print(total(head))
print(unguarded(head, 2000))
print(unguarded(head, 5000))
print(total(None), unguarded(None, 10))


def default_when_missing(values):
    last = None
    filled = []
    for value in values:
        if value is None:
            value = last
        filled.append(value)
        last = value
    return filled


values = [k % 7 for k in range(3000)]
values[1500] = None
values[0] = None
filled = default_when_missing(values)
print(filled[:2], filled[1499:1501], len(filled), filled.count(None))
