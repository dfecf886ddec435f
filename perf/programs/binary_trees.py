"""Binary trees: allocation, a balanced search tree, and a treap.

Load: many small objects that live for different lengths of time, linked by attributes and walked recursively and with
an explicit stack.  Complete trees are built and thrown away; an AVL tree is filled, queried and emptied again; a
persistent treap copies its paths on every insertion.
"""

ITERATIONS = 10
DEPTH = 15
KEYS = 16_000


class Node:
    __slots__ = ("left", "right")

    def __init__(self, left, right):
        self.left = left
        self.right = right


def complete_tree(depth):
    if depth == 0:
        return Node(None, None)
    return Node(complete_tree(depth - 1), complete_tree(depth - 1))


def count_nodes(node):
    if node.left is None:
        return 1
    return 1 + count_nodes(node.left) + count_nodes(node.right)


class AvlNode:
    __slots__ = ("key", "height", "left", "right")

    def __init__(self, key):
        self.key = key
        self.height = 1
        self.left = None
        self.right = None


def height(node):
    return node.height if node is not None else 0


def update(node):
    left, right = height(node.left), height(node.right)
    node.height = (left if left > right else right) + 1


def rotate_right(node):
    pivot = node.left
    node.left, pivot.right = pivot.right, node
    update(node)
    update(pivot)
    return pivot


def rotate_left(node):
    pivot = node.right
    node.right, pivot.left = pivot.left, node
    update(node)
    update(pivot)
    return pivot


def balance(node):
    update(node)
    lean = height(node.left) - height(node.right)
    if lean > 1:
        if height(node.left.left) < height(node.left.right):
            node.left = rotate_left(node.left)
        return rotate_right(node)
    if lean < -1:
        if height(node.right.right) < height(node.right.left):
            node.right = rotate_right(node.right)
        return rotate_left(node)
    return node


def insert(node, key):
    if node is None:
        return AvlNode(key)
    if key < node.key:
        node.left = insert(node.left, key)
    elif key > node.key:
        node.right = insert(node.right, key)
    else:
        return node
    return balance(node)


def remove(node, key):
    if node is None:
        return None
    if key < node.key:
        node.left = remove(node.left, key)
    elif key > node.key:
        node.right = remove(node.right, key)
    elif node.left is None:
        return node.right
    elif node.right is None:
        return node.left
    else:
        successor = node.right
        while successor.left is not None:
            successor = successor.left
        node.key = successor.key
        node.right = remove(node.right, successor.key)
    return balance(node)


def in_order(node):
    """Keys in order, with an explicit stack."""
    stack = []
    while stack or node is not None:
        while node is not None:
            stack.append(node)
            node = node.left
        node = stack.pop()
        yield node.key
        node = node.right


def treap_insert(tree, key, priority):
    """A persistent treap of (key, priority, left, right) tuples; the old version stays valid."""
    if tree is None:
        return (key, priority, None, None)
    own, rank, left, right = tree
    if key == own:
        return tree
    if key < own:
        child = treap_insert(left, key, priority)
        if child[1] > rank:
            return (child[0], child[1], child[2], (own, rank, child[3], right))
        return (own, rank, child, right)
    child = treap_insert(right, key, priority)
    if child[1] > rank:
        return (child[0], child[1], (own, rank, left, child[2]), child[3])
    return (own, rank, left, child)


def treap_depth(tree):
    return 0 if tree is None else 1 + max(treap_depth(tree[2]), treap_depth(tree[3]))


def run(depth, keys, seed=1):
    kept = complete_tree(depth - 1)
    total = 0
    for smaller in range(4, depth + 1, 2):
        for _ in range(1 << (depth - smaller)):
            total += count_nodes(complete_tree(smaller))

    root = None
    treap = None
    key = seed
    order = []
    for _ in range(keys):
        key = (key * 75 + 74) % 65_537
        order.append(key)
        root = insert(root, key)
        treap = treap_insert(treap, key, key * 40_503 % 65_536)
    if list(in_order(root)) != sorted(set(order)):
        raise AssertionError("the search tree lost its order")
    tall = root.height
    for key in order[::2]:
        root = remove(root, key)
    for position, key in enumerate(in_order(root)):
        total += key * (position % 8)
    return total + count_nodes(kept) + tall * 1000 + treap_depth(treap)


def combine(checksum, value):
    return (checksum * 31 + value) & 0xFFFFFFFF


def run_iteration(i):
    return run(DEPTH, KEYS, seed=i + 1)


def main():
    checksum = 0
    for i in range(ITERATIONS):
        checksum = combine(checksum, run_iteration(i))
    print(f"binary_trees: {checksum:08x}")


if __name__ == "__main__":
    main()
