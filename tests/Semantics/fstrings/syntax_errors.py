def syntax(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), "!!", type(e).__name__ + ":", e.msg, e.lineno)
    else:
        print(repr(source), "compiles")

for s in ("f'{'", "f'}'", "f'{}'", "f'{ }'", "f'{!r}'", "f'{:x}'", "f'{=}'", "f'{a b}'", "f'{a!x}'", "f'{a!}'", "f'{a!rr}'", "f'{a! r}'", "f'{a !r}'", "f'{a!r }'", "f'{a!r:}'", "f'{a:{b:{c}}}'", "f'{a:{b:{c:{d}}}}'", "f'{a:{b!r:{c}}}'", "f'{a:{}}'", "f'{a:}}'", "f'{a:{{}}}'", "f'{a}}'", "f'{{a}'", "f'{a'", "f'{a:'", "f'{a:5'", "f'{(a}'", "f'{a)}'", "f'{[a}'", "f'{a]}'", "f'{lambda x: 1}'", "f'{(lambda x: 1)}'", "f'{lambda: 1}'", "f'{a:=5}'", "f'{(a:=5)}'", "f'{a = }'", "f'{a=!r:^5}'", "f'{a==b}'", "f'{a=b}'", "f'{a = b}'", "f'{*a}'", "f'{*a,}'", "f'{**a}'", "f'{yield}'", "f'{await x}'", "f'{a;b}'", "f'{import x}'", "f'{pass}'", "f'{# comment}'", "f'{a # comment}'", "f'''{a # c\n}'''", "f'{a\n}'", "f'''{\na\n}'''", "f'{\na}'", "f'{\"\"\"a\n\"\"\"}'", "f'{\\n}'", "f'{'a'}'", "f'{'\\n'}'", "f'{\"\\\\\"}'", "f'a' b'b'", "b'a' f'b'", "fb'a'", "fu'a'", "f'{a}' 'b' f'{c}'", "fr'\\{a}'", "f'\\{a}'", "f'\\N{nope}'", "f'\\N{'", "f'\\N{SNOWMAN}'", "rf'\\N{SNOWMAN}'", "f'\\x4'", "f'\\u12'", "f'{a:\\x41}'", "f'{a:\\n}'", "f'{a!r:{b}{c}}'", "f'{1.}'", "f'{1:.2f}'", "f'{a.b.c[0]()}'", "f'{a if b}'", "f'{a if b else c}'", "f'{not a}'", "f'{a,b:5}'", "f'{a}' = 1", "f'{a}': int", "for f'{a}' in b: pass", "del f'{a}'", "f'{def f(): 1}'", "f'{x:{y}' ", "f'{{{a}}}'", "f'{{{{{a}}}}}'", "f'{ {a} }'", "f'{{a}}'", "f'{a!r!s}'", "f'{a:{b}!r}'", "f'{print(\"x\")}'", "f'{a['b']}'", "f'{a[\"b\"]}'", "f\"{a[\"b\"]}\"", "f'{0x}'", "f'{1_}'", "f'{01}'", "f'{...}'", "f'{x:{{y}}}'", "f'{None = }'", "f'{True!r}'", "f'{a:%H:%M}'", "f'{a!s:%H}'", "f'{$}'", "f'{?}'", "f'{a!é}'", "f'{é}'", "f'{!}'", "f'{!r:}'", "f'{a:b", "f'abc", "f'''abc", "f'{a", "f'{f'{f'{1}'}'}'"):
    syntax(s)
