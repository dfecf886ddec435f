import hashlib, base64, binascii, hmac, zlib
for n in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_256", "blake2b", "blake2s"):
    h = hashlib.new(n, b"hello")
    h.update(b" world")
    print(n, h.hexdigest()[:40], h.digest_size, h.block_size, h.name, getattr(hashlib, n)(b"").hexdigest()[:16])
h = hashlib.sha256()
for i in range(100): h.update(bytes([i]) * i)
c = h.copy()
c.update(b"x")
print(h.hexdigest(), c.hexdigest() != h.hexdigest(), h.digest()[:4], hashlib.sha256(bytearray(b"a")).hexdigest() == hashlib.sha256(memoryview(b"a")).hexdigest(), hashlib.shake_128(b"a").hexdigest(8), hashlib.blake2b(b"a", digest_size=8, key=b"k").hexdigest(), hashlib.pbkdf2_hmac("sha256", b"pw", b"salt", 10).hex()[:20], hmac.new(b"k", b"m", "sha256").hexdigest()[:20], hmac.compare_digest("a", "a"), sorted(hashlib.algorithms_guaranteed)[:4])
for f in (lambda: hashlib.new("nope"), lambda: hashlib.md5("str"), lambda: hashlib.sha256(5), lambda: h.update("s"), lambda: hashlib.sha256(None), lambda: hmac.new(b"k", b"m")):
    try: f()
    except Exception as e: print(type(e).__name__, str(e)[:80])
d = b"any carnal pleas\xff\xfe"
print(base64.b64encode(d), base64.b64decode("YQ=="), base64.b64decode(b"YW\nJj"), base64.urlsafe_b64encode(b"\xfb\xff"), base64.urlsafe_b64decode("-_8="), base64.b32encode(b"hi"), base64.b32decode("NBUQ===="), base64.b16encode(b"\xab"), base64.b16decode("ab", casefold=True), base64.b85encode(b"hello"), base64.b85decode(b"Xk~0{Zv"), base64.a85encode(b"hello"), base64.a85decode(b"BOu!rDZ"), base64.b64encode(b""), base64.encodebytes(b"x" * 60), base64.standard_b64encode(b"a"), base64.b64encode(b"\xfb\xff", altchars=b"-_"), base64.b32hexencode(b"hi"), base64.z85encode(b"test"))
for f in (lambda: base64.b64decode("a"), lambda: base64.b64decode("ab!c", validate=True), lambda: base64.b64decode("é"), lambda: base64.b64encode("s"), lambda: base64.b32decode("1"), lambda: base64.b16decode("g1"), lambda: base64.b16decode("ab"), lambda: base64.b64decode("YQ"), lambda: base64.b85decode(b"\x7f")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(binascii.hexlify(b"\x01\xab"), binascii.unhexlify("01ab"), binascii.hexlify(b"abc", "-"), binascii.crc32(b"hello"), binascii.crc_hqx(b"hello", 0), binascii.b2a_base64(b"a"), binascii.a2b_base64("YQ=="), zlib.crc32(b"hello"), zlib.adler32(b"hello"), zlib.crc32(b" world", zlib.crc32(b"hello")) == zlib.crc32(b"hello world"), binascii.a2b_qp("=41"), binascii.b2a_uu(b"a"))
for f in (lambda: binascii.unhexlify("0"), lambda: binascii.unhexlify("zz"), lambda: binascii.hexlify("s")):
    try: f()
    except Exception as e: print(type(e).__name__, e)
