import shlex, difflib
for s in ("a b c", "a 'b c' d", 'a "b \\"c" d', "a\\ b", "a#b # comment", "''", "a''b", "x=1;y|z", "é 'ü'", "", "  ", "a\nb"):
    print(repr(s), shlex.split(s), shlex.split(s, comments=True), shlex.split(s, posix=False) if "'" not in s or s.count("'") % 2 == 0 else "")
print(shlex.quote("a b"), shlex.quote("it's"), shlex.quote(""), shlex.quote("safe-1.x"), shlex.join(["a", "b c", "d'e"]), shlex.split(shlex.join(["x y", "'"])), list(shlex.shlex("a = b + 'c d'; f(x)")), list(shlex.shlex("a&&b || c;d>e", punctuation_chars=True)))
for s in ("a 'b", 'a "b', "a\\"):
    try: shlex.split(s)
    except ValueError as e: print(repr(s), e)
a, b = "one two three four".split(), "one 2 three five four".split()
sm = difflib.SequenceMatcher(None, a, b)
print(sm.ratio(), sm.get_opcodes(), [tuple(m) for m in sm.get_matching_blocks()], sm.quick_ratio(), sm.find_longest_match(), difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), difflib.get_close_matches("x", []), round(difflib.SequenceMatcher(None, "abcd", "bcde").ratio(), 3), difflib.SequenceMatcher(lambda c: c == " ", "a b c", "abc").ratio())
t1, t2 = ["a\n", "b\n", "c\n", "d\n"], ["a\n", "B\n", "c\n", "e\n", "d\n"]
print("".join(difflib.unified_diff(t1, t2, "old", "new")), "".join(difflib.ndiff(t1, t2)), "".join(difflib.context_diff(t1, t2, "o", "n", n=1)), list(difflib.restore(difflib.ndiff(t1, t2), 1)), list(difflib.unified_diff(t1, t1)), list(difflib.unified_diff(["x"], ["y"], lineterm="", n=0)))
print(difflib.SequenceMatcher(None, "", "").ratio(), difflib.SequenceMatcher(None, "a", "").ratio(), difflib.IS_CHARACTER_JUNK(" "), difflib.IS_LINE_JUNK("\n"), [list(g)[0][0] for g in difflib.SequenceMatcher(None, "abcdefghij" * 2, "abXdefghij" * 2).get_grouped_opcodes(1)], list(difflib.Differ().compare(["ab\n"], ["aB\n"])))
for f in (lambda: difflib.get_close_matches("a", [], n=0), lambda: difflib.get_close_matches("a", [], cutoff=2), lambda: shlex.quote(5), lambda: shlex.split(None)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
