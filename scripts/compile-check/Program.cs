using System.Text;
using TieredPy.Bytecode;
using TieredPy.Bytecode.Marshal;
using TieredPy.CompileCheck;
using TieredPy.Compiler;
using TieredPy.Syntax;
using TieredPy.Syntax.Ast;

// compile-check DIR [-O N] [-v] [-f TEXT] [-p]: compares our compiler with the records that oracle.py left in DIR;
// a file instead of DIR is a record of snippets.py; with -p our parser takes part, else it is given CPython's tree.
var directory = args[0];
var optimize = 0;
var verbose = false;
var parse = false;
string? filter = null;
for (var i = 1; i < args.Length; i++)
{
    if (args[i] == "-O") optimize = int.Parse(args[++i]);
    else if (args[i] == "-v") verbose = true;
    else if (args[i] == "-p") parse = true;
    else if (args[i] == "-f") filter = args[++i];
}

if (File.Exists(directory)) return Snippets.Run(directory, verbose, filter);

var differ = new Comparison(verbose);
var files = 0;
var equalFiles = 0;
var failures = new Dictionary<string, int>();
var clock = new System.Diagnostics.Stopwatch();
var allocated = 0L;
foreach (var record in Directory.EnumerateFiles(directory, "*.bin").Order(StringComparer.Ordinal))
{
    var tuple = (ConstTuple)MarshalReader.ReadConstant(File.ReadAllBytes(record));
    var path = (string)tuple[0];
    if (filter is not null && !path.Contains(filter)) continue;
    if (tuple[1] is not ConstTuple && !parse) continue;
    files++;
    object ours;
    try
    {
        var options = new CompileOptions { Optimize = optimize };
        if (parse)
        {
            var bytes = File.ReadAllBytes(path);
            clock.Start();
            ours = PyCompiler.CompileSource(SourceText.FromBytes(bytes, path), path, ParseMode.Exec, options);
        }
        else
        {
            var mod = (Mod)TreeReader.Read((ConstTuple)tuple[1]);
            var before0 = GC.GetAllocatedBytesForCurrentThread();
            clock.Start();
            ours = PyCompiler.Compile(mod, path, options);
            allocated += GC.GetAllocatedBytesForCurrentThread() - before0;
        }

        clock.Stop();
    }
    catch (PySyntaxException e)
    {
        ours = $"{e.Kind}: {e.Message} {e.Lineno} {e.Offset} {e.EndLineno} {e.EndOffset}";
    }
    catch (Exception e)
    {
        ours = $"CRASH {e.GetType().Name}: {e.Message}";
        if (verbose) Console.WriteLine(e);
    }

    clock.Stop();
    var before = differ.Different;
    if (tuple[2] is CodeObject theirs)
    {
        if (ours is CodeObject code) differ.Compare(theirs, code, path);
        else
        {
            var message = (string)ours;
            Console.WriteLine($"{path}: {message}");
            differ.Failed(theirs);
            var key = message.Split('\n')[0];
            failures[key] = failures.GetValueOrDefault(key) + 1;
        }
    }
    else
    {
        var t = (ConstTuple)tuple[2];
        static object N(object o) => ReferenceEquals(o, PyConst.None) ? 0L : o;
        var expected = $"{t[0]}: {t[1]} {N(t[2])} {N(t[3])} {N(t[4])} {N(t[5])}";
        if (ours is CodeObject || (string)ours != expected)
        {
            Console.WriteLine($"{path}: expected {expected}\n    got {ours}");
            differ.Different++;
        }
    }

    if (differ.Different == before) equalFiles++;
}

Console.WriteLine($"files {equalFiles}/{files} equal; code objects {differ.Equal}/{differ.Equal + differ.Different} equal ({100.0 * differ.Equal / Math.Max(1, differ.Equal + differ.Different):F3}%); {clock.ElapsedMilliseconds} ms, {allocated >> 20} MB");
foreach (var (reason, count) in differ.Reasons.OrderByDescending(p => p.Value)) Console.WriteLine($"  {count,6} {reason}");
return differ.Different == 0 ? 0 : 1;

internal sealed class Comparison(bool verbose)
{
    public int Equal, Different;
    public readonly Dictionary<string, int> Reasons = [];
    private readonly Dictionary<string, int> shown = [];

    public void Failed(CodeObject theirs)
    {
        Different++;
        Count("not compiled");
        foreach (var constant in theirs.Consts)
        {
            if (constant is CodeObject inner) Failed(inner);
        }
    }

