print("one runs", __name__)
v = 1
