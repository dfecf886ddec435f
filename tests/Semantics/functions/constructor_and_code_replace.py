import types
def f(a, b=1):
    return a + b
g = types.FunctionType(f.__code__, {"__builtins__": {}}, "g", (10,))
print(g(5), g.__name__, g.__defaults__, g.__globals__, g.__module__)
h = types.FunctionType(f.__code__, globals())
try:
    h(1)
except TypeError as e:
    print(e)
def outer():
    n = 1
    def inner():
        return n
    return inner
i = outer()
for args in ((i.__code__, {}), (i.__code__, {}, None, None, ()), (i.__code__, {}, None, None, (1,)), (f.__code__, {}, None, None, i.__closure__), (5, {}), (f.__code__, 5), (f.__code__, {}, 5), (f.__code__, {}, "n", 5)):
    try:
        types.FunctionType(*args)
        print("ok")
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
j = types.FunctionType(i.__code__, {}, "j", None, (types.CellType("custom"),))
print(j())
k = types.FunctionType(f.__code__, {}, kwdefaults={"zz": 1}, argdefs=(1, 2))
print(k(), k.__kwdefaults__)
c = f.__code__.replace(co_name="other", co_consts=f.__code__.co_consts)
print(c.co_name, f.__code__.co_name, c == f.__code__, f.__code__ == f.__code__, hash(c) != 0)
try:
    f.__code__.co_name = "x"
except AttributeError as e:
    print(e)
cell = types.CellType()
try:
    cell.cell_contents
except ValueError as e:
    print(e)
cell.cell_contents = 3
print(cell.cell_contents, types.CellType(3) == cell, types.CellType(1) < cell, cell == 3)
del cell.cell_contents
print(types.CellType() == cell)
m = types.MethodType(lambda self, x: (self, x), "bound")
print(m(1), m.__self__, types.MethodType(len, [1, 2])())
for args in ((5, 1), (len, None), (len,)):
    try:
        types.MethodType(*args)
    except TypeError as e:
        print(e)
print(types.LambdaType is types.FunctionType, types.SimpleNamespace(a=1, b="x"), types.SimpleNamespace(a=1) == types.SimpleNamespace(a=1))
