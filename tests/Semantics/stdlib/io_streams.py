import io
s = io.StringIO("line1\nline2\r\nline3")
print(s.read(3), s.tell(), s.readline(), repr(s.readline()), s.read(), repr(s.read()), s.seek(0), s.readlines(), s.getvalue() == "line1\nline2\r\nline3", s.closed, s.readable(), s.seekable())
s = io.StringIO()
print(s.write("abc"), s.seek(1), s.write("ZZZ"), s.getvalue(), s.truncate(2), repr(s.getvalue()), s.seek(5), s.write("x"), ascii(s.getvalue()), s.writelines(["1", "2"]), ascii(s.getvalue()), print("printed", file=s), ascii(s.getvalue()))
s = io.StringIO("a\r\nb\rc\n", newline=None)
print(s.readlines(), io.StringIO("a\r\nb", newline="").readlines(), list(io.StringIO("x\ny")), io.StringIO("init", newline="\n").getvalue(), io.StringIO("abc").readline(2))
b = io.BytesIO(b"abc\ndef")
print(b.read(2), b.readline(), b.read(), b.seek(-2, 2), b.read(), b.tell(), b.getvalue(), b.getbuffer()[0], b.seek(0), b.read1(2), b.readinto(ba := bytearray(3)), ba, b.seek(1, 0), b.write(b"ZZ"), b.getvalue(), b.truncate(3), b.getvalue(), b.seek(10), b.write(b"!"), b.getvalue())
for f in (lambda: io.StringIO(5), lambda: io.StringIO().write(b"x"), lambda: io.BytesIO("x"), lambda: io.BytesIO().write("x"), lambda: io.StringIO("a").seek(1, 1), lambda: io.StringIO("a").seek(-1), lambda: io.BytesIO(b"a").seek(-5), lambda: io.BytesIO().seek(0, 9), lambda: io.StringIO().read("x"), lambda: s.close() or s.read(), lambda: io.StringIO().truncate(-1), lambda: io.StringIO().fileno(), lambda: io.BytesIO().detach() if hasattr(io.BytesIO(), "detach") else "no detach", lambda: open("/dev/null", "rb").write(b"x")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
raw = io.BytesIO()
t = io.TextIOWrapper(raw, encoding="utf-8", newline="\n", write_through=True)
t.write("é\nline2\n"); t.flush()
print(raw.getvalue(), t.encoding, t.errors, t.line_buffering, t.buffer is raw, t.seek(0), t.readline(), t.read(), t.tell(), t.detach() is raw)
t = io.TextIOWrapper(io.BytesIO(b"a\r\nb\rc\n\xff"), encoding="ascii", errors="replace")
print(ascii(t.read()), t.newlines)
t = io.TextIOWrapper(io.BytesIO(b"x\r\ny"), encoding="utf-8", newline="")
print(t.readlines(), io.TextIOWrapper(io.BytesIO("\ufeffhi".encode("utf-8")), encoding="utf-8-sig").read())
try: io.TextIOWrapper(io.BytesIO(b"\xff"), encoding="utf-8").read()
except UnicodeDecodeError as e: print(e.reason)
try: io.TextIOWrapper(io.BytesIO(), encoding="nope")
except LookupError as e: print(e)
r = io.BufferedReader(io.BytesIO(b"0123456789"), 4)
print(r.read(2), r.peek(1)[:2], r.read1(3), r.readline(), r.tell(), type(r.raw).__name__)
w = io.BufferedWriter(sink := io.BytesIO(), 8)
print(w.write(b"abc"), sink.getvalue(), w.flush(), sink.getvalue())
class Up(io.RawIOBase):
    def __init__(self): self.d = [b"ab", b"cd", b""]
    def readable(self): return True
    def readinto(self, b):
        c = self.d.pop(0)
        b[:len(c)] = c
        return len(c)
print(io.BufferedReader(Up()).read(), io.BufferedReader(Up()).readline())
with io.StringIO("ctx") as c: print(c.read())
print(c.closed, io.DEFAULT_BUFFER_SIZE > 0, io.SEEK_END, isinstance(io.StringIO(), io.TextIOBase), isinstance(io.BytesIO(), io.BufferedIOBase), io.IncrementalNewlineDecoder(None, True).decode("a\r\nb"))
