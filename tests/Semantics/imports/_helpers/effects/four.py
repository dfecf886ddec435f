print("four runs")
v = 4
