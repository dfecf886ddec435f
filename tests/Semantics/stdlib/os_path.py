import os.path as p, os, posixpath, ntpath
print(p.join("a", "b", "c"), p.join("a", "/b"), p.join("a/", "b"), p.join("", "b"), p.join("a", ""), p.split("/a/b/c"), p.split("/a/b/"), p.split("a"), p.split("/"), p.splitext("a/b.tar.gz"), p.splitext(".bashrc"), p.splitext("a.b/c"), p.splitext("..a.b"), p.basename("/a/b"), p.basename("/a/b/"), p.dirname("/a/b"), p.dirname("a"), p.normpath("/a/./b/../c//d/"), p.normpath(""), p.normpath("../../a"), p.normpath("//a"), p.normpath("///a"), p.isabs("/a"), p.isabs("a"), p.splitdrive("/a"), p.commonpath(["/a/b/c", "/a/b/d"]), p.commonprefix(["/abc", "/abd"]), p.commonprefix([]), p.relpath("/a/b/c", "/a/d"), p.relpath("/a", "/a"), p.splitroot("/a/b"))
print(p.exists("/"), p.exists("/nope"), p.isdir("/"), p.isfile("/"), p.lexists("/nope"), p.abspath("/a/../b"), p.realpath("/"), p.ismount("/"), p.samefile("/", "/."), p.expanduser("no tilde"), p.expandvars("$NOPE_X/${NOPE_Y}"), os.sep, os.pardir, os.curdir, os.extsep, os.linesep == "\n", os.pathsep, os.name)
os.environ["SEM_TEST"] = "value"
print(p.expandvars("$SEM_TEST-${SEM_TEST}"), os.environ["SEM_TEST"], os.getenv("SEM_TEST"), os.getenv("NOPE_Z"), os.getenv("NOPE_Z", "d"), "SEM_TEST" in os.environ, os.environ.pop("SEM_TEST"), "SEM_TEST" in os.environ)
for f in (lambda: p.join(), lambda: p.join(1), lambda: p.join("a", None), lambda: p.join("a", b"b"), lambda: p.commonpath([]), lambda: p.commonpath(["/a", "b"]), lambda: p.split(5), lambda: p.relpath(""), lambda: p.exists(None), lambda: p.getsize("/nope"), lambda: os.listdir("/nope"), lambda: os.environ["NOPE_Q"], lambda: os.environ.__setitem__("a", 5), lambda: os.stat("/nope"), lambda: os.remove("/nope/x"), lambda: os.chdir("/nope"), lambda: os.fspath(5), lambda: os.open("/nope", os.O_RDONLY)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Fs:
    def __fspath__(self): return "/fs/path"
print(p.join(Fs(), "x"), os.fspath(Fs()), os.fspath("a"), os.fspath(b"a"), p.basename(Fs()), p.join(b"a", b"b"), os.fsencode("é"), os.fsdecode(b"\xc3\xa9"), ntpath.join("a", "b"), ntpath.split(r"c:\a\b"), ntpath.normpath("a/b/../c"), posixpath is p)
import pathlib
q = pathlib.PurePosixPath("/usr/lib/../x.tar.gz")
print(q, repr(q), q.name, q.stem, q.suffix, q.suffixes, q.parent, q.parts, q / "y", q.with_suffix(".zip"), q.with_name("n"), q.is_absolute(), q.relative_to("/usr"), q.match("*.gz"), list(q.parents)[-1], pathlib.PurePosixPath("a", "b") == pathlib.PurePosixPath("a/b"), pathlib.PurePosixPath("a//b/./c"), pathlib.PurePosixPath(""), pathlib.PureWindowsPath("c:/a/b").drive, q.as_posix(), q.joinpath("a", "b"), hash(q) == hash(pathlib.PurePosixPath(str(q))), q < pathlib.PurePosixPath("/z"), q.root, q.anchor)
try: q.relative_to("/etc")
except ValueError as e: print(e)
import tempfile
with tempfile.TemporaryDirectory() as d:
    b = pathlib.Path(d)
    (b / "sub" / "deep").mkdir(parents=True)
    (b / "sub" / "f.txt").write_text("hé")
    (b / "g.py").write_bytes(b"x = 1\n")
    print(sorted(x.name for x in b.iterdir()), sorted(str(x.relative_to(b)) for x in b.rglob("*")), sorted(x.name for x in b.glob("**/*.txt")), (b / "sub/f.txt").read_text(), (b / "g.py").stat().st_size, (b / "g.py").is_file(), (b / "zz").exists(), [(os.path.relpath(r, d), sorted(ds), sorted(fs)) for r, ds, fs in os.walk(d)])
    os.rename(b / "g.py", b / "h.py"); (b / "h.py").unlink(); os.rmdir(b / "sub" / "deep")
    print(sorted(os.listdir(d)), [e.name for e in os.scandir(d) if e.is_dir()])
