from graphlib import TopologicalSorter, CycleError
t = TopologicalSorter({"d": {"b", "c"}, "b": {"a"}, "c": {"a"}})
print(list(t.static_order())[0], list(TopologicalSorter({"d": ["c"], "c": ["b"], "b": ["a"]}).static_order()))
s = TopologicalSorter()
s.add("x", "y"); s.add("y", "z"); s.add("w")
s.prepare()
print(s.is_active(), sorted(s.get_ready()), s.get_ready())
s.done("z", "w")
print(s.get_ready(), s.is_active()); s.done("y"); print(s.get_ready()); s.done("x"); print(s.is_active(), bool(s))
try: list(TopologicalSorter({"a": ["b"], "b": ["a"]}).static_order())
except CycleError as e: print(e.args[0], sorted(set(e.args[1])), len(e.args[1]))
for f in (lambda: s.done("nope"), lambda: s.add("q"), lambda: TopologicalSorter().get_ready(), lambda: TopologicalSorter().done(), lambda: s.done("x"), lambda: TopologicalSorter({"a": [[]]})):
    try: f(); print("ok")
    except Exception as e: print(type(e).__name__, e)
import queue
q = queue.Queue(maxsize=2)
q.put(1); q.put_nowait(2)
print(q.qsize(), q.full(), q.empty(), q.get(), q.get_nowait(), q.empty())
for f in (lambda: q.get_nowait(), lambda: q.get(timeout=0.001), lambda: q.get(block=False), lambda: (q.put(1), q.put(2), q.put(3, block=False)), lambda: q.put(9, timeout=0.001), lambda: q.get(timeout=-1), lambda: (q.task_done(), q.task_done(), q.task_done(), q.task_done(), q.task_done())):
    try: f(); print("ok")
    except Exception as e: print(type(e).__name__, e)
l = queue.LifoQueue(); [l.put(i) for i in range(3)]
p = queue.PriorityQueue(); [p.put(v) for v in ((2, "b"), (1, "z"), (1, "a"))]
sq = queue.SimpleQueue(); sq.put("s")
print([l.get() for _ in range(3)], [p.get() for _ in range(3)], sq.get(), sq.empty(), sq.qsize())
sd = queue.Queue(); sd.put(1); sd.shutdown()
print(sd.get())
for f in (lambda: sd.get(), lambda: sd.put(1), lambda: sq.get_nowait()):
    try: f()
    except Exception as e: print(type(e).__name__)
import sched
now = [0]
sc = sched.scheduler(lambda: now[0], lambda d: now.__setitem__(0, now[0] + d))
log = []
sc.enter(5, 1, log.append, ("five",)); e2 = sc.enter(2, 1, log.append, ("two",)); sc.enterabs(2, 0, log.append, ("two first",)); sc.enter(1, 1, log.append, argument=("one",))
sc.cancel(sc.enter(3, 1, log.append, ("cancelled",)))
print(len(sc.queue), sc.empty()); sc.run(); print(log, now, sc.empty())
try: sc.cancel(e2)
except ValueError as e: print(type(e).__name__)
