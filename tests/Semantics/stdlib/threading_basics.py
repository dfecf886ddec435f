import threading, queue, time
out = []
t = threading.Thread(target=out.append, args=("ran",), name="worker")
print(t.name, t.is_alive(), t.daemon, t.ident, t.start(), t.join(), t.is_alive(), out, isinstance(t.ident, int), repr(t).split(",")[0])
for f in (lambda: t.start(), lambda: threading.Thread(target=print).join(), lambda: threading.current_thread().join(), lambda: threading.Thread(5), lambda: threading.Thread(foo=1), lambda: threading.Lock().release(), lambda: threading.RLock().release(), lambda: threading.Semaphore(-1), lambda: threading.BoundedSemaphore(1).release(), lambda: threading.Condition().wait(0), lambda: threading.Condition().notify(), lambda: threading.Event().wait(0)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
lock, count = threading.Lock(), 0
def inc(n):
    global count
    for _ in range(n):
        with lock: count += 1
ts = [threading.Thread(target=inc, args=(200,)) for _ in range(4)]
[x.start() for x in ts]; [x.join() for x in ts]
print(count, lock.locked(), lock.acquire(), lock.acquire(blocking=False), lock.acquire(timeout=0.001), lock.locked(), lock.release())
rl = threading.RLock()
with rl:
    with rl: print("reentrant", rl.acquire(), rl.release())
ev, log = threading.Event(), []
def waiter():
    ev.wait()
    log.append("woke")
w = threading.Thread(target=waiter); w.start(); log.append("set"); ev.set(); w.join()
print(log, ev.is_set(), ev.wait(0), ev.clear(), ev.is_set())
q = queue.Queue()
def producer():
    for i in range(5): q.put(i)
    q.put(None)
got = []
def consumer():
    while (x := q.get()) is not None: got.append(x * x); q.task_done()
a, b = threading.Thread(target=producer), threading.Thread(target=consumer)
b.start(); a.start(); a.join(); b.join()
print(got, q.empty())
tl = threading.local()
tl.v = "main"
seen = []
def local():
    seen.append(hasattr(tl, "v")); tl.v = "thread"; seen.append(tl.v)
x = threading.Thread(target=local); x.start(); x.join()
print(seen, tl.v)
class MyT(threading.Thread):
    def run(self): self.result = sum(range(100))
m = MyT(); m.start(); m.join()
print(m.result, threading.main_thread() is threading.current_thread(), threading.current_thread().name, threading.active_count(), len(threading.enumerate()))
errs = []
threading.excepthook = lambda a: errs.append((a.exc_type.__name__, str(a.exc_value), a.thread.name))
e = threading.Thread(target=lambda: 1 / 0, name="bad"); e.start(); e.join()
print(errs)
c, items = threading.Condition(), []
def cons():
    with c:
        c.wait_for(lambda: items)
        items.append("consumed")
y = threading.Thread(target=cons); y.start()
with c: items.append("made"); c.notify_all()
y.join(); print(items)
bar, order = threading.Barrier(3), []
def meet(): bar.wait(); order.append(1)
z = [threading.Thread(target=meet) for _ in range(2)]
[k.start() for k in z]; bar.wait(); [k.join() for k in z]
print(len(order), bar.parties, bar.n_waiting, threading.Semaphore(2).acquire(), threading.Semaphore(0).acquire(blocking=False))
from concurrent.futures import ThreadPoolExecutor, as_completed, wait
with ThreadPoolExecutor(2) as ex:
    f1, f2 = ex.submit(pow, 2, 10), ex.submit(lambda: 1 / 0)
    print(f1.result(), repr(f2.exception()), list(ex.map(str, range(4))), f1.done(), sorted(f.result() for f in as_completed([ex.submit(abs, -i) for i in range(3)])))
    try: f2.result()
    except ZeroDivisionError as err: print(err)
tm = threading.Timer(0.001, log.append, ["timer"]); tm.start(); tm.join()
print(log[-1])
