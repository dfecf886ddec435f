"""A renderer of Markdown-like text and a template engine, both to HTML.

Load: line-oriented text processing: `startswith`, `strip`, `split`, `partition`, `find`, slices, string concatenation,
lists of fragments, a stack of open blocks; and templates that are parsed into node objects with a virtual `render`,
evaluated against dictionaries with loops, conditions and filters.
"""

ITERATIONS = 10
SIZE = 1600

ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


def escape(text):
    return "".join([ENTITIES.get(character, character) for character in text])


def render_inline(text):
    """Emphasis, code and links within a line."""
    out = []
    at = 0
    while at < len(text):
        character = text[at]
        if character == "*":
            marker = "**" if text.startswith("**", at) else "*"
            end = text.find(marker, at + len(marker))
            if end > 0:
                tag = "strong" if marker == "**" else "em"
                out.append(f"<{tag}>{render_inline(text[at + len(marker):end])}</{tag}>")
                at = end + len(marker)
                continue
        elif character == "`":
            end = text.find("`", at + 1)
            if end > 0:
                out.append("<code>" + escape(text[at + 1:end]) + "</code>")
                at = end + 1
                continue
        elif character == "[":
            middle = text.find("](", at)
            end = text.find(")", middle) if middle > 0 else -1
            if end > 0:
                out.append(f'<a href="{escape(text[middle + 2:end])}">{render_inline(text[at + 1:middle])}</a>')
                at = end + 1
                continue
        out.append(ENTITIES.get(character, character))
        at += 1
    return "".join(out)


