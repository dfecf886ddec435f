def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

print(list(reversed([1, 2])), list(reversed("ab")), list(reversed((1, 2))), list(reversed(range(3))), list(reversed({"a": 1, "b": 2})), list(reversed(b"ab")), type(reversed([])).__name__, type(reversed("")).__name__, type(reversed(range(1))).__name__)
attempt(reversed, {1})
attempt(reversed, 5)
attempt(reversed, iter([1]))
attempt(reversed, (x for x in [1]))
attempt(reversed)
attempt(reversed, [], [])
class Seq:
    def __len__(self):
        return 3
    def __getitem__(self, i):
        print("get", i)
        return i * 10
print(list(reversed(Seq())))
class Rev:
    def __reversed__(self):
        return "anything"
print(reversed(Rev()))
class NoRev(list):
    __reversed__ = None
attempt(reversed, NoRev())
class OnlyGet:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i
print(list(OnlyGet()), 1 in OnlyGet(), 9 in OnlyGet(), list(iter(OnlyGet())), type(iter(OnlyGet())).__name__, list(zip(OnlyGet(), "ab")))
attempt(reversed, OnlyGet())
x, *y = OnlyGet()
print(x, y, max(OnlyGet()), sorted(OnlyGet(), reverse=True), [*OnlyGet()])
class StopGet:
    def __getitem__(self, i):
        if i == 2:
            raise StopIteration
        return i
print(list(StopGet()))
class ErrGet:
    def __getitem__(self, i):
        raise KeyError(i)
attempt(list, ErrGet())
n = iter([1, 2, 3, 0, 4])
print(list(iter(lambda: next(n), 0)), list(n))
c = iter(iter([1, 2]).__next__, 9)
print(next(c), next(c), next(c, "default"), type(c).__name__)
attempt(iter)
attempt(iter, 5)
attempt(iter, 5, 1)
attempt(iter, [], 1)
attempt(next, [])
attempt(next, iter([]))
attempt(next, iter([]), "d")
attempt(next)
attempt(next, iter([1]), 2, 3)
class NotIter:
    def __iter__(self):
        return 5
attempt(iter, NotIter())
class NoneIter:
    __iter__ = None
    def __getitem__(self, i):
        return i
attempt(iter, NoneIter())
attempt(lambda: 1 in NoneIter())
