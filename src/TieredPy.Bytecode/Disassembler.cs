using System.Globalization;
using System.Text;

namespace TieredPy.Bytecode;

/// <summary>The switches of <c>python -m dis</c>.</summary>
public sealed record DisassemblyOptions
{
    /// <summary>-C: a line for each inline cache unit.</summary>
    public bool ShowCaches { get; init; }

    /// <summary>-O: byte offsets.</summary>
    public bool ShowOffsets { get; init; }

    /// <summary>-P: full positions in the place of line numbers.</summary>
    public bool ShowPositions { get; init; }

    /// <summary>-S: names and caches from the specialized code, which this function gives; see <see cref="AdaptiveCode"/>
    /// for code that has not run.</summary>
    public Func<CodeObject, byte[]>? Specialized { get; init; }

    /// <summary>How many levels of nested code objects follow; null for all.</summary>
    public int? Depth { get; init; }

    /// <summary>Byte offset of the instruction to mark with an arrow (of the outermost code object).</summary>
    public int LastInstruction { get; init; } = -1;

    /// <summary>How a code object's address prints.</summary>
    public Func<CodeObject, string>? AddressOf { get; init; }
}

/// <summary>Prints code as <c>python3.14 -m dis</c> does, byte for byte.</summary>
public sealed class Disassembler
{
    private const string NoLine = "  --";
    private const int NameWidth = 20, ArgumentWidth = 5;

    private readonly TextWriter _output;
    private readonly CodeObject _code;
    private readonly DisassemblyOptions _options;
    private readonly byte[] _shown;
    private readonly Dictionary<int, int> _labels = [];
    private readonly List<ExceptionEntry> _handlers;
    private readonly Dictionary<int, int> _lineStarts = [];
    private readonly List<CodePosition> _positions;
    private readonly int _locationWidth, _labelWidth, _offsetWidth;
    private readonly StringBuilder _line = new();

    /// <summary>Disassembles <paramref name="code"/> and the code objects among its constants.</summary>
    public static void Write(TextWriter output, CodeObject code, DisassemblyOptions? options = null)
    {
        options ??= new();
        new Disassembler(output, code, options).WriteOne();
        if (options.Depth is <= 0)
            return;
        foreach (var constant in code.Consts)
        {
            if (constant is not CodeObject inner)
                continue;
            output.Write($"\nDisassembly of {ConstRepr.Of(inner, options.AddressOf)}:\n");
            Write(output, inner, options with { Depth = options.Depth - 1 });
        }
    }

    public static string ToText(CodeObject code, DisassemblyOptions? options = null)
    {
        var output = new StringWriter(CultureInfo.InvariantCulture);
        Write(output, code, options);
        return output.ToString();
    }

    private Disassembler(TextWriter output, CodeObject code, DisassemblyOptions options)
    {
        (_output, _code, _options) = (output, code, options);
        _shown = options.Specialized?.Invoke(code) ?? code.Code;
        _handlers = ExceptionTable.Decode(code.ExceptionTable);
        _positions = options.ShowPositions || options.ShowCaches ? LocationTable.Positions(code) : [];
        foreach (var run in LocationTable.Lines(code))
            _lineStarts[run.Start] = run.Line;
        NumberLabels();
        _labelWidth = 4 + Width(_labels.Count);
        _offsetWidth = options.ShowOffsets ? Width(int.Max(code.Code.Length - 2, 9999)) : 0;
        _locationWidth = options.ShowPositions ? PositionsWidth() : LinesWidth();
    }

    private void NumberLabels()
    {
        var targets = new SortedSet<int>();
        foreach (var instruction in new InstructionReader(_code.Code))
        {
            if (Opcode.HasJump(instruction.BaseOpcode))
                targets.Add(instruction.JumpTarget);
        }
        foreach (var handler in _handlers)
        {
            targets.Add(handler.Start);
            targets.Add(handler.End);
            targets.Add(handler.Target);
        }
        foreach (var target in targets)
            _labels.Add(target, _labels.Count + 1);
    }

