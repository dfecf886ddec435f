e = OSError(2, "No such file", "file.txt")
print(type(e).__name__, e, repr(e), e.errno, e.strerror, e.filename, e.filename2, e.args)
e = OSError(1, "msg", "a", None, "b")
print(type(e).__name__, e, e.filename, e.filename2, e.args)
for n in (1, 2, 3, 4, 9, 10, 11, 13, 17, 20, 21, 32, 103, 104, 110, 111, 12345):
    print(n, type(OSError(n, "m")).__name__, end="; ")
print()
for args in ((), ("one",), (5,), ("x", "y"), (2, "m"), (2, "m", None), (2, "m", b"bytes"), (2, "m", 5), (None, "m"), (2, "m", "f", 1, 2, 3)):
    e = OSError(*args)
    print(args, "|", e, "|", repr(e), "|", e.errno, e.strerror, e.filename, type(e).__name__)
try: open("/nonexistent/file")
except FileNotFoundError as e: print(e, e.errno, e.filename, e.args)
try: open("/")
except IsADirectoryError as e: print(e)
try: open("x", "q")
except ValueError as e: print(e)
try: open("x", "rw")
except ValueError as e: print(e)
try: open("x", "rb", encoding="utf-8")
except ValueError as e: print(e)
try: open(1.5)
except TypeError as e: print(e)
try: open("a\0b")
except ValueError as e: print(e)
class MyOS(OSError):
    def __init__(self, *a, tag=None):
        super().__init__(*a)
        self.tag = tag
m = MyOS(2, "mine", tag=5)
print(type(m).__name__, m, m.errno, m.tag, FileNotFoundError(2, "x") == FileNotFoundError(2, "x"), FileNotFoundError("only").errno, type(FileNotFoundError(13, "x")).__name__)
e = OSError(2, "a")
e.filename = "late"
e.errno = 99
print(e, e.args)
import errno, os
print(errno.ENOENT, errno.errorcode[13], os.strerror(2), BlockingIOError(11, "m", 7).characters_written)
try: BlockingIOError(11, "m").characters_written
except AttributeError as e: print(e)
try: os.mkdir("/proc/nope/x")
except OSError as e: print(type(e).__name__, e)
