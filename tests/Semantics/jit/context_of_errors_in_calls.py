def f1(p2):
    p2 = '-'.join([p2, 'x'])
    return len(p2)

def scenario(x):
    try:
        raise ValueError('first')
    finally:
        f1(x)

def scenario_h(x):
    try:
        raise ValueError('first')
    except ValueError:
        y = f1(x)
        return y

def scenario_n(x):
    try:
        try:
            raise ValueError('first')
        finally:
            for k in [1]:
                f1(x)
    except TypeError as e:
        return repr(e.__context__)

for k in range(5):
    for f in (scenario, scenario_h):
        try: f(5)
        except Exception as e: print(f.__name__, repr(e), repr(e.__context__))
    print(scenario_n(5))
def caller(x):
    try:
        {}['k']
    except KeyError:
        return x.seq[f1(3)]
for k in range(5):
    try: caller(None)
    except Exception as e: print(repr(e), repr(e.__context__))
def attr(x):
    try:
        None.zip
    except AttributeError:
        x()
for k in range(5):
    try: attr(None)
    except Exception as e: print(repr(e), repr(e.__context__))
def direct(x):
    try:
        raise ValueError('v')
    finally:
        '-'.join([x])
for k in range(5):
    try: direct(4)
    except Exception as e: print(repr(e), repr(e.__context__))