    private static int Width(int number) => number.ToString(CultureInfo.InvariantCulture).Length;

    private int LinesWidth()
    {
        // Lines of 0 are skipped like missing ones where the widest is looked for.
        var widest = _lineStarts.Values.Where(l => l > 0).DefaultIfEmpty(-1).Max();
        if (widest < 0)
            return 0;
        var width = int.Max(3, Width(widest));
        return _lineStarts.ContainsValue(-1) ? int.Max(width, NoLine.Length) : width;
    }

    private int PositionsWidth()
    {
        var widest = 0;
        var any = false;
        foreach (var p in _positions)
        {
            any |= p != CodePosition.None;
            widest = int.Max(widest, Part(p.Line) + Part(p.EndLine) + Part(p.Column) + Part(p.EndColumn));
        }
        return any ? 1 + int.Max(NoLine.Length, 3 + widest) : 0;

        static int Part(int number) => number < 0 ? 1 : Width(number);
    }

    private void WriteOne()
    {
        foreach (var instruction in new InstructionReader(_code.Code))
        {
            var opcode = _shown[instruction.Unit * 2];
            var current = _options.LastInstruction >= instruction.Unit * 2 && _options.LastInstruction < instruction.Next * 2;
            int? argument = Opcode.HasArg(instruction.BaseOpcode) ? instruction.Oparg : null;
            WriteLine(instruction.Unit, instruction.Unit, Opcode.Name(opcode), argument, argument is null ? "" : Explain(instruction), isCache: false, current);
            if (_options.ShowCaches)
                WriteCaches(instruction);
        }
        if (_handlers.Count == 0)
            return;
        _output.Write("ExceptionTable:\n");
        foreach (var h in _handlers)
            _output.Write($"  L{_labels[h.Start]} to L{_labels[h.End]} -> L{_labels[h.Target]} [{h.Depth}]{(h.PushLasti ? " lasti" : "")}\n");
    }

    private void WriteCaches(Instruction instruction)
    {
        var unit = instruction.Unit;
        foreach (var (name, units) in Opcode.CacheLayout(instruction.BaseOpcode))
        {
            var value = System.Numerics.BigInteger.Zero;
            for (var i = units * 2 - 1; i >= 0; i--)
            {
                var at = (unit + 1) * 2 + i;
                value = (value << 8) | (at < _shown.Length ? _shown[at] : 0);
            }
            for (var i = 0; i < units; i++)
                WriteLine(++unit, instruction.Unit, "CACHE", 0, i == 0 ? string.Create(CultureInfo.InvariantCulture, $"{name}: {value}") : "", isCache: true, false);
        }
    }

    private void WriteLine(int unit, int positionUnit, string name, int? argument, string explanation, bool isCache, bool current)
    {
        var line = -1;
        var startsLine = !isCache && _lineStarts.TryGetValue(unit, out line);
        if (_locationWidth > 0 && startsLine && unit > 0)
            _output.Write('\n');
        _line.Clear();
        if (_locationWidth > 0)
        {
            if (_options.ShowPositions)
                _line.Append(PositionText(positionUnit).PadRight(_locationWidth)).Append(' ');
            else
                _line.Append((startsLine ? line < 0 ? NoLine : line.ToString(CultureInfo.InvariantCulture) : "").PadLeft(_locationWidth)).Append(' ');
        }
        _line.Append((!isCache && _labels.TryGetValue(unit, out var label) ? $"L{label}:" : "").PadLeft(_labelWidth)).Append(' ');
        if (_offsetWidth > 0)
            _line.Append((unit * 2).ToString(CultureInfo.InvariantCulture).PadLeft(_offsetWidth)).Append("   ");
        _line.Append(current ? "--> " : "    ").Append(name.PadRight(NameWidth));
        if (argument is { } oparg)
        {
            // A name beyond its column takes room from the argument's.
            var width = ArgumentWidth - int.Max(0, name.Length - NameWidth);
            _line.Append(' ').Append(oparg.ToString(CultureInfo.InvariantCulture).PadLeft(int.Max(0, width)));
            if (explanation.Length > 0)
                _line.Append(" (").Append(explanation).Append(')');
        }
        _output.Write(_line.ToString().TrimEnd(' '));
        _output.Write('\n');
    }

