"""A lexer built on `re`, a precedence parser, and a constant folder.

Load: one big regular expression with named groups walked with `finditer`, `lastgroup`, `sub` with a function, `split`
and `fullmatch`; then recursive descent over the tokens into nested tuples, which a pattern-matching folder simplifies.
The source text is a made-up little language, generated per iteration.
"""

import re

ITERATIONS = 10
SIZE = 1500

TOKEN = re.compile(r"""
    (?P<number>0x[0-9a-f]+ | \d+(?:\.\d+)?)
  | (?P<name>[A-Za-z_]\w*)
  | (?P<string>"(?:[^"\\]|\\.)*")
  | (?P<comment>//[^\n]*)
  | (?P<operator>\*\* | <= | >= | == | != | && | \|\| | [-+*/%<>=!(),;{}])
  | (?P<newline>\n)
  | (?P<space>[ \t]+)
  | (?P<error>.)
""", re.VERBOSE)

KEYWORDS = {"let", "if", "else", "while", "print"}
PRECEDENCE = {"||": 1, "&&": 2, "==": 3, "!=": 3, "<": 4, ">": 4, "<=": 4, ">=": 4,
              "+": 5, "-": 5, "*": 6, "/": 6, "%": 6, "**": 8}


def generate(statements, seed):
    state = seed * 25_214 + 903

    def draw(n):
        nonlocal state
        state = (state * 25_214_903_917 + 11) & 0xFFFFFFFFFFFF
        return (state >> 17) % n

    def expression(depth):
        if depth == 0 or draw(4) == 0:
            return (str(draw(1000)), f"0x{draw(65_536):x}", f"name_{draw(30)}", f"{draw(90)}.{draw(90)}")[draw(4)]
        operator = list(PRECEDENCE)[draw(len(PRECEDENCE) - 1)]
        text = f"{expression(depth - 1)} {operator} {expression(depth - 1)}"
        return f"({text})" if draw(3) else text

    lines = []
    for k in range(statements):
        match draw(5):
            case 0:
                lines.append(f"if {expression(2)} {{ x = {expression(3)}; }} else {{ y = -{expression(1)}; }}")
            case 1:
                lines.append(f'print "line {k}\\n", {expression(2)}; // number {k}')
            case 2:
                lines.append(f"while !({expression(1)}) {{ name_{draw(30)} = {expression(2)}; }}")
            case _:
                lines.append(f"let name_{k} = {expression(4)};")
    return "\n".join(lines) + "\n"


def tokenize(source):
    """Triples of kind, text and line number."""
    tokens = []
    line = 1
    for match in TOKEN.finditer(source):
        kind = match.lastgroup
        text = match[0]
        if kind == "newline":
            line += 1
        elif kind in ("space", "comment"):
            continue
        elif kind == "error":
            raise SyntaxError(f"{text!r} at line {line}")
        else:
            if kind == "name" and text in KEYWORDS:
                kind = "keyword"
            tokens.append((kind, text, line))
    tokens.append(("end", "", line))
    return tokens


class Parser:
    def __init__(self, tokens):
        self.tokens = tokens
        self.at = 0

    @property
    def text(self):
        return self.tokens[self.at][1]

    def take(self, wanted=None):
        kind, text, line = self.tokens[self.at]
        if wanted is not None and text != wanted:
            raise SyntaxError(f"line {line}: {wanted!r} expected, not {text!r}")
        self.at += 1
        return kind, text

    def program(self):
        statements = []
        while self.tokens[self.at][0] != "end":
            statements.append(self.statement())
        return statements

    def block(self):
        self.take("{")
        body = []
        while self.text != "}":
            body.append(self.statement())
        self.take("}")
        return body

    def statement(self):
        kind, text = self.take()
        if text in ("if", "while"):
            condition = self.expression()
            body = self.block()
            if self.text == "else":
                self.take()
                return ("if", condition, body, self.block())
            return (text, condition, body)
        if text == "print":
            values = [self.expression()]
            while self.text == ",":
                self.take()
                values.append(self.expression())
            self.take(";")
            return ("print", *values)
        name = self.take()[1] if text == "let" else text
        self.take("=")
        value = self.expression()
        self.take(";")
        return ("assign", name, value)

    def expression(self, lowest=1):
        left = self.operand()
        while (level := PRECEDENCE.get(self.text, 0)) >= lowest:
            operator = self.take()[1]
            right = self.expression(level if operator == "**" else level + 1)
            left = (operator, left, right)
        return left

    def operand(self):
        kind, text = self.take()
        if text == "(":
            value = self.expression()
            self.take(")")
            return value
        if text in ("-", "!"):
            return (text, self.expression(7))
        match kind:
            case "number":
                return int(text, 16) if text.startswith("0x") else float(text) if "." in text else int(text)
            case "string":
                return ("text", text[1:-1])
            case "name":
                return ("name", text)
        raise SyntaxError(text)


def fold(node):
    """Simplify constant arithmetic; what is not constant stays."""
    match node:
        case ("name" | "text", _) | int() | float():
            return node
        case ("-", value):
            value = fold(value)
            return -value if isinstance(value, (int, float)) else ("-", value)
        case ("+" | "-" | "*" as operator, left, right):
            left, right = fold(left), fold(right)
            match left, right:
                case (int() | float(), int() | float()):
                    return left + right if operator == "+" else left - right if operator == "-" else left * right
                case (_, 0) if operator != "*":
                    return left
            return (operator, left, right)
        case (operator, *parts):
            return (operator, *(fold(part) if isinstance(part, tuple) else part for part in parts))
        case [*statements]:
            return [fold(statement) for statement in statements]
    return node


def measure(node):
    if isinstance(node, (tuple, list)):
        return 1 + sum(measure(part) for part in node)
    return 1


def rename(source):
    """Replace every name with a short one, in order of appearance."""
    table = {}
    return re.sub(r"\bname_(\d+)\b", lambda match: table.setdefault(match[1], f"v{len(table)}"), source)


def run(statements, seed=1):
    source = generate(statements, seed)
    tokens = tokenize(source)
    tree = Parser(tokens).program()
    folded = fold(tree)
    short = rename(source)
    again = Parser(tokenize(short)).program()
    if measure(again) != measure(tree):
        raise AssertionError("renaming changed the program's shape")
    words = re.split(r"\W+", source)
    hexadecimal = sum(1 for word in words if re.fullmatch(r"0x[0-9a-f]{4}", word))
    literals = re.findall(r'"(\w+) (\d+)', source)
    return [len(tokens), measure(tree), measure(folded), len(short), len(words), hexadecimal,
            sum(int(number) for _, number in literals)]


def combine(checksum, value):
    return (checksum * 31 + value) & 0xFFFFFFFF


def run_iteration(i):
    total = 0
    for value in run(SIZE, seed=i + 1):
        total = combine(total, value)
    return total


def main():
    checksum = 0
    for i in range(ITERATIONS):
        checksum = combine(checksum, run_iteration(i))
    print(f"tokenizer_re: {checksum:08x}")


if __name__ == "__main__":
    main()
