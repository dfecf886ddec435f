a = 1 + 2 * 3; b = 10 // 3; c = -7 // 2; d = -7 % 3; e = 7 / 2; f = 2 ** 10; g = 2 ** -1; h = 1 << 70; i = 5 >> 1
j = 1 << 200; k = 10 ** 100; l = 1 / 0; m = 1 % 0; n = 0 ** -1
o = 1.5 + 2; p = 7.5 // 2; q = -7.5 % 2; r = 1e308 * 10; s = 2.5 ** 2; t = (-8) ** 0.5
u = 1j * 1j; v = (1 + 2j) / (3 - 4j); w = (1 + 2j) ** 2; x = 2 ** 1j; y = -0.0; z = -(1j)
aa = "a" + "b"; ab = "ab" * 3; ac = 3 * "ab"; ad = "ab" * -1; ae = "x" * 5000; af = b"a" * 2; ag = "abc"[1]; ah = "abc"[-1]; ai = "abc"[5]
aj = (1, 2) + (3,); ak = (1, 2) * 2; al = (1, 2, 3)[1]; am = (1, 2, 3)[0:2]; an = "hello"[::-1]; ao = b"abc"[0]
ap = not 1; aq = not (); ar = ~5; at = ~True; au = +True; av = -True; aw = True + True; ax = True & False; ay = True | 2
az = 1 == 1; ba = "%s-%r: %5s|%-5s|%.3s|%%" % (a, b, c, d, e); bb = "%d" % (a,); bc = "%s" % a
bd = __debug__
if 0: unreachable()
if 1: reachable()
while 0: unreachable()
if __debug__: debug()
be = 1 if True else 2
bf = None is None; bg = (1, (2, (3, "x"))); bh = 1 and 2 or 3; bi = 0 and f()
bj = 9223372036854775807 + 1; bk = -9223372036854775808; bl = 123456789012345678901234567890 % 97; bm = 10 ** 20 / 3
