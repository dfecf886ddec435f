"""A JSON reader, writer and query engine in plain Python.

Load: scanning a string character by character, dispatch on characters, building nested dicts and lists, converting
numbers, joining pieces of text; then a recursive writer with `isinstance` chains and a path query over the tree.
What is written must read back equal.
"""

ITERATIONS = 10
SIZE = 1700

ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
UNESCAPES = {value: "\\" + key for key, value in ESCAPES.items() if key != "/"}
SPACE = " \t\r\n"


class JsonError(ValueError):
    def __init__(self, message, at):
        super().__init__(f"{message} at {at}")
        self.at = at


class Reader:
    def __init__(self, text):
        self.text = text
        self.at = 0

    def read(self):
        value = self.value()
        self.skip()
        if self.at != len(self.text):
            raise JsonError("extra text", self.at)
        return value

    def skip(self):
        text, at = self.text, self.at
        while at < len(text) and text[at] in SPACE:
            at += 1
        self.at = at

    def peek(self):
        self.skip()
        return self.text[self.at] if self.at < len(self.text) else ""

    def expect(self, character):
        if self.peek() != character:
            raise JsonError(f"{character!r} expected", self.at)
        self.at += 1

    def value(self):
        first = self.peek()
        if first == "{":
            return self.object()
        if first == "[":
            return self.array()
        if first == '"':
            return self.string()
        if first == "-" or "0" <= first <= "9":
            return self.number()
        for word, value in (("true", True), ("false", False), ("null", None)):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return value
        raise JsonError("a value expected", self.at)

    def object(self):
        result = {}
        self.expect("{")
        if self.peek() == "}":
            self.at += 1
            return result
        while True:
            self.skip()
            key = self.string()
            self.expect(":")
            result[key] = self.value()
            if self.peek() != ",":
                break
            self.at += 1
        self.expect("}")
        return result

    def array(self):
        result = []
        self.expect("[")
        if self.peek() != "]":
            result.append(self.value())
            while self.peek() == ",":
                self.at += 1
                result.append(self.value())
        self.expect("]")
        return result

    def string(self):
        self.expect('"')
        text, at = self.text, self.at
        pieces = []
        start = at
        while True:
            if at >= len(text):
                raise JsonError("unterminated string", start)
            character = text[at]
            if character == '"':
                break
            if character == "\\":
                pieces.append(text[start:at])
                code = text[at + 1:at + 2]
                if code == "u":
                    pieces.append(chr(int(text[at + 2:at + 6], 16)))
                    at += 6
                elif code in ESCAPES:
                    pieces.append(ESCAPES[code])
                    at += 2
                else:
                    raise JsonError("bad escape", at)
                start = at
            else:
                at += 1
        pieces.append(text[start:at])
        self.at = at + 1
        return "".join(pieces)

    def number(self):
        text, start = self.text, self.at
        at = start + (text[start] == "-")
        real = False
        while at < len(text):
            character = text[at]
            if character in ".eE+-":
                real = True
            elif not "0" <= character <= "9":
                break
            at += 1
        self.at = at
        try:
            return float(text[start:at]) if real else int(text[start:at])
        except ValueError:
            raise JsonError("bad number", start) from None


def quote(text):
    pieces = ['"']
    for character in text:
        if character in UNESCAPES:
            pieces.append(UNESCAPES[character])
        elif character < " " or character > "~":
            pieces.append(f"\\u{ord(character):04x}")
        else:
            pieces.append(character)
    pieces.append('"')
    return "".join(pieces)


def write(value, indent=None, level=0):
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, str):
        return quote(value)
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, list):
        opening, closing = "[]"
        parts = [write(item, indent, level + 1) for item in value]
    else:
        opening, closing = "{}"
        parts = [quote(key) + ": " + write(item, indent, level + 1) for key, item in value.items()]
    if indent is None or not parts:
        return opening + ", ".join(parts) + closing
    margin = "\n" + " " * (indent * (level + 1))
    return opening + margin + ("," + margin).join(parts) + margin[:-indent] + closing


def select(value, path):
    """All values at a path such as ('people', '*', 'name')."""
    if not path:
        yield value
        return
    head, rest = path[0], path[1:]
    if head == "*":
        children = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        for child in children:
            yield from select(child, rest)
    elif isinstance(value, dict):
        if head in value:
            yield from select(value[head], rest)
    elif isinstance(value, list) and isinstance(head, int) and head < len(value):
        yield from select(value[head], rest)


def document(size, seed):
    people = []
    for k in range(size):
        n = k * 7919 + seed
        people.append({
            "id": n, "name": f"person \"{n % 97}\" \u00e9\u4e2d\n", "ratio": n / 64, "tiny": (n % 13) / 1e9,
            "active": n % 3 == 0, "parent": None if k < 4 else k // 4,
            "tags": [f"t{n % m}" for m in range(2, 7)], "nested": {"a": {"b": [[], {}, [n, [-n, [n * n]]]]}},
        })
    return {"version": 1, "people": people, "empty": {}}


def failures():
    """Positions at which broken documents are rejected."""
    positions = []
    for text in ('{"a": }', "[1, 2", '"abc', '{"a" 1}', "[1,]", "nul", '"\\q"', "[1] 2", "-", ""):
        try:
            Reader(text).read()
        except JsonError as error:
            positions.append(error.at)
    return positions


def run(size, seed=1):
    tree = document(size, seed)
    compact = write(tree)
    pretty = write(tree, indent=2)
    if Reader(compact).read() != tree or Reader(pretty).read() != tree:
        raise AssertionError("the document did not survive")
    ids = sum(select(tree, ("people", "*", "id")))
    squares = sum(select(tree, ("people", "*", "nested", "a", "b", 2, 1, 1, 0)))
    tags = sum(len(tag) for tag in select(tree, ("people", "*", "tags", "*")))
    return [len(compact), len(pretty), ids, squares, tags, sum(failures())]


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
    print(f"json_parser: {checksum:08x}")


if __name__ == "__main__":
    main()
