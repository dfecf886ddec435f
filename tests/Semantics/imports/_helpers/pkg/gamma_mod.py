g = "gamma"
