words = ["hello world", "HELLO", "hELLO wORLD", "they're bill's", "ß", "ŉ", "ﬁ", "İ", "ı", "Σ", "ΑΣ", "ΑΣ Β", "ΑΣΒ", "ǆ", "ǅ", "Ǆ", "éÉ", "\U00010400\U00010428", "1a2b", "x_y", "ŒUF", "Ａｂ", "", "ͅ", "ჰ", "Ჰ", "ﬃ", "ὓ", "ᾳ", "ῼ", "K", "Å"]
for w in words:
    print(ascii(w), ascii(w.upper()), ascii(w.lower()), ascii(w.title()), ascii(w.capitalize()), ascii(w.swapcase()), ascii(w.casefold()))
print("Straße".casefold() == "STRASSE".casefold(), "ς".casefold() == "Σ".casefold(), "µ".casefold() == "μ", "I".lower() == "ı".lower())
print("hello wOrld-foo_bar 3rd".title(), "\thello".capitalize(), "ﬁx".capitalize(), "ǆabc".title(), "aΣ".lower(), "ΣΣ".lower(), "aΣ'".lower(), "Σ".lower(), ".Σ".lower(), "aΣ b".lower())
print(b"Hello World".upper(), b"Hello \xe9\xc9".lower(), b"hello world".title(), b"hELLO".capitalize(), b"aB\xff".swapcase())
try:
    "a".upper("x")
except TypeError as e:
    print(e)