    private string PositionText(int unit)
    {
        var p = unit < _positions.Count ? _positions[unit] : CodePosition.None;
        return p == CodePosition.None ? NoLine : $"{Part(p.Line)}:{Part(p.Column)}-{Part(p.EndLine)}:{Part(p.EndColumn)}";

        static string Part(int number) => number < 0 ? "?" : number.ToString(CultureInfo.InvariantCulture);
    }

    private string Explain(Instruction instruction)
    {
        var (opcode, oparg) = (instruction.BaseOpcode, instruction.Oparg);
        if (Opcode.HasConst(opcode))
            return (uint)oparg < (uint)_code.Consts.Length ? ConstRepr.Of(_code.Consts[oparg], _options.AddressOf) : Bad;
        if (Opcode.HasName(opcode))
        {
            return opcode switch
            {
                Opcode.LOAD_GLOBAL => At(_code.Names, oparg >> 1) + ((oparg & 1) != 0 ? " + NULL" : ""),
                Opcode.LOAD_ATTR => At(_code.Names, oparg >> 1) + ((oparg & 1) != 0 ? " + NULL|self" : ""),
                Opcode.LOAD_SUPER_ATTR => At(_code.Names, oparg >> 2) + ((oparg & 1) != 0 ? " + NULL|self" : ""),
                _ => At(_code.Names, oparg),
            };
        }
        if (Opcode.HasJump(opcode))
            return $"{(opcode == Opcode.END_ASYNC_FOR ? "from" : "to")} L{_labels[instruction.JumpTarget]}";
        if (opcode is Opcode.LOAD_FAST_LOAD_FAST or Opcode.LOAD_FAST_BORROW_LOAD_FAST_BORROW or Opcode.STORE_FAST_LOAD_FAST or Opcode.STORE_FAST_STORE_FAST)
            return $"{At(_code.LocalsPlusNames, oparg >> 4)}, {At(_code.LocalsPlusNames, oparg & 15)}";
        if (Opcode.HasLocal(opcode) || Opcode.HasFree(opcode))
            return At(_code.LocalsPlusNames, oparg);
        return opcode switch
        {
            Opcode.COMPARE_OP => (oparg & OpargTables.CompareToBool) != 0 ? $"bool({At(OpargTables.Comparisons, oparg >> 5)})" : At(OpargTables.Comparisons, oparg >> 5),
            Opcode.CONVERT_VALUE => At(OpargTables.ConversionNames, oparg),
            Opcode.SET_FUNCTION_ATTRIBUTE => FunctionAttributes(oparg),
            Opcode.BINARY_OP => At(OpargTables.BinarySymbols, oparg),
            Opcode.CALL_INTRINSIC_1 => At(OpargTables.Intrinsic1Names, oparg),
            Opcode.CALL_INTRINSIC_2 => At(OpargTables.Intrinsic2Names, oparg),
            Opcode.LOAD_COMMON_CONSTANT => At(OpargTables.CommonConstantNames, oparg),
            Opcode.LOAD_SPECIAL => At(OpargTables.SpecialMethodNames, oparg),
            Opcode.IS_OP => oparg != 0 ? "is not" : "is",
            Opcode.CONTAINS_OP => oparg != 0 ? "not in" : "in",
            _ => "",
        };
    }

    /// <summary>Where CPython's dis fails with an IndexError.</summary>
    private const string Bad = "<invalid index>";

    private static string At(ReadOnlySpan<string> names, int index) => (uint)index < (uint)names.Length ? names[index] : Bad;

    private static string FunctionAttributes(int oparg)
    {
        var names = new List<string>();
        for (var i = 0; i < OpargTables.FunctionAttributeNames.Length; i++)
        {
            if ((oparg & (1 << i)) != 0)
                names.Add(OpargTables.FunctionAttributeNames[i]);
        }
        return string.Join(", ", names);
    }
}
