"""A bytecode interpreter: assembler, stack machine, and programs for it.

Load: the loop that every interpreter has: fetch an opcode, choose among many cases with `if`/`elif` (one machine) or
with a table of bound methods (another), push and pop on a list, jump, call and return.  Both machines run the same
programs (factorials, primes, a matrix walk, recursive Fibonacci) and must count the same instructions.
"""

ITERATIONS = 10
LIMIT = 4_800

OPCODES = ("halt push load store add sub mul mod less equal not jump jump_if_zero call return dup pop "
           "read write print").split()
(HALT, PUSH, LOAD, STORE, ADD, SUB, MUL, MOD, LESS, EQUAL, NOT, JUMP, JUMP_IF_ZERO, CALL, RETURN, DUP, POP,
 READ, WRITE, PRINT) = range(len(OPCODES))
WITH_OPERAND = {PUSH, LOAD, STORE, JUMP, JUMP_IF_ZERO, CALL}

PROGRAM = """
main:
    push 0
    store 1                 # sum of the primes below the limit in local 0
    push 2
    store 2
next:
    load 2
    load 0
    less
    jump_if_zero primes_done
    load 2
    call is_prime
    jump_if_zero composite
    load 1
    load 2
    add
    store 1
composite:
    load 2
    push 1
    add
    store 2
    jump next
primes_done:
    load 1
    print
    push 12
    call fib
    print
    push 0
    store 2
fill:
    load 2
    push 64
    less
    jump_if_zero filled
    load 2
    load 2
    load 2
    mul
    push 97
    mod
    write                   # memory[k] = k * k mod 97
    load 2
    push 1
    add
    store 2
    jump fill
filled:
    push 0
    push 63
sum:
    dup
    store 3
    read
    add
    load 3
    jump_if_zero summed
    load 3
    push 1
    sub
    jump sum
summed:
    print
    halt

is_prime:                   # argument in local 0
    push 2
    store 1
try:
    load 1
    dup
    mul
    load 0
    push 1
    add
    less
    jump_if_zero prime
    load 0
    load 1
    mod
    jump_if_zero divisible
    load 1
    push 1
    add
    store 1
    jump try
divisible:
    push 0
    return
prime:
    push 1
    return

fib:
    load 0
    push 2
    less
    not
    jump_if_zero small
    load 0
    push 1
    sub
    call fib
    load 0
    push 2
    sub
    call fib
    add
    return
small:
    load 0
    return
"""


def assemble(source):
    """Two passes: labels first, then a flat list of opcodes and operands."""
    labels, parsed, at = {}, [], 0
    for line in source.splitlines():
        text = line.partition("#")[0].strip()
        if text.endswith(":"):
            labels[text[:-1]] = at
        elif text:
            name, *operand = text.split()
            opcode = OPCODES.index(name)
            if (opcode in WITH_OPERAND) != bool(operand):
                raise SyntaxError(text)
            parsed.append((opcode, operand))
            at += 1 + len(operand)
    code = []
    for opcode, operand in parsed:
        code.append(opcode)
        for word in operand:
            code.append(labels[word] if word in labels else int(word))
    return code


