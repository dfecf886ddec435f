print("three runs")
v = 3
