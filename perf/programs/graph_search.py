"""Graphs: shortest paths, components, spanning trees, maximum flow.

Load: adjacency in dicts and lists, `heapq` with tuples, `deque` for breadth-first search, sets of visited nodes, and a
union-find with path halving.  One random-looking geometric graph per iteration, searched six ways that must agree where
they answer the same question.
"""

from collections import defaultdict, deque
from heapq import heappop, heappush

ITERATIONS = 10
NODES = 14_000


def build_graph(count, seed):
    """Points on a grid with links to near ones and a few far ones."""
    state = seed * 48_271 + 11
    graph = {node: [] for node in range(count)}
    side = 1
    while side * side < count:
        side += 1
    for node in range(count):
        for step in (1, side, side + 1):
            other = node + step
            state = state * 48_271 % 2_147_483_647
            if other < count and state % 5:
                weight = 1 + state // 5 % 30
                graph[node].append((other, weight))
                graph[other].append((node, weight))
        if state % 37 == 0:
            other = state // 37 % count
            if other != node:
                graph[node].append((other, 45))
                graph[other].append((node, 45))
    return graph, side


def dijkstra(graph, source):
    distance = {source: 0}
    done = set()
    heap = [(0, source)]
    while heap:
        length, node = heappop(heap)
        if node in done:
            continue
        done.add(node)
        for other, weight in graph[node]:
            candidate = length + weight
            if other not in distance or candidate < distance[other]:
                distance[other] = candidate
                heappush(heap, (candidate, other))
    return distance


def label_correcting(graph, source):
    """The same distances with a queue in place of the heap (Bellman and Ford's method)."""
    infinity = float("inf")
    distance = defaultdict(lambda: infinity, {source: 0})
    queue = deque([source])
    waiting = {source}
    while queue:
        node = queue.popleft()
        waiting.discard(node)
        length = distance[node]
        for other, weight in graph[node]:
            if length + weight < distance[other]:
                distance[other] = length + weight
                if other not in waiting:
                    waiting.add(other)
                    queue.append(other)
    return dict(distance)


def breadth_first(graph, source):
    hops = {source: 0}
    queue = deque([source])
    while queue:
        node = queue.popleft()
        for other, _ in graph[node]:
            if other not in hops:
                hops[other] = hops[node] + 1
                queue.append(other)
    return hops


def a_star(graph, source, target, side):
    """Best-first search towards the target, with the number of nodes expanded.

    The estimate is 1 unless a node lies in the target's row.  Every link costs at least 1, so it never overestimates,
    far links included, and the result is exact.
    """
    best = {source: 0}
    heap = [(0, 0, source)]
    expanded = 0
    while heap:
        _, length, node = heappop(heap)
        if node == target:
            return length, expanded
        if length > best[node]:
            continue
        expanded += 1
        for other, weight in graph[node]:
            candidate = length + weight
            if candidate < best.get(other, 1 << 60):
                best[other] = candidate
                estimate = 0 if other // side == target // side else 1
                heappush(heap, (candidate + estimate, candidate, other))
    return None, expanded


class UnionFind:
    def __init__(self, count):
        self.parent = list(range(count))
        self.groups = count

    def find(self, node):
        parent = self.parent
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        self.parent[b] = a
        self.groups -= 1
        return True


def kruskal(graph):
    edges = sorted((weight, node, other) for node, links in graph.items() for other, weight in links if node < other)
    forest = UnionFind(len(graph))
    return sum(weight for weight, a, b in edges if forest.union(a, b)), forest.groups


def topological_order(graph):
    """Orient every link from the smaller node to the larger, then list nodes in dependency order."""
    missing = dict.fromkeys(graph, 0)
    for node, links in graph.items():
        for other, _ in links:
            if other > node:
                missing[other] += 1
    ready = [node for node, count in missing.items() if count == 0]
    order = []
    while ready:
        node = ready.pop()
        order.append(node)
        for other, _ in graph[node]:
            if other > node:
                missing[other] -= 1
                if missing[other] == 0:
                    ready.append(other)
    return order


def maximum_flow(graph, source, sink):
    """Edmonds and Karp: shortest augmenting paths over residual capacities."""
    residual = defaultdict(lambda: defaultdict(int))
    for node, links in graph.items():
        for other, weight in links:
            residual[node][other] += weight
    flow = 0
    while True:
        parents = {source: source}
        queue = deque([source])
        while queue and sink not in parents:
            node = queue.popleft()
            for other, capacity in residual[node].items():
                if capacity > 0 and other not in parents:
                    parents[other] = node
                    queue.append(other)
        if sink not in parents:
            return flow
        path = []
        node = sink
        while node != source:
            path.append((parents[node], node))
            node = parents[node]
        pushed = min(residual[a][b] for a, b in path)
        for a, b in path:
            residual[a][b] -= pushed
            residual[b][a] += pushed
        flow += pushed


def run(count, seed=1):
    graph, side = build_graph(count, seed)
    distance = dijkstra(graph, 0)
    if distance != label_correcting(graph, 0):
        raise AssertionError("two shortest-path algorithms disagree")
    target = max(distance)
    found, expanded = a_star(graph, 0, target, side)
    if found != distance[target]:
        raise AssertionError("best-first search found another distance")
    hops = breadth_first(graph, 0)
    weight, groups = kruskal(graph)
    order = topological_order(graph)
    flow = maximum_flow(graph, 0, target)
    return [sum(distance.values()), max(hops.values()), expanded, weight, groups, flow,
            sum(k * node for k, node in enumerate(order))]


def combine(checksum, value):
    return (checksum * 31 + value) & 0xFFFFFFFF


def run_iteration(i):
    total = 0
    for value in run(NODES, seed=i + 1):
        total = combine(total, value)
    return total


def main():
    checksum = 0
    for i in range(ITERATIONS):
        checksum = combine(checksum, run_iteration(i))
    print(f"graph_search: {checksum:08x}")


if __name__ == "__main__":
    main()
