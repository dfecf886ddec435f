using System.Runtime.InteropServices;

namespace TieredPy.Bytecode;

/// <summary>Where an instruction came from. Lines count from 1, columns from 0 in UTF-8 bytes; -1 is "not known".</summary>
public readonly record struct CodePosition(int Line, int EndLine, int Column, int EndColumn)
{
    public static readonly CodePosition None = new(-1, -1, -1, -1);
}

/// <summary>A run of code units [<paramref name="Start"/>, <paramref name="End"/>) of one position.</summary>
public readonly record struct LocationRange(int Start, int End, CodePosition Position);

/// <summary>A run of code units [<paramref name="Start"/>, <paramref name="End"/>) of one line; -1 for none.</summary>
public readonly record struct LineRange(int Start, int End, int Line);

/// <summary>
/// co_linetable (PEP 657): runs of one to eight code units. A run's first byte has bit 128, its form in the next four bits
/// and its length less one in the last three. Lines are differences to the run before. Numbers longer than a byte go in
/// groups of six bits, least significant first, bit 64 meaning more; signed ones keep the sign in the lowest bit.
/// Reading stops quietly where a table is cut off or makes no sense.
/// </summary>
public static class LocationTable
{
    internal const int FormOneLine = 10, FormNoColumns = 13, FormLong = 14, FormNone = 15;

    public static Reader Read(ReadOnlySpan<byte> table, int firstLine) => new(table, firstLine);

    /// <summary>co_lines: neighbouring runs of the same line merged. Offsets in code units.</summary>
    public static List<LineRange> Lines(CodeObject code)
    {
        var lines = new List<LineRange>();
        foreach (var run in Read(code.LineTable, code.FirstLine))
        {
            var line = run.Position.Line;
            if (lines.Count > 0 && lines[^1].Line == line)
                CollectionsMarshal.AsSpan(lines)[^1] = lines[^1] with { End = run.End };
            else
                lines.Add(new(run.Start, run.End, line));
        }
        return lines;
    }

    /// <summary>co_positions: one for each code unit, caches included.</summary>
    public static List<CodePosition> Positions(CodeObject code)
    {
        var positions = new List<CodePosition>(code.UnitCount);
        foreach (var run in Read(code.LineTable, code.FirstLine))
        {
            for (var unit = run.Start; unit < run.End; unit++)
                positions.Add(run.Position);
        }
        return positions;
    }

    /// <summary>The position of the instruction at <paramref name="unit"/>; <see cref="CodePosition.None"/> beyond the table.</summary>
    public static CodePosition PositionAt(CodeObject code, int unit)
    {
        foreach (var run in Read(code.LineTable, code.FirstLine))
        {
            if (unit < run.End)
                return unit >= run.Start ? run.Position : CodePosition.None;
        }
        return CodePosition.None;
    }

    /// <summary>The line of the instruction at <paramref name="unit"/>, -1 if it has none. Before the code's start
    /// (a frame that has not begun) it is the first line.</summary>
    public static int LineAt(CodeObject code, int unit) => unit < 0 ? code.FirstLine : PositionAt(code, unit).Line;