class Renderer:
    """Block structure: headings, lists, quotes, fenced code and paragraphs."""

    def __init__(self):
        self.out = []
        self.paragraph = []
        self.lists = []
        self.headings = []

    def flush(self):
        if self.paragraph:
            self.out.append("<p>" + render_inline(" ".join(self.paragraph)) + "</p>")
            self.paragraph = []

    def close_lists(self, level=0):
        while len(self.lists) > level:
            self.out.append(f"</li></{self.lists.pop()}>")

    def item(self, level, tag, text):
        self.flush()
        self.close_lists(level)
        if len(self.lists) == level:
            self.out.append("</li>")
        while len(self.lists) < level:
            self.lists.append(tag)
            self.out.append(f"<{tag}>")
        self.out.append("<li>" + render_inline(text))

    def render(self, source):
        lines = iter(source.splitlines())
        for line in lines:
            stripped = line.strip()
            indent = len(line) - len(line.lstrip())
            if not stripped:
                self.flush()
                self.close_lists()
            elif stripped.startswith("```"):
                self.flush()
                code = []
                for inner in lines:
                    if inner.strip() == "```":
                        break
                    code.append(escape(inner))
                self.out.append("<pre>" + "\n".join(code) + "</pre>")
            elif stripped.startswith("#"):
                self.flush()
                title = stripped.lstrip("#")
                level = len(stripped) - len(title)
                self.headings.append((level, title.strip()))
                self.out.append(f"<h{level}>{render_inline(title.strip())}</h{level}>")
            elif stripped.startswith("- "):
                self.item(indent // 2 + 1, "ul", stripped[2:])
            elif stripped[0].isdigit() and ". " in stripped[:5]:
                self.item(indent // 2 + 1, "ol", stripped.partition(". ")[2])
            elif stripped.startswith(">"):
                self.flush()
                self.out.append(f"<blockquote>{render_inline(stripped[1:].strip())}</blockquote>")
            else:
                self.paragraph.append(stripped)
        self.flush()
        self.close_lists()
        return "\n".join(self.out)


class Text:
    def __init__(self, text):
        self.text = text

    def render(self, context, out):
        out.append(self.text)


class Value:
    """{{ name.attribute|filter|filter }}"""

    FILTERS = {"upper": str.upper, "title": str.title, "length": lambda value: str(len(value)), "escape": escape,
               "double": lambda value: str(int(value) * 2)}

    def __init__(self, expression):
        path, *filters = expression.split("|")
        self.path = path.strip().split(".")
        self.filters = [self.FILTERS[name.strip()] for name in filters]

    def evaluate(self, context):
        value = context
        for name in self.path:
            value = value[int(name)] if isinstance(value, (list, tuple)) else value.get(name, "")
        return value

    def render(self, context, out):
        value = self.evaluate(context)
        for function in self.filters:
            value = function(value)
        out.append(str(value))


class Block:
    def __init__(self, kind, argument):
        self.kind = kind
        self.argument = argument
        self.children = []
        self.otherwise = []

    def render(self, context, out):
        if self.kind == "for":
            name, _, source = self.argument.partition(" in ")
            items = Value(source).evaluate(context)
            for number, item in enumerate(items, 1):
                inner = {**context, name: item, "number": number}
                for child in self.children:
                    child.render(inner, out)
        else:
            chosen = self.children if Value(self.argument).evaluate(context) else self.otherwise
            for child in chosen:
                child.render(context, out)


def parse_template(source):
    root = Block("if", "always")
    stack = [root]
    target = root.children
    while source:
        before, opening, rest = source.partition("{")
        target.append(Text(before))
        if not opening:
            break
        if rest.startswith("{"):
            expression, _, source = rest[1:].partition("}}")
            target.append(Value(expression))
        elif rest.startswith("%"):
            tag, _, source = rest[1:].partition("%}")
            kind, _, argument = tag.strip().partition(" ")
            if kind == "end":
                stack.pop()
                target = stack[-1].children
            elif kind == "else":
                target = stack[-1].otherwise
            else:
                block = Block(kind, argument)
                target.append(block)
                stack.append(block)
                target = block.children
        else:
            target.append(Text(opening))
            source = rest
    return root


ARTICLE = """# Report {0} on *things*

The **first** paragraph has `a < b` and a [link](http://example.org/?q={0}&r=1),
and goes on & on over *two* lines with **bold *and* nested** words.

## Items
- one item with `code`
- another **item**
  - nested {0}
  - nested [too](x)
- last

1. first
2. second *thing*

> Quoted: "every {0}th word" <counts>.

```
for x in range({0}):
    print(x < 3 && "yes")
```
A closing paragraph with an * asterisk and an unfinished [bracket.
"""

PAGE = """<ul>{% for person in people %}
  <li>{{ number }}. {{ person.name|title }} ({{ person.age|double }}){% if person.tags %}: {% for tag in person.tags %}
    <b>{{ tag|upper|escape }}</b>{% end %}{% else %} - nobody knows{% end %}</li>{% end %}
</ul> {{ people|length }} { braces }"""


def run(n, seed=1):
    renderer = Renderer()
    page = renderer.render("\n".join(ARTICLE.format(seed + k) for k in range(n)))
    for tag in ("p", "ul", "ol", "li", "em", "strong", "code", "pre", "a"):
        if page.count(f"<{tag}>") + page.count(f"<{tag} ") != page.count(f"</{tag}>"):
            raise AssertionError(f"unbalanced <{tag}>")
    template = parse_template(PAGE)
    people = [{"name": f"mr {k} of {seed}", "age": k % 90, "tags": ["a<b", f"n{k}"] if k % 3 else []}
              for k in range(n * 4)]
    out = []
    template.render({"always": True, "people": people}, out)
    text = page + "".join(out)
    total = len(renderer.headings)
    for character in text[::5]:
        total = (total * 131 + ord(character)) & 0xFFFFFFFF
    return total + len(text)


def combine(checksum, value):
    return (checksum * 31 + value) & 0xFFFFFFFF


def run_iteration(i):
    return run(SIZE, seed=i + 1)


def main():
    checksum = 0
    for i in range(ITERATIONS):
        checksum = combine(checksum, run_iteration(i))
    print(f"markdown: {checksum:08x}")


if __name__ == "__main__":
    main()
