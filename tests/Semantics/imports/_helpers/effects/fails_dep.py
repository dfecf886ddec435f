print("fails_dep runs")