    /// <summary>Walks over a table's runs without allocating.</summary>
    public ref struct Reader(ReadOnlySpan<byte> table, int firstLine)
    {
        private readonly ReadOnlySpan<byte> _table = table;
        private int _at;
        private int _line = firstLine;
        private LocationRange _current;

        public readonly LocationRange Current => _current;
        public readonly Reader GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_at >= _table.Length || (_table[_at] & 0x80) == 0)
                return false;
            var first = _table[_at++];
            var form = (first >> 3) & 15;
            var start = _current.End;
            if (!ReadPosition(form, out var position))
            {
                _at = _table.Length;
                return false;
            }
            _current = new(start, start + (first & 7) + 1, position);
            return true;
        }

        private bool ReadPosition(int form, out CodePosition position)
        {
            position = CodePosition.None;
            switch (form)
            {
                case FormNone:
                    return true;
                case FormLong:
                    if (!ReadSigned(out var delta) || !ReadNumber(out var lines) || !ReadNumber(out var column) || !ReadNumber(out var endColumn))
                        return false;
                    _line += delta;
                    position = new(_line, _line + lines, column - 1, endColumn - 1);
                    return true;
                case FormNoColumns:
                    if (!ReadSigned(out delta))
                        return false;
                    _line += delta;
                    position = new(_line, _line, -1, -1);
                    return true;
                case >= FormOneLine:
                    if (_at + 2 > _table.Length)
                        return false;
                    _line += form - FormOneLine;
                    position = new(_line, _line, _table[_at], _table[_at + 1]);
                    _at += 2;
                    return true;
                default:
                    if (_at >= _table.Length)
                        return false;
                    var low = _table[_at++];
                    var from = (form << 3) | (low >> 4);
                    position = new(_line, _line, from, from + (low & 15));
                    return true;
            }
        }

        private bool ReadNumber(out int value)
        {
            value = 0;
            for (var shift = 0; _at < _table.Length; shift += 6)
            {
                var b = _table[_at++];
                value |= shift < 32 ? (b & 63) << shift : 0;
                if ((b & 64) == 0)
                    return true;
            }
            return false;
        }

        private bool ReadSigned(out int value)
        {
            if (!ReadNumber(out var raw))
            {
                value = 0;
                return false;
            }
            value = (raw & 1) != 0 ? -(int)((uint)raw >> 1) : (int)((uint)raw >> 1);
            return true;
        }
    }
}

/// <summary>Writes co_linetable: <see cref="Add"/> for each instruction in order, caches counted in its length.</summary>
public sealed class LocationTableBuilder(int firstLine)
{
    private readonly List<byte> _bytes = [];
    private int _line = firstLine;

    public void Add(CodePosition position, int units)
    {
        for (; units > 8; units -= 8)
            AddRun(position, 8);
        if (units > 0)
            AddRun(position, units);
    }

    public byte[] ToArray() => [.. _bytes];

    /// <summary>Picks the shortest form that CPython would pick, byte for byte.</summary>
    private void AddRun(CodePosition position, int units)
    {
        if (position.Line < 0)
        {
            Begin(LocationTable.FormNone, units);
            return;
        }
        var delta = position.Line - _line;
        _line = position.Line;
        var (column, endColumn) = (position.Column, position.EndColumn);
        var oneLine = position.EndLine == position.Line;
        if (column < 0 || endColumn < 0)
        {
            if (oneLine || position.EndLine < 0)
            {
                Begin(LocationTable.FormNoColumns, units);
                AddSigned(delta);
                return;
            }
        }
        else if (oneLine && delta == 0 && column < 80 && endColumn >= column && endColumn - column < 16)
        {
            Begin(column >> 3, units);
            _bytes.Add((byte)(((column & 7) << 4) | (endColumn - column)));
            return;
        }
        else if (oneLine && delta is >= 0 and < 3 && column < 128 && endColumn < 128)
        {
            Begin(LocationTable.FormOneLine + delta, units);
            _bytes.Add((byte)column);
            _bytes.Add((byte)endColumn);
            return;
        }
        Begin(LocationTable.FormLong, units);
        AddSigned(delta);
        AddNumber((uint)(position.EndLine - position.Line));
        AddNumber((uint)(column + 1));
        AddNumber((uint)(endColumn + 1));
    }

    private void Begin(int form, int units) => _bytes.Add((byte)(0x80 | (form << 3) | (units - 1)));

    private void AddSigned(int value) => AddNumber(value < 0 ? ((uint)-value << 1) | 1 : (uint)value << 1);

    private void AddNumber(uint value)
    {
        for (; value >= 64; value >>= 6)
            _bytes.Add((byte)(64 | (value & 63)));
        _bytes.Add((byte)value);
    }
}
