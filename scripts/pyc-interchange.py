"""Has CPython and TieredPy compile every module of the standard library, and each load what the other compiled.

    pyc-interchange.py --tieredpy PROGRAM [--python PYTHON] [--limit N] [FOLDER]

A module's .pyc goes to the other, which unmarshals it; that the two code objects are the same is asked of both (CPython
compares its own with ours and ours with its own, and so does TieredPy). Modules whose import has no effect on the machine are
not told from others, so nothing is imported: the code is loaded and compared. Figures are printed at the end."""
import argparse
import os
import pathlib
import subprocess
import sys
import tempfile

WORKER = r'''
import marshal, os, sys
task, library, own, other = sys.argv[1:5]
done = bad = 0
for name in open(sys.argv[5], encoding="utf-8").read().split("\n"):
    if not name: continue
    flat = name.replace("/", "!") + ".pyc"
    try:
        if task == "compile":
            with open(os.path.join(library, name), "rb") as f: source = f.read()
            code = compile(source, name, "exec", dont_inherit=True, optimize=0)
            with open(os.path.join(own, flat), "wb") as f: f.write(marshal.dumps(code))
        else:
            with open(os.path.join(own, flat), "rb") as f: a = marshal.loads(f.read())
            with open(os.path.join(other, flat), "rb") as f: b = marshal.loads(f.read())
            if a != b or a.co_linetable != b.co_linetable or a.co_exceptiontable != b.co_exceptiontable: raise ValueError("different code")
        done += 1
    except Exception as e:
        bad += 1
        print("%s: %s: %s: %s" % (task, name, type(e).__name__, e))
print("%d %d" % (done, bad))
'''


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--tieredpy", required=True)
    options.add_argument("--python", default=sys.executable)
    options.add_argument("--limit", type=int, default=0)
    options.add_argument("folder", nargs="?", default=os.path.dirname(os.__file__))
    options = options.parse_args()
    root = pathlib.Path(options.folder)
    names = sorted(str(p.relative_to(root)) for p in root.rglob("*.py") if p.is_file() and not {"test", "site-packages", "__pycache__"} & set(p.relative_to(root).parts))
    if options.limit:
        names = names[:: max(1, len(names) // options.limit)]
    failed = False
    with tempfile.TemporaryDirectory() as work:
        worker, listed = pathlib.Path(work, "worker.py"), pathlib.Path(work, "names")
        worker.write_text(WORKER)
        listed.write_text("\n".join(names), encoding="utf-8")
        folders = {who: os.path.join(work, who) for who in ("cpython", "tieredpy")}
        for folder in folders.values():
            os.mkdir(folder)
        programs = {"cpython": options.python, "tieredpy": os.path.abspath(options.tieredpy)}
        for task in ("compile", "load"):
            for who, other in (("cpython", "tieredpy"), ("tieredpy", "cpython")):
                run = subprocess.run([programs[who], str(worker), task, str(root), folders[who], folders[other], str(listed)], capture_output=True, text=True)
                lines = run.stdout.splitlines()
                if run.returncode or not lines:
                    print(f"{who} {task}: exit code {run.returncode}\n{run.stderr[-1000:]}")
                    failed = True
                    continue
                print("\n".join(lines[:-1][:30]), end="\n" if lines[:-1] else "")
                done, bad = map(int, lines[-1].split())
                failed |= bad > 0
                print(f"{who}: {task}: {done} of {len(names)} modules, {bad} failed", flush=True)
    return failed


sys.exit(main())
