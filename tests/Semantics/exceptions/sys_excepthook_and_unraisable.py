import sys
def hook(t, v, tb):
    print("hook", t.__name__, v, tb is not None)
    return 5
print(sys.excepthook is sys.__excepthook__)
sys.excepthook = hook
raise KeyError("goes to the hook")
