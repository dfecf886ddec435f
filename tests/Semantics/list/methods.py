def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

a = [3, 1, 2]
print(a.append(5), a.extend("ab"), a.insert(0, "first"), a.insert(-1, "before last"), a.insert(100, "end"), a.insert(-100, "start"), a)
print(a.pop(), a.pop(0), a.pop(-2), a.remove(1), a.index(2), a.count(2), a.reverse(), a.copy() == a, a)
print([1, 2, 1, 1].count(1), [1, 2, 1].index(1, 1), [1, 2, 3].index(3, -1), [1, 1.0, True].index(True), [0, False].count(0))
attempt([].pop)
attempt([1].pop, 1)
attempt([1].pop, -2)
attempt([1].pop, "a")
attempt([1].pop, 1.0)
attempt([1].remove, 2)
attempt([1].index, 2)
attempt([1, 2].index, 1, 1)
attempt(["a"].index, "b", 0, 10)
attempt([1].index)
attempt([1].append)
attempt([1].append, 1, 2)
attempt([1].extend, 5)
attempt([1].extend, None)
attempt([1].insert, 0)
attempt([1].insert, "a", 1)
attempt([1].insert, 1.0, 1)
attempt([1].remove)
attempt([1].clear, 1)
attempt([1].copy, 1)
attempt([1].sort, lambda x: x)
attempt([1].reverse, 1)
try:
    [1].nope
except AttributeError as e:
    print(e)
a = [1, 2]
a.extend(a)
a += a
print(a)
a.clear()
print(a, [n for n in dir(list) if not n.startswith("_")])
