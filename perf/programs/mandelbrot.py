"""Escape-time fractals: the Mandelbrot set, a Julia set and a burning ship.

Load: float loops with an early exit, once on separate real and imaginary parts, once on `complex` objects, with the
picture packed into a bytearray.  A picture is digested by run lengths, so a single pixel out of place shows.
"""

ITERATIONS = 10
WIDTH = 192
HEIGHT = 144
DEPTH = 80


def mandelbrot_depth(cx, cy, limit):
    """Iterations of z -> z^2 + c before |z| exceeds 2, on plain floats."""
    x = y = 0.0
    for depth in range(limit):
        xx = x * x
        yy = y * y
        if xx + yy > 4.0:
            return depth
        y = 2.0 * x * y + cy
        x = xx - yy + cx
    return limit


def julia_depth(z, c, limit):
    """The same question asked with complex objects."""
    depth = 0
    while depth < limit and z.real * z.real + z.imag * z.imag <= 4.0:
        z = z * z + c
        depth += 1
    return depth


def ship_depth(cx, cy, limit):
    x = y = 0.0
    depth = 0
    while x * x + y * y <= 4.0:
        if depth == limit:
            break
        x, y = x * x - y * y + cx, abs(2.0 * x * y) + cy
        depth += 1
    return depth


def render(width, height, left, top, scale, depth_at):
    """Fill a bytearray row by row with depths from a function of the plane."""
    picture = bytearray(width * height)
    for row in range(height):
        y = top - row * scale
        base = row * width
        for column in range(width):
            picture[base + column] = depth_at(left + column * scale, y)
    return picture


def run_lengths(picture):
    """Pairs of (value, length), the picture's run-length encoding."""
    runs = []
    previous = -1
    length = 0
    for value in picture:
        if value == previous:
            length += 1
        else:
            if length:
                runs.append((previous, length))
            previous, length = value, 1
    runs.append((previous, length))
    return runs


def digest(picture):
    total = 0
    for value, length in run_lengths(picture):
        total = (total * 33 + value * 256 + length) & 0xFFFFFFFF
    return total


def ascii_art(picture, width):
    shades = " .:-=+*#%@"
    lines = []
    for start in range(0, len(picture), width):
        lines.append("".join(shades[value % len(shades)] for value in picture[start:start + width]).rstrip())
    return "\n".join(lines)


def run(depth, zoom=1.0):
    scale = 3.0 / WIDTH / zoom
    plane = render(WIDTH, HEIGHT, -0.7 - 1.5 / zoom, 1.1 / zoom, scale,
                   lambda x, y: mandelbrot_depth(x, y, depth))
    constant = complex(-0.8 + zoom / 100, 0.156)
    julia = render(WIDTH, HEIGHT, -1.5, 1.1, 3.0 / WIDTH,
                   lambda x, y: julia_depth(complex(x, y), constant, depth))
    ship = render(WIDTH, HEIGHT, -2.0, 0.6, scale, lambda x, y: ship_depth(x, -y, depth))
    return digest(plane), digest(julia), digest(ship), len(ascii_art(plane, WIDTH))


def combine(checksum, value):
    return (checksum * 31 + value) & 0xFFFFFFFF


def run_iteration(i):
    total = 0
    for value in run(DEPTH, zoom=1.0 + i / 4):
        total = combine(total, value)
    return total


def main():
    checksum = 0
    for i in range(ITERATIONS):
        checksum = combine(checksum, run_iteration(i))
    print(f"mandelbrot: {checksum:08x}")


if __name__ == "__main__":
    main()
