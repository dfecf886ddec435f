pass
a;
raise
raise A
raise A from B
global x
x = 1
assert a, b
1
"s"
...
None
if a:
    pass
elif b:
    c
else:
    d
if a: pass
if not a: b
if a and b or c: d
if a < b < c: d
if (a if b else c): d
while not a: b
a = b if c else d if e else f
if a:
    if b:
        c
