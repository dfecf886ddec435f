v = "lazy"
