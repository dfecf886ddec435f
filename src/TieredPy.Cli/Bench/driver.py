"""Runs one program of perf/programs and says how long each iteration took: `driver.py SCRIPT`.

Any Python 3 can run this: it imports nothing that is not built in. The report is one line on stderr."""
import sys
from time import perf_counter


def quoted(text):
    return '"' + str(text).replace("\\", "\\\\").replace('"', '\\"') + '"'


def total_of(counter):
    return sum(counter.values()) if isinstance(counter, dict) else counter


def main(path):
    folder, _, name = path.rpartition("/")
    sys.path.insert(0, folder)
    started = perf_counter()
    program = __import__(name[:-3])
    imported = perf_counter() - started
    run, combine = program.run_iteration, program.combine
    times = []
    checksum = 0
    for i in range(program.ITERATIONS):
        before = perf_counter()
        value = run(i)
        times.append(perf_counter() - before)
        checksum = combine(checksum, value)
    jit = ""
    try:
        import tieredpy
        stats = tieredpy.stats()
        jit = ', "compilations": %d, "deoptimizations": %d, "compile_seconds": %r' % (
            stats.get("compilations", 0), total_of(stats.get("deoptimizations", 0)), stats.get("compile_seconds", 0.0))
    except ImportError:
        pass
    sys.stderr.write('\nTIEREDPY-BENCH {"checksum": %s, "import": %r, "iterations": [%s]%s}\n' % (
        quoted(checksum), imported, ", ".join(map(repr, times)), jit))


main(sys.argv[1])
