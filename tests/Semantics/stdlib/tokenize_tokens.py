# tokens with their positions: comments, blank lines, blocks, strings in fields, what ends too early
import io
import tokenize


def show(source):
    print(repr(source))
    try:
        for t in tokenize.generate_tokens(io.StringIO(source).readline):
            print("   ", tokenize.tok_name[t.exact_type], repr(t.string), t.start, t.end, repr(t.line))
    except Exception as e:
        print("   ", type(e).__name__, e)


for source in [
    "", "x", "# c", "x # c\n", "if x:\n  y\n\n# c\nz", "if x:\n  y\n  # c\n # d\nz\n", "(a,\n # c\n b)\n", "a\\\nb", "(", "(\n1", 'x = "abc',
    '"""abc\nd', "x = '''a\nb''' + '''c\nd'''\n", 'f"a{{b}}c{x!r:>{w}}d"\n', 'f"""a\n{x}\nb"""', "t'{a}'\n", "é = 'ü' # ñ\n", "a->b:=c...\n",
    "if x:\n\n  if y:\n    z\nw", "1_000 0x1f 1e5j .5 $ ?\n", "x;y\n",
]:
    show(source)
source = b"# -*- coding: latin-1 -*-\nx = '\xe9'\n"
print([tuple(t)[:4] for t in tokenize.tokenize(io.BytesIO(source).readline)])
print(tokenize.untokenize(tokenize.generate_tokens(io.StringIO("a  = 1 + (2,\n 3)  # c\n").readline)), end="")
