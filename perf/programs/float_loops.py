"""Float loops: quadrature, differential equations and root finding.

Load: unboxed floating-point arithmetic in loops with few calls: Simpson's rule over a rational function, a Runge-Kutta
step of the Lorenz system, the logistic map, Newton's iteration, and a compensated sum.  Only `+ - * /` and comparisons
touch the results, so every platform with IEEE doubles prints the same checksum.
"""

ITERATIONS = 10
SIZE = 500_000


def integrand(x):
    return 4.0 / (1.0 + x * x)


def simpson(lower, upper, intervals):
    h = (upper - lower) / intervals
    total = integrand(lower) + integrand(upper)
    for k in range(1, intervals):
        weight = 4.0 if k % 2 else 2.0
        total += weight * integrand(lower + k * h)
    return total * h / 3.0


def lorenz(steps, dt, x, y, z):
    """Integrate the Lorenz attractor with the classical Runge-Kutta method."""
    sigma, rho, beta = 10.0, 28.0, 8.0 / 3.0
    half = dt / 2.0
    sixth = dt / 6.0
    for _ in range(steps):
        ax = sigma * (y - x)
        ay = x * (rho - z) - y
        az = x * y - beta * z

        px, py, pz = x + half * ax, y + half * ay, z + half * az
        bx = sigma * (py - px)
        by = px * (rho - pz) - py
        bz = px * py - beta * pz

        px, py, pz = x + half * bx, y + half * by, z + half * bz
        cx = sigma * (py - px)
        cy = px * (rho - pz) - py
        cz = px * py - beta * pz

        px, py, pz = x + dt * cx, y + dt * cy, z + dt * cz
        dx = sigma * (py - px)
        dy = px * (rho - pz) - py
        dz = px * py - beta * pz

        x += sixth * (ax + 2.0 * (bx + cx) + dx)
        y += sixth * (ay + 2.0 * (by + cy) + dy)
        z += sixth * (az + 2.0 * (bz + cz) + dz)
    return x, y, z


def logistic_orbit(r, x, steps):
    """Fraction of an orbit of x -> r x (1 - x) that lies in the upper half."""
    above = 0
    for _ in range(steps):
        x = r * x * (1.0 - x)
        if x > 0.5:
            above += 1
    return above / steps


def newton_sqrt(value):
    guess = value if value > 1.0 else 1.0
    while True:
        better = 0.5 * (guess + value / guess)
        if better >= guess:
            return guess
        guess = better


def kahan_sum(count, scale):
    """Sum of a slowly converging series, with Kahan's compensation."""
    total = 0.0
    compensation = 0.0
    sign = 1.0
    for k in range(count):
        term = sign * scale / (2 * k + 1) - compensation
        updated = total + term
        compensation = (updated - total) - term
        total = updated
        sign = -sign
    return total


def run(n, shift=0.0):
    area = simpson(0.0, 1.0 + shift, n)
    x, y, z = lorenz(n // 4, 0.005, 1.0 + shift, 1.0, 1.0)
    occupied = logistic_orbit(3.99, 0.25 + shift / 10.0, n)
    roots = 0.0
    for k in range(n // 16):
        roots += newton_sqrt(k * 0.5 + shift + 0.25)
    series = kahan_sum(n, 4.0 + shift)
    return area, x, y, z, occupied, roots, series


def combine(checksum, value):
    return (checksum * 31 + value) & 0xFFFFFFFF


def run_iteration(i):
    digest = 0
    for value in run(SIZE, shift=i / 64):
        numerator, denominator = value.as_integer_ratio()
        digest = digest * 1_000_003 ^ numerator ^ denominator
    return digest & 0xFFFFFFFF


def main():
    checksum = 0
    for i in range(ITERATIONS):
        checksum = combine(checksum, run_iteration(i))
    print(f"float_loops: {checksum:08x}")


if __name__ == "__main__":
    main()