    public void Compare(CodeObject theirs, CodeObject ours, string path)
    {
        var where = $"{path}:{theirs.FirstLine} {theirs.QualName}";
        var reason = Reason(theirs, ours);
        if (reason is null)
        {
            Equal++;
        }
        else
        {
            Different++;
            Count(reason);
            if (verbose || (shown[reason] = shown.GetValueOrDefault(reason) + 1) <= 3)
            {
                Console.WriteLine($"{where}: {reason}");
                if (verbose) Console.WriteLine(Diff(Text(theirs), Text(ours)));
            }
        }

        var a = theirs.Consts.OfType<CodeObject>().ToArray();
        var b = ours.Consts.OfType<CodeObject>().ToArray();
        for (var i = 0; i < a.Length; i++)
        {
            if (i < b.Length) Compare(a[i], b[i], path);
            else Failed(a[i]);
        }
    }

    private void Count(string reason) => Reasons[reason] = Reasons.GetValueOrDefault(reason) + 1;

    private static string? Reason(CodeObject a, CodeObject b)
    {
        if (a.Name != b.Name || a.QualName != b.QualName) return "name";
        if (!a.Code.AsSpan().SequenceEqual(b.Code))
        {
            return a.Code.Length != b.Code.Length ? "code length" : "code";
        }

        if (!a.Names.SequenceEqual(b.Names)) return "names";
        if (!a.LocalsPlusNames.SequenceEqual(b.LocalsPlusNames)) return "locals";
        if (!a.LocalsPlusKinds.SequenceEqual(b.LocalsPlusKinds)) return "kinds of locals";
        if (a.Flags != b.Flags) return "flags";
        if (a.Consts.Length != b.Consts.Length) return "number of constants";
        for (var i = 0; i < a.Consts.Length; i++)
        {
            if (a.Consts[i] is CodeObject ? b.Consts[i] is not CodeObject : !ConstComparer.Same(a.Consts[i], b.Consts[i])) return "constants";
        }

        if (a.ArgCount != b.ArgCount || a.PosOnlyArgCount != b.PosOnlyArgCount || a.KwOnlyArgCount != b.KwOnlyArgCount) return "argument counts";
        if (a.FirstLine != b.FirstLine) return "first line";
        if (!a.ExceptionTable.SequenceEqual(b.ExceptionTable)) return "exception table";
        if (!a.LineTable.SequenceEqual(b.LineTable)) return "line table";
        return a.StackSize != b.StackSize ? "stack size" : null;
    }

    private static List<string> Text(CodeObject code)
    {
        var lines = new List<string>
        {
            $"names {string.Join(' ', code.Names)}",
            $"locals {string.Join(' ', code.LocalsPlusNames.Zip(code.LocalsPlusKinds, (n, k) => $"{n}:{k:x}"))}",
            $"flags {code.Flags}", $"consts {string.Join(", ", code.Consts.Select(c => c is CodeObject k ? $"<{k.Name}>" : ConstRepr.Of(c)))}",
            $"stack {code.StackSize}",
        };
        var positions = LocationTable.Positions(code);
        var arg = 0;
        for (var i = 0; i < code.UnitCount; i++)
        {
            var op = code.Code[i * 2];
            arg = (arg << 8) | code.Code[i * 2 + 1];
            if (op == Opcode.EXTENDED_ARG) continue;
            var p = i < positions.Count ? positions[i] : default;
            var detail = Opcode.HasConst(op) && arg < code.Consts.Length ? (code.Consts[arg] is CodeObject k ? k.Name : ConstRepr.Of(code.Consts[arg])) : "";
            if (Opcode.HasJump(op)) detail = $"-> {i + 1 + Opcode.CacheEntries(op) + (Opcode.IsBackward(op) ? -arg : arg)}";
            lines.Add($"{Opcode.Name(op)} {arg} {detail}  @{p.Line}:{p.Column}-{p.EndLine}:{p.EndColumn}");
            i += Opcode.CacheEntries(op);
            arg = 0;
        }

        foreach (var e in ExceptionTable.Decode(code.ExceptionTable)) lines.Add(e.ToString());
        return lines;
    }

    private static string Diff(List<string> a, List<string> b)
    {
        var text = new StringBuilder();
        int i = 0, j = 0;
        while (i < a.Count || j < b.Count)
        {
            if (i < a.Count && j < b.Count && Same(a[i], b[j]))
            {
                text.Append("      ").AppendLine(a[i]);
                i++;
                j++;
                continue;
            }

            // Resynchronize on the nearest common line.
            var found = false;
            for (var d = 1; d < 40 && !found; d++)
            {
                for (var k = 0; k <= d && !found; k++)
                {
                    if (i + k < a.Count && j + d - k < b.Count && Same(a[i + k], b[j + d - k]))
                    {
                        for (var n = 0; n < k; n++) text.Append("    - ").AppendLine(a[i++]);
                        for (var n = 0; n < d - k; n++) text.Append("    + ").AppendLine(b[j++]);
                        found = true;
                    }
                }
            }

            if (found) continue;
            if (i < a.Count) text.Append("    - ").AppendLine(a[i++]);
            if (j < b.Count) text.Append("    + ").AppendLine(b[j++]);
        }

        return text.ToString();
    }

    private static bool Same(string a, string b) => a == b;
}
