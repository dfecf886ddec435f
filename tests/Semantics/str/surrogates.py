hi, lo = "\ud83d", "\ude00"
pair = hi + lo
emoji = "\U0001F600"
print(len(hi), len(pair), len(emoji), pair == emoji, hash(pair) == hash(emoji), pair in emoji, emoji in pair, ascii(pair), ascii(emoji), ascii(hi + "x" + lo))
print(ord(hi), hex(ord(pair[0])), [hex(ord(c)) for c in "a" + pair + emoji], ascii(pair[::-1]), ascii(pair[1]), ascii((emoji + pair)[1:]))
print(ascii(repr(hi)), hi.isprintable(), hi.isalpha(), ascii(hi.upper()), ascii((hi + lo).split(lo)), pair.count(lo), emoji.count(lo), emoji.find(hi))
for codec in ("utf-8", "utf-16-le", "utf-32-be", "ascii", "latin-1"):
    for text in (hi, pair, "ab" + lo + "c"):
        try:
            print(codec, text.encode(codec))
        except UnicodeEncodeError as e:
            print(codec, e.reason, e.start, e.end, ascii(str(e)))
print(hi.encode("utf-8", "surrogatepass"), pair.encode("utf-8", "surrogatepass"), pair.encode("utf-16-le", "surrogatepass"), emoji.encode("utf-16-be"))
print(ascii(b"\xed\xa0\xbd".decode("utf-8", "surrogatepass")), ascii(b"\xff\xfe".decode("utf-8", "surrogateescape")), "\udcff\udcfe".encode("utf-8", "surrogateescape"), ascii(b"a\x80b".decode("ascii", "surrogateescape")))
print(ascii(pair.encode("utf-16-le", "surrogatepass").decode("utf-16-le")) == ascii(emoji), hi < emoji, "\uffff" < emoji, sorted([emoji, "\uffff", hi]) == [hi, "\uffff", emoji])
print(emoji.encode("ascii", "backslashreplace"), hi.encode("utf-8", "replace"), hi.encode("utf-8", "ignore"), hi.encode("ascii", "xmlcharrefreplace"))