def execute(code, argument):
    """The machine as one loop over if and elif."""
    stack, frames, output = [], [], []
    memory = [0] * 64
    variables = [argument, 0, 0, 0]
    at = executed = 0
    while True:
        opcode = code[at]
        at += 1
        executed += 1
        if opcode == LOAD:
            stack.append(variables[code[at]])
            at += 1
        elif opcode == PUSH:
            stack.append(code[at])
            at += 1
        elif opcode == STORE:
            variables[code[at]] = stack.pop()
            at += 1
        elif opcode == ADD:
            right = stack.pop()
            stack[-1] += right
        elif opcode == SUB:
            right = stack.pop()
            stack[-1] -= right
        elif opcode == MUL:
            right = stack.pop()
            stack[-1] *= right
        elif opcode == MOD:
            right = stack.pop()
            stack[-1] %= right
        elif opcode == LESS:
            right = stack.pop()
            stack[-1] = 1 if stack[-1] < right else 0
        elif opcode == EQUAL:
            right = stack.pop()
            stack[-1] = 1 if stack[-1] == right else 0
        elif opcode == NOT:
            stack[-1] = 0 if stack[-1] else 1
        elif opcode == JUMP:
            at = code[at]
        elif opcode == JUMP_IF_ZERO:
            at = at + 1 if stack.pop() else code[at]
        elif opcode == CALL:
            frames.append((at + 1, variables))
            variables = [stack.pop(), 0, 0, 0]
            at = code[at]
        elif opcode == RETURN:
            at, variables = frames.pop()
        elif opcode == DUP:
            stack.append(stack[-1])
        elif opcode == POP:
            stack.pop()
        elif opcode == READ:
            stack[-1] = memory[stack[-1]]
        elif opcode == WRITE:
            value = stack.pop()
            memory[stack.pop()] = value
        elif opcode == PRINT:
            output.append(stack.pop())
        elif opcode == HALT:
            return output, executed
        else:
            raise ValueError(f"opcode {opcode} at {at - 1}")


class Machine:
    """The same machine with one method per opcode, found in a table."""

    def __init__(self, code, argument):
        self.code = code
        self.at = 0
        self.stack = []
        self.frames = []
        self.memory = [0] * 64
        self.output = []
        self.variables = [argument, 0, 0, 0]
        self.table = [getattr(self, "op_" + name) for name in OPCODES]

    def run(self):
        executed = 0
        code, table = self.code, self.table
        while self.at >= 0:
            opcode = code[self.at]
            self.at += 1
            table[opcode]()
            executed += 1
        return self.output, executed

    def operand(self):
        value = self.code[self.at]
        self.at += 1
        return value

    def op_halt(self):
        self.at = -1

    def op_push(self):
        self.stack.append(self.operand())

    def op_load(self):
        self.stack.append(self.variables[self.operand()])

    def op_store(self):
        self.variables[self.operand()] = self.stack.pop()

    def op_add(self):
        self.stack.append(self.stack.pop() + self.stack.pop())

    def op_sub(self):
        right = self.stack.pop()
        self.stack.append(self.stack.pop() - right)

    def op_mul(self):
        self.stack.append(self.stack.pop() * self.stack.pop())

    def op_mod(self):
        right = self.stack.pop()
        self.stack.append(self.stack.pop() % right)

    def op_less(self):
        right = self.stack.pop()
        self.stack.append(int(self.stack.pop() < right))

    def op_equal(self):
        self.stack.append(int(self.stack.pop() == self.stack.pop()))

    def op_not(self):
        self.stack.append(int(not self.stack.pop()))

    def op_jump(self):
        self.at = self.operand()

    def op_jump_if_zero(self):
        target = self.operand()
        if not self.stack.pop():
            self.at = target

    def op_call(self):
        target = self.operand()
        self.frames.append((self.at, self.variables))
        self.variables = [self.stack.pop(), 0, 0, 0]
        self.at = target

    def op_return(self):
        self.at, self.variables = self.frames.pop()

    def op_dup(self):
        self.stack.append(self.stack[-1])

    def op_pop(self):
        self.stack.pop()

    def op_read(self):
        self.stack.append(self.memory[self.stack.pop()])

    def op_write(self):
        value = self.stack.pop()
        self.memory[self.stack.pop()] = value

    def op_print(self):
        self.output.append(self.stack.pop())


def run(limit):
    code = assemble(PROGRAM)
    output, executed = execute(code, limit)
    if Machine(code, limit).run() != (output, executed):
        raise AssertionError("the two machines disagree")
    return sum(output) + executed


def combine(checksum, value):
    return (checksum * 31 + value) & 0xFFFFFFFF


def run_iteration(i):
    return run(LIMIT + i)


def main():
    checksum = 0
    for i in range(ITERATIONS):
        checksum = combine(checksum, run_iteration(i))
    print(f"bytecode_vm: {checksum:08x}")


if __name__ == "__main__":
    main()
