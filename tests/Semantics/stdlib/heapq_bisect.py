import heapq, bisect
h = []
for x in (5, 1, 8, 3, 2, 9, 1.5, True): heapq.heappush(h, x)
print(h, [heapq.heappop(h) for _ in range(len(h))], h)
a = [5, 3, 8, 1, 9, 2]
heapq.heapify(a)
print(a, heapq.heappushpop(a, 0), heapq.heappushpop(a, 4), heapq.heapreplace(a, 7), a, heapq.nsmallest(3, [5, 1, 4, 2]), heapq.nlargest(2, [5, 1, 4, 2]), heapq.nsmallest(2, ["ccc", "a", "bb"], key=len), heapq.nlargest(10, [1, 2]), heapq.nsmallest(0, [1]), list(heapq.merge([1, 4], [2, 3], [0])), list(heapq.merge([4, 1], [3, 2], reverse=True)), list(heapq.merge(["a", "ccc"], ["bb"], key=len)))
m = [5, 3, 8]
heapq.heapify_max(m)
heapq.heappush_max(m, 10)
print(m, heapq.heappop_max(m), heapq.heapreplace_max(m, 1), heapq.heappushpop_max(m, 2), m)
for f in (lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1), lambda: heapq.heappush(5, 1), lambda: heapq.heappush([1], "a"), lambda: heapq.heapify((1,)), lambda: heapq.heappush([(1, {})], (1, {})), lambda: heapq.nsmallest("a", [1])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
tasks = []
for i, (p, n) in enumerate([(2, "b"), (1, "a"), (2, "a")]): heapq.heappush(tasks, (p, i, n))
print([heapq.heappop(tasks)[2] for _ in range(3)])
def dijkstra(g, s):
    dist, q = {}, [(0, s)]
    while q:
        d, u = heapq.heappop(q)
        if u in dist: continue
        dist[u] = d
        for v, w in g.get(u, {}).items(): heapq.heappush(q, (d + w, v))
    return dist
print(dijkstra({"a": {"b": 7, "c": 3}, "c": {"b": 1, "d": 8}, "b": {"d": 2}}, "a"))
s = [1, 3, 3, 5]
print(bisect.bisect(s, 3), bisect.bisect_left(s, 3), bisect.bisect_right(s, 3), bisect.bisect_left(s, 4), bisect.bisect(s, 0), bisect.bisect(s, 9), bisect.bisect_left(s, 3, 2), bisect.bisect(s, 3, 0, 2), bisect.bisect([], 1), bisect.bisect_left(["a", "bb", "dddd"], 3, key=len))
bisect.insort(s, 4); bisect.insort_left(s, 3); bisect.insort(s, 2.5); bisect.insort(s, -1, key=lambda v: v)
print(s)
for f in (lambda: bisect.bisect([1], "a"), lambda: bisect.bisect([1], 1, -1), lambda: bisect.bisect(5, 1), lambda: bisect.insort((1,), 1), lambda: bisect.bisect([1], 1, key=5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(["FDCBA"[bisect.bisect([60, 70, 80, 90], v)] for v in (33, 99, 77, 70, 89, 90)])
