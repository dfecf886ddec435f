class Node:
    __slots__ = ("key", "left", "right", "height")
    def __init__(self, key): self.key, self.left, self.right, self.height = key, None, None, 1
class AVL:
    def __init__(self, keys=()):
        self.root, self.n = None, 0
        for k in keys: self.add(k)
    @staticmethod
    def h(n): return n.height if n else 0
    def fix(self, n): n.height = 1 + max(self.h(n.left), self.h(n.right)); return self.h(n.left) - self.h(n.right)
    def rot(self, n, a, b):
        c = getattr(n, a)
        setattr(n, a, getattr(c, b)); setattr(c, b, n)
        self.fix(n); self.fix(c)
        return c
    def add(self, k): self.root = self._add(self.root, k)
    def _add(self, n, k):
        if n is None: self.n += 1; return Node(k)
        if k == n.key: return n
        side = "left" if k < n.key else "right"
        setattr(n, side, self._add(getattr(n, side), k))
        b = self.fix(n)
        if b > 1:
            if k > n.left.key: n.left = self.rot(n.left, "right", "left")
            return self.rot(n, "left", "right")
        if b < -1:
            if k < n.right.key: n.right = self.rot(n.right, "left", "right")
            return self.rot(n, "right", "left")
        return n
    def __iter__(self): yield from self._walk(self.root)
    def _walk(self, n):
        if n: yield from self._walk(n.left); yield n.key; yield from self._walk(n.right)
    def __contains__(self, k):
        n = self.root
        while n and n.key != k: n = n.left if k < n.key else n.right
        return n is not None
    def __len__(self): return self.n
    def __repr__(self): return f"AVL({list(self)})"
    def __eq__(self, o): return list(self) == list(o)
t = AVL(range(15))
print(t, len(t), t.root.height, t.root.key, 7 in t, 99 in t, AVL([3, 1, 2]) == AVL((2, 3, 1)), AVL("hello"), AVL([1.5, 2**70, 1, True]))
class LinkedList:
    class _N:
        __slots__ = "v", "next"
        def __init__(self, v, n): self.v, self.next = v, n
    def __init__(self, it=()):
        self.head, self.size = None, 0
        for v in reversed(list(it)): self.push(v)
    def push(self, v): self.head = self._N(v, self.head); self.size += 1; return self
    def __iter__(self):
        n = self.head
        while n: yield n.v; n = n.next
    def __len__(self): return self.size
    def __getitem__(self, i):
        if isinstance(i, slice): return LinkedList(list(self)[i])
        if i < 0: i += self.size
        for j, v in enumerate(self):
            if j == i: return v
        raise IndexError(f"index {i} of {self.size}")
    def __add__(self, o): return LinkedList([*self, *o])
    def __reversed__(self):
        r = LinkedList()
        for v in self: r.push(v)
        return iter(r)
    def __repr__(self): return "->".join(map(repr, self)) or "empty"
l = LinkedList("abc")
print(l, len(l), l[0], l[-1], l[1:], l + [1], list(reversed(l)), "b" in l, l.push("z"), LinkedList(), bool(LinkedList()), max(l), dict(enumerate(l)), *l)
try: l[10]
except IndexError as e: print(e)
class Matrix:
    def __init__(self, rows): self.r = [list(x) for x in rows]
    def __getitem__(self, ij): i, j = ij; return self.r[i][j]
    def __setitem__(self, ij, v): i, j = ij; self.r[i][j] = v
    def __matmul__(self, o): return Matrix([[sum(a * b for a, b in zip(x, c)) for c in zip(*o.r)] for x in self.r])
    def __eq__(self, o): return self.r == o.r
    def __pow__(self, n):
        r = Matrix([[int(i == j) for j in range(len(self.r))] for i in range(len(self.r))])
        b = self
        while n:
            if n & 1: r = r @ b
            b = b @ b
            n >>= 1
        return r
    def __repr__(self): return f"M{self.r}"
f = Matrix([[1, 1], [1, 0]])
print(f ** 10, (f ** 100)[0, 1], f @ f == f ** 2, Matrix([[0.5]]) ** 3)
f[0, 0] += 5
print(f, f[0, 0])
