def run(exc):
    log = []
    try:
        try:
            raise exc
        except* ValueError as g:
            log.append(("V", repr(g)))
        except* (KeyError, IndexError) as g:
            log.append(("KI", repr(g)))
        except* OSError:
            log.append(("O", "raising"))
            raise TypeError("from handler")
        else:
            log.append("else")
        finally:
            log.append("finally")
    except BaseException as e:
        log.append(("escaped", repr(e), repr(e.__context__)))
    print(log)
run(ValueError("naked"))
run(ExceptionGroup("g", [ValueError(1), KeyError(2)]))
run(ExceptionGroup("g", [ValueError(1), TypeError("unhandled")]))
run(ExceptionGroup("g", [ExceptionGroup("n", [ValueError(1), IndexError(3)]), RuntimeError("r")]))
run(ExceptionGroup("g", [OSError("o"), ValueError(1)]))
run(TypeError("naked unhandled"))
run(KeyboardInterrupt())
run(BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError(1)]))
def none():
    try: pass
    except* ValueError: print("never")
    else: print("else")
none()
