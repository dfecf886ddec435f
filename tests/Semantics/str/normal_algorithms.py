def is_palindrome(s):
    s = "".join(c.lower() for c in s if c.isalnum())
    return s == s[::-1]
print(is_palindrome("A man, a plan, a canal: Panama"), is_palindrome("été"), is_palindrome("no"))

def caesar(s, k):
    out = []
    for c in s:
        if "a" <= c <= "z":
            c = chr((ord(c) - 97 + k) % 26 + 97)
        elif "A" <= c <= "Z":
            c = chr((ord(c) - 65 + k) % 26 + 65)
        out.append(c)
    return "".join(out)
print(caesar("Hello, World!", 3), caesar(caesar("Hello, World!", 3), -3))

def rle(s):
    out = ""
    i = 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]:
            j += 1
        out += s[i] + str(j - i)
        i = j
    return out
print(rle("aaabccd"), rle(""), rle("éé\U0001F600\U0001F600\U0001F600"))

def lev(a, b):
    prev = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        cur = [i]
        for j, y in enumerate(b, 1):
            cur.append(min(prev[j] + 1, cur[-1] + 1, prev[j - 1] + (x != y)))
        prev = cur
    return prev[-1]
print(lev("kitten", "sitting"), lev("", "abc"), lev("flaw", "lawn"))
text = "the quick brown fox jumps over the lazy dog the end"
print(sorted(((w, text.split().count(w)) for w in set(text.split())), key=lambda p: (-p[1], p[0]))[:3], " ".join(w.capitalize() for w in text.split()), max(text.split(), key=len))
h = 5381
for c in text:
    h = (h * 33 ^ ord(c)) & 0xFFFFFFFF
print(hex(h), "".join(f"{ord(c):08b}" for c in "Hi"), int("".join(f"{ord(c):02x}" for c in "abc"), 16))
