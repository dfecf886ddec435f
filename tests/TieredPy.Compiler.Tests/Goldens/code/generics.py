def f[T](x: T) -> T: return x
def g[T: int, *Ts, **P](a: T = 1, *, b: P = 2): pass
class A[T]: x: T
class B[T: (int, str) = int, *Ts = *tuple[int], **P = [int]](C[T], metaclass=M):
    def m[U](self, a: T, b: U): return T
type X = int
type Y[T, *U] = dict[T, list[Y]]
class D:
    type Z = D
    def n[T](self): return __class__
async def h[T](): yield T
