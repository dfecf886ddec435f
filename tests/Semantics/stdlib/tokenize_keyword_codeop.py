import tokenize, io, token, keyword, codeop, linecache, token
src = "def f(x):\n    # comment\n    return f'{x!r}' + 'é' ** 2\n\nx = (1,\n 2)\n"
for t in tokenize.generate_tokens(io.StringIO(src).readline): print(token.tok_name[t.type], repr(t.string), t.start, t.end)
for bad in ("(", "'abc", "  x\n y", "x = $", "0x", "a\\"):
    try: print(repr(bad), [token.tok_name[t.type] for t in tokenize.generate_tokens(io.StringIO(bad).readline)])
    except (tokenize.TokenError, IndentationError, SyntaxError) as e: print(repr(bad), type(e).__name__, e.args[0])
print(tokenize.untokenize(tokenize.generate_tokens(io.StringIO("x=1 +  2\n").readline)), tokenize.detect_encoding(io.BytesIO(b"# -*- coding: latin-1 -*-\n").readline), tokenize.detect_encoding(io.BytesIO(b"\xef\xbb\xbfx").readline)[0])
print(keyword.kwlist, keyword.softkwlist, keyword.iskeyword("None"), keyword.iskeyword("none"))
for s in ("x = 1", "def f():", "def f():\n  return 1\n", "(", "x = ", "if x:", "'''abc", "1 +", "a b", "for i in x: pass", "@deco", "class A:\n  x = 1\n\n", "", "# c", "x = \\", "try:\n  a"):
    try: r = codeop.compile_command(s)
    except (SyntaxError, ValueError, OverflowError) as e: r = type(e).__name__
    print(repr(s), "complete" if hasattr(r, "co_code") else r)
