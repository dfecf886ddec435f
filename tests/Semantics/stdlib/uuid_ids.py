import uuid
u = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(u, repr(u), u.hex, u.int, u.bytes, u.fields, u.version, u.variant, u.urn, u.time_low, uuid.UUID(int=5), uuid.UUID(bytes=bytes(16)), uuid.UUID("{12345678123456781234567812345678}"), uuid.UUID("urn:uuid:12345678-1234-5678-1234-567812345678") == u, u < uuid.UUID(int=2**128 - 1), hash(u) == hash(uuid.UUID(str(u))), uuid.UUID(fields=u.fields) == u, u.bytes_le.hex(), int(u) == u.int)
for ns in (uuid.NAMESPACE_DNS, uuid.NAMESPACE_URL, uuid.NAMESPACE_OID, uuid.NAMESPACE_X500): print(ns, uuid.uuid3(ns, "example.com"), uuid.uuid5(ns, "example.com"), uuid.uuid5(ns, "é"))
print(uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_DNS, "python.org").version, uuid.uuid3(uuid.NAMESPACE_DNS, b"python.org"), uuid.uuid4().version, uuid.uuid4() != uuid.uuid4(), uuid.uuid1().version, uuid.uuid7().version, uuid.uuid8(1, 2, 3), uuid.NIL, uuid.MAX, str(uuid.uuid4()).count("-"))
for f in (lambda: uuid.UUID("bad"), lambda: uuid.UUID(), lambda: uuid.UUID(int=-1), lambda: uuid.UUID(int=2**128), lambda: uuid.UUID(bytes=b"x"), lambda: uuid.UUID("12345678-1234-5678-1234-56781234567g"), lambda: setattr(u, "int", 5), lambda: u < 5, lambda: uuid.UUID(5), lambda: uuid.UUID(u.hex, int=5), lambda: uuid.UUID(fields=(1, 2)), lambda: uuid.UUID(u.hex, version=9), lambda: uuid.uuid5("x", "y")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
import secrets, string
print(len(secrets.token_hex(8)), len(secrets.token_bytes(5)), secrets.choice([7]), secrets.compare_digest(b"a", b"a"), secrets.randbelow(1), len(secrets.token_urlsafe(12)) >= 16)
