import sys, atexit
atexit.register(lambda: print("atexit 1"))
atexit.register(print, "atexit 2", sep="|", end="!\n")
@atexit.register
def last(): print("decorated")
print("main ends")
raise SystemExit("message to stderr")
