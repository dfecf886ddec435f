def run(outer, inner, body, handler, fin):
    log = []
    def act(where, what):
        log.append(where)
        if isinstance(what, BaseException): raise what
        return what
    try:
        try:
            try:
                act("body", body)
                log.append("body end")
            except inner as e:
                act("inner handler " + type(e).__name__, handler)
            else: log.append("inner else")
            finally: act("inner finally", fin)
            log.append("between")
        except outer as e: log.append(f"outer handler {e!r} ctx={e.__context__!r}")
        else: log.append("outer else")
        finally: log.append("outer finally")
    except BaseException as e: log.append(f"escaped {e!r} ctx={e.__context__!r}")
    return log
V, K, I = ValueError, KeyError, IndexError
for outer in (V, K):
    for inner in (V, (V, K)):
        for body in (None, V("body"), K("body")):
            for handler in (None, I("handler"), K("handler")):
                for fin in (None, V("finally")):
                    if body is None and handler is not None: continue
                    print(outer.__name__, getattr(inner, "__name__", "VK"), body, handler, fin, run(outer, inner, body, handler, fin))
