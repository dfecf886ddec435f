namespace TieredPy.Runtime;

/// <summary>A parsed format specification (https://docs.python.org/3/library/string.html#format-specification-mini-language).</summary>
internal struct FormatSpec
{
    public int Fill;
    public char Align;
    public bool AlignGiven, Alternate, NoNegativeZero;

    /// <summary>'+', '-', ' ', or '\0'.</summary>
    public char Sign;
    public long Width, Precision;

    /// <summary>',', '_', or '\0'; of the whole part and of the fraction.</summary>
    public char Grouping, FractionGrouping;
    public int Type;

    private static bool IsAlign(int c) => c is '<' or '>' or '=' or '^';

    /// <summary>Parses a spec; <paramref name="type"/> and <paramref name="align"/> are what holds when the spec names none.</summary>
    public static FormatSpec Parse(PyStr spec, Value obj, char type, char align)
    {
        var s = spec.HasAstral ? spec.ToCodePoints() : null;
        var text = spec.Text;
        var n = s?.Length ?? text.Length;
        int At(int i) => s is null ? text[i] : s[i];

        var f = new FormatSpec { Fill = ' ', Align = align, Width = -1, Precision = -1, Type = type };
        var i = 0;
        var fillGiven = false;
        if (n >= 2 && IsAlign(At(1)))
        {
            f.Fill = At(0);
            f.Align = (char)At(1);
            f.AlignGiven = fillGiven = true;
            i = 2;
        }
        else if (n >= 1 && IsAlign(At(0)))
        {
            f.Align = (char)At(0);
            f.AlignGiven = true;
            i = 1;
        }
        if (i < n && At(i) is '+' or '-' or ' ') f.Sign = (char)At(i++);
        if (i < n && At(i) == 'z')
        {
            f.NoNegativeZero = true;
            i++;
        }
        if (i < n && At(i) == '#')
        {
            f.Alternate = true;
            i++;
        }
        if (!fillGiven && i < n && At(i) == '0')
        {
            f.Fill = '0';
            if (!f.AlignGiven && align == '>') f.Align = '=';
            i++;
        }
        f.Width = Number(ref i);
        f.Grouping = Group(ref i);
        if (i < n && At(i) == '.')
        {
            i++;
            f.Precision = Number(ref i);
            f.FractionGrouping = Group(ref i);
            if (f.Precision < 0 && f.FractionGrouping == '\0') throw PyErr.ValueError("Format specifier missing precision");
        }
        if (n - i > 1) throw PyErr.ValueError($"Invalid format specifier '{spec.Text}' for object of type '{obj.Type.Name}'");
        if (n - i == 1) f.Type = At(i);
        if (f.Grouping != '\0') CheckGrouping(f.Grouping, f.Type, false);
        if (f.FractionGrouping != '\0') CheckGrouping(f.FractionGrouping, f.Type, true);
        return f;

        long Number(ref int i)
        {
            if (i >= n || DigitAt(i) < 0) return -1;
            long v = 0;
            for (; i < n && DigitAt(i) is >= 0 and var d; i++)
            {
                if (v > (long.MaxValue - d) / 10) throw PyErr.ValueError("Too many decimal digits in format string");
                v = (v * 10) + d;
            }
            return v;
        }

        int DigitAt(int i) => At(i) is >= '0' and <= '9' and var c ? c - '0' : At(i) < 128 ? -1 : CharTables.DecimalValue(At(i));

        char Group(ref int i)
        {
            var g = '\0';
            while (i < n && At(i) is ',' or '_')
            {
                var c = (char)At(i);
                if (g == c) break;
                if (g != '\0') throw PyErr.ValueError("Cannot specify both ',' and '_'.");
                g = c;
                i++;
            }
            return g;
        }
    }

    private static void CheckGrouping(char grouping, int type, bool fraction)
    {
        if (type is 'd' or 'e' or 'f' or 'g' or 'E' or 'G' or '%' or 'F' or '\0') return;
        if (type is 'b' or 'o' or 'x' or 'X' && grouping == '_' && !fraction) return;
        throw PyErr.ValueError(type is > 32 and < 128 ? $"Cannot specify '{grouping}' with '{(char)type}'." : $"Cannot specify '{grouping}' with '\\x{type:x}'.");
    }

    /// <summary>"Unknown format code 'q' for object of type 'int'".</summary>
    public static PyException Unknown(int type, Value obj) => PyErr.ValueError(type is > 32 and < 128
        ? $"Unknown format code '{(char)type}' for object of type '{obj.Type.Name}'"
        : $"Unknown format code '\\x{type:x}' for object of type '{obj.Type.Name}'");
}
