import atexit
def boom(): raise ValueError("in atexit")
atexit.register(print, "still runs")
atexit.register(boom)
raise SystemExit
