print("fails runs")
from . import fails_dep
raise ValueError("in fails")
