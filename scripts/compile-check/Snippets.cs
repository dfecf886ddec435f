using TieredPy.Bytecode;
using TieredPy.Bytecode.Marshal;
using TieredPy.Compiler;
using TieredPy.Syntax;

namespace TieredPy.CompileCheck;

/// <summary>Compares with the record that snippets.py has made.</summary>
internal static class Snippets
{
    public static int Run(string file, bool verbose, string? filter)
    {
        var records = (ConstTuple)MarshalReader.ReadConstant(File.ReadAllBytes(file));
        var differ = new Comparison(verbose);
        int equal = 0, count = 0;
        foreach (ConstTuple record in records.Items)
        {
            var mode = (string)record[0];
            var source = (string)record[1];
            if (filter is not null && !source.Contains(filter)) continue;
            count++;
            var flags = (CodeFlags)(int)(long)record[2];
            var warnings = new List<string>();
            var options = new CompileOptions
            {
                FutureFlags = flags & CodeFlags.FutureAnnotations,
                AllowTopLevelAwait = ((int)flags & 0x2000) != 0,
                Warn = w =>
                {
                    warnings.Add($"{w.Message} {w.Lineno}");
                    return false;
                },
            };
            object ours;
            try
            {
                var parseMode = mode switch { "exec" => ParseMode.Exec, "eval" => ParseMode.Eval, _ => ParseMode.Single };
                ours = PyCompiler.CompileSource(source, "<snippet>", parseMode, options);
            }
            catch (PySyntaxException e)
            {
                ours = e.Kind is SyntaxErrorKind.SyntaxError or SyntaxErrorKind.IndentationError or SyntaxErrorKind.TabError
                    ? $"{e.Kind}: {e.Message} {e.Lineno} {e.Offset} {e.EndLineno} {e.EndOffset}"
                    : $"{e.Kind}: {e.Message}";
            }
            catch (Exception e)
            {
                ours = $"CRASH {e}";
            }

            var theirs = record[3];
            var same = false;
            var shown = "";
            if (theirs is CodeObject code)
            {
                if (ours is CodeObject our)
                {
                    var before = differ.Different;
                    differ.Compare(code, our, Short(source));
                    same = differ.Different == before;
                }
                else
                {
                    shown = $"expected code, got {ours}";
                }
            }
            else
            {
                var t = (ConstTuple)theirs;
                static object N(object o) => ReferenceEquals(o, PyConst.None) ? 0L : o;
                var expected = t[2] is PyConst && t[0] is not ("SyntaxError" or "IndentationError" or "TabError")
                    ? $"{t[0]}: {t[1]}" : $"{t[0]}: {t[1]} {N(t[2])} {N(t[3])} {N(t[4])} {N(t[5])}";
                same = ours is string text && text == expected;
                shown = $"expected {expected}\n         got      {ours}";
            }

            if (same && theirs is CodeObject)
            {
                var expected = string.Join(" | ", ((ConstTuple)record[4]).Items.ToArray().Select(w => $"{((ConstTuple)w)[0]} {((ConstTuple)w)[1]}"));
                var got = string.Join(" | ", warnings);
                if (expected != got)
                {
                    same = false;
                    shown = $"warnings {expected}\n         got      {got}";
                }
            }

            if (same) equal++;
            else if (shown.Length > 0) Console.WriteLine($"{mode} {Short(source)}\n         {shown}");
        }

        Console.WriteLine($"snippets {equal}/{count} equal");
        return equal == count ? 0 : 1;
    }

    private static string Short(string source)
    {
        var text = ConstRepr.Of(source);
        return text.Length > 300 ? text[..300] + "…" : text;
    }
}
