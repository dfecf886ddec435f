def bf(code, data=""):
    tape, out, p, i, inp, stack, jump = [0] * 30, [], 0, 0, iter(data), [], {}
    for k, c in enumerate(code):
        if c == "[": stack.append(k)
        elif c == "]": jump[k] = stack.pop(); jump[jump[k]] = k
    while i < len(code):
        match code[i]:
            case ">": p += 1
            case "<": p -= 1
            case "+": tape[p] = (tape[p] + 1) % 256
            case "-": tape[p] = (tape[p] - 1) % 256
            case ".": out.append(chr(tape[p]))
            case ",": tape[p] = ord(next(inp, "\0"))
            case "[" if not tape[p]: i = jump[i]
            case "]" if tape[p]: i = jump[i]
        i += 1
    return "".join(out)
print(bf("++++++++[>++++++++<-]>+.+.+."), bf(",[.,]", "echo"))
def life(grid, n):
    h, w = len(grid), len(grid[0])
    for _ in range(n):
        grid = [[1 if (s := sum(grid[(y + dy) % h][(x + dx) % w] for dy in (-1, 0, 1) for dx in (-1, 0, 1)) - grid[y][x]) == 3 or s == 2 and grid[y][x] else 0 for x in range(w)] for y in range(h)]
    return ["".join(".#"[c] for c in r) for r in grid]
g = [[0] * 8 for _ in range(8)]
for y, x in ((0, 1), (1, 2), (2, 0), (2, 1), (2, 2)): g[y][x] = 1
print(*life(g, 4), sep="\n")
def vm(prog):
    regs, pc, steps = dict.fromkeys("abc", 0), 0, 0
    while 0 <= pc < len(prog) and steps < 500:
        op, *args = prog[pc].split()
        steps += 1
        val = lambda s: regs[s] if s in regs else int(s)
        if op == "mov": regs[args[0]] = val(args[1])
        elif op == "add": regs[args[0]] += val(args[1])
        elif op == "jnz":
            if val(args[0]): pc += int(args[1]); continue
        elif op == "mul": regs[args[0]] *= val(args[1])
        else: raise ValueError(op)
        pc += 1
    return regs, steps
print(vm(["mov a 5", "mov b 1", "mul b a", "add a -1", "jnz a -2", "mov c b"]))
try: vm(["hlt"])
except ValueError as e: print("bad op", e)
def sudoku_like(n):
    cols, sols = [], []
    def solve(r):
        if r == n: sols.append(tuple(cols)); return
        for c in range(n):
            if all(c != k and abs(c - k) != r - i for i, k in enumerate(cols)):
                cols.append(c); solve(r + 1); cols.pop()
    solve(0)
    return len(sols), sols[0] if sols else None
print([sudoku_like(n) for n in range(1, 7)])
def knap(items, cap):
    best = [0] * (cap + 1)
    for w, v in items:
        for c in range(cap, w - 1, -1): best[c] = max(best[c], best[c - w] + v)
    return best[cap]
print(knap([(12, 4), (2, 2), (1, 1), (4, 10), (1, 2)], 15), knap([(1, 1.5), (3, 2.25)], 4))
def bank(ops):
    bal, log = 0, []
    for op, amt in ops:
        try:
            if op == "d": bal += amt
            elif op == "w":
                if amt > bal: raise ValueError(f"short by {amt - bal}")
                bal -= amt
            else: raise KeyError(op)
        except ValueError as e: log.append(str(e)); continue
        except KeyError as e: log.append(f"unknown {e}"); break
        else: log.append(bal)
        finally: log.append("|")
    else: log.append("complete")
    return log
print(bank([("d", 10), ("w", 15), ("w", 2.5)]), bank([("d", 1), ("x", 0), ("d", 9)]))
def prime_sieve(n):
    s = [True] * (n + 1)
    s[0] = s[1] = False
    i = 2
    while i * i <= n:
        if s[i]:
            for j in range(i * i, n + 1, i): s[j] = False
        i += 1
    return [i for i, v in enumerate(s) if v]
print(prime_sieve(50), len(prime_sieve(2000)), sum(prime_sieve(1000)))
def mandel(w, h): return "\n".join("".join(" .:-=+*#"[min(7, n)] for n in row) for row in ([next((i for i, z in enumerate(orbit(complex(3 * x / w - 2, 2 * y / h - 1))) if abs(z) > 2), 7) for x in range(w)] for y in range(h)))
def orbit(c):
    z = 0
    for _ in range(12): yield z; z = z * z + c
print(mandel(24, 8))
