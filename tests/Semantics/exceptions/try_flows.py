def flow(body, handler=None, els=None, fin=None):
    log = []
    def step(name, action):
        log.append(name)
        if action == "raise": raise ValueError(name)
        if action == "key": raise KeyError(name)
        return action
    def run():
        for _ in range(2):
            try:
                if (a := step("try", body)) == "return": return "from try"
                elif a == "break": break
                elif a == "continue": continue
            except ValueError as e:
                if (a := step("except", handler)) == "return": return "from except"
                elif a == "break": break
                elif a == "reraise": raise
            else:
                if (a := step("else", els)) == "return": return "from else"
                elif a == "break": break
            finally:
                step("finally", fin)
        else:
            log.append("loop else")
        return "end"
    try:
        r = run()
    except Exception as e:
        r = f"{type(e).__name__}({e}) context={e.__context__!r}"
    print(body, handler, els, fin, "=>", r, log)
for body in (None, "raise", "key", "return", "break", "continue"):
    for handler in (None, "return", "break", "raise", "reraise") if body == "raise" else (None,):
        for els in (None, "return", "break", "raise") if body is None else (None,):
            for fin in (None, "raise"):
                flow(body, handler, els, fin)
