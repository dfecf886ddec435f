pairs = [("straße", "STRASSE"), ("ΣΊΣΥΦΟΣ", "σίσυφος"), ("ﬀ", "FF"), ("İ", "i̇"), ("ı", "I"), ("K", "k"), ("Ⅷ", "ⅷ"), ("\U00010400", "\U00010428"), ("é", "É"), ("e\u0301", "É"), ("ŉ", "ʼn"), ("ᾳ", "αι"), ("Ა", "ა"), ("ꭰ", "Ꭰ")]
for a, b in pairs:
    print(ascii(a), ascii(b), a.casefold() == b.casefold(), a.lower() == b.lower(), a.upper() == b.upper(), len(a.casefold()), len(b.upper()))
import unicodedata
print(unicodedata.normalize("NFC", "e\u0301") == "é", unicodedata.normalize("NFD", "é") == "e\u0301", ascii(unicodedata.normalize("NFKC", "ﬁ²")), unicodedata.name("é"), unicodedata.lookup("SNOWMAN"), unicodedata.category("A"), unicodedata.category("\u0378"), unicodedata.numeric("½"), unicodedata.digit("²"), unicodedata.decimal("٣"), unicodedata.bidirectional("א"), unicodedata.combining("\u0301"), unicodedata.east_asian_width("日"), unicodedata.mirrored("("), unicodedata.decomposition("é"))
for f, arg in ((unicodedata.name, "\x00"), (unicodedata.lookup, "NOPE"), (unicodedata.numeric, "a"), (unicodedata.normalize, "X")):
    try:
        print(f(arg))
    except Exception as e:
        print(type(e).__name__, e)
print(unicodedata.name("\x00", "default"), unicodedata.unidata_version, unicodedata.is_normalized("NFC", "é"), unicodedata.name("가"), unicodedata.name("\U00020000"))
