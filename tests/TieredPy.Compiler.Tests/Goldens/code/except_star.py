try:
    a
except* A:
    b
except* (B, C) as e:
    c(e)
else:
    d
finally:
    f
