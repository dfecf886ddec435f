print("two runs")
from . import one
print("two imported one", one.v)
value = 2
