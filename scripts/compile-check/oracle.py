"""Records what CPython makes of source files: python3.14 oracle.py OUT [--no-tree] [-O N] FILE...

For each file, OUT gets <n>.bin: marshal of (path, tree, result) where the tree is ast.parse()'s as nested tuples (so that
our compiler can be compared without our parser) and the result a code object or the tuple (error class, message, line, offset,
end line, end offset).
"""
import ast
import marshal
import sys
import warnings

warnings.simplefilter("ignore")
sys.setrecursionlimit(100000)


def dump(node):
    if isinstance(node, ast.AST):
        fields = tuple(dump(getattr(node, name, None)) for name in node._fields)
        where = (node.lineno, node.col_offset, node.end_lineno, node.end_col_offset) if hasattr(node, "lineno") and "lineno" in node._attributes else ()
        return ("N", type(node).__name__, where, fields)
    if isinstance(node, list):
        return ("L", tuple(dump(item) for item in node))
    return ("C", node)


def main(args):
    out = args.pop(0)
    optimize = 0
    want_tree = True
    if args[0] == "--no-tree":
        want_tree = False
        args.pop(0)
    if args[0] == "-O":
        optimize = int(args[1])
        args = args[2:]
    for number, path in enumerate(args):
        with open(path, "rb") as file:
            source = file.read()
        tree = None
        try:
            if want_tree:
                tree = dump(ast.parse(source, path))
            result = compile(source, path, "exec", dont_inherit=True, optimize=optimize)
        except SyntaxError as e:
            result = (type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
        except (ValueError, RecursionError, MemoryError) as e:
            result = (type(e).__name__, str(e), None, None, None, None)
        try:
            data = marshal.dumps((path, tree, result))
        except ValueError:  # too deep
            data = marshal.dumps((path, None, result))
        with open(f"{out}/{number:05}.bin", "wb") as file:
            file.write(data)


main(sys.argv[1:])
