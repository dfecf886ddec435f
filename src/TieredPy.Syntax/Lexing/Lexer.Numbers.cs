namespace TieredPy.Syntax.Lexing;

/// <summary>Numeric literals. Where the reader stands when it gives up is where the error is shown.</summary>
internal sealed partial class Lexer
{
    private void Number()
    {
        var c = source[position];
        if (c == '0')
        {
            switch (source[position + 1] | 0x20)
            {
                case 'x':
                    position += 2;
                    HexadecimalDigits();
                    return;
                case 'o':
                    position += 2;
                    SmallRadixDigits('8', "octal");
                    return;
                case 'b':
                    position += 2;
                    SmallRadixDigits('2', "binary");
                    return;
                default:
                    LeadingZero();
                    return;
            }
        }

        if (c != '.') DecimalDigits();
        FractionAndExponent();
    }

    private void LeadingZero()
    {
        position++;
        for (; ; )
        {
            if (source[position] == '_')
            {
                position++;
                if (!IsDigit(source[position])) throw Here("invalid decimal literal");
            }

            if (source[position] != '0') break;
            position++;
        }

        var zerosEnd = position + 1;
        if (!IsDigit(source[position]))
        {
            FractionAndExponent();
            return;
        }

        DecimalDigits();
        if (source[position] is (byte)'.' or (byte)'e' or (byte)'E' or (byte)'j' or (byte)'J')
        {
            FractionAndExponent();
            return;
        }

        throw Range(
            tokenStart + 1 - lineStart, zerosEnd - lineStart,
            "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers");
    }

    /// <summary>At the first digit of a run: digits with single underscores between them.</summary>
    private void DecimalDigits()
    {
        for (; ; )
        {
            while (IsDigit(source[position])) position++;
            if (source[position] != '_') return;
            position++;
            if (!IsDigit(source[position])) throw Here("invalid decimal literal");
        }
    }

    private void FractionAndExponent()
    {
        if (source[position] == '.')
        {
            position++;
            if (IsDigit(source[position])) DecimalDigits();
        }

        if ((source[position] | 0x20) == 'e')
        {
            var e = position++;
            if (source[position] is (byte)'+' or (byte)'-')
            {
                position++;
                if (!IsDigit(source[position])) throw Here("invalid decimal literal");
            }
            else if (!IsDigit(source[position]))
            {
                position = e;
                EndOfNumber("decimal");
                return;
            }

            DecimalDigits();
        }

        if ((source[position] | 0x20) == 'j')
        {
            position++;
            EndOfNumber("imaginary");
            return;
        }

        EndOfNumber("decimal");
    }

    private void HexadecimalDigits()
    {
        do
        {
            if (source[position] == '_') position++;
            if (!char.IsAsciiHexDigit((char)source[position])) throw Here("invalid hexadecimal literal");
            while (char.IsAsciiHexDigit((char)source[position])) position++;
        }
        while (source[position] == '_');
        EndOfNumber("hexadecimal");
    }

    private void SmallRadixDigits(char limit, string kind)
    {
        do
        {
            if (source[position] == '_') position++;
            if (!InRadix(source[position], limit))
            {
                if (IsDigit(source[position])) ThrowDigit(kind);
                throw Here($"invalid {kind} literal");
            }

            while (InRadix(source[position], limit)) position++;
        }
        while (source[position] == '_');
        if (IsDigit(source[position])) ThrowDigit(kind);
        EndOfNumber(kind);
    }

    private static bool InRadix(byte c, char limit) => c >= '0' && c < limit;

    private void ThrowDigit(string kind)
    {
        var digit = (char)source[position++];
        throw Here($"invalid digit '{digit}' in {kind} literal");
    }

    /// <summary>
    /// Behind a number: a letter is an error, unless it begins a keyword that can follow a number, which is warned of.
    /// </summary>
    private void EndOfNumber(string kind)
    {
        var c = source[position];
        if (c >= 128 || !IsNamePart(c)) return;
        var rest = source.AsSpan(position + 1);
        var length = c switch
        {
            (byte)'a' when rest.StartsWith("nd"u8) => 2,
            (byte)'e' when rest.StartsWith("lse"u8) => 3,
            (byte)'f' when rest.StartsWith("or"u8) => 2,
            (byte)'i' when rest[0] is (byte)'f' or (byte)'n' or (byte)'s' => 1,
            (byte)'o' when rest[0] == 'r' => 1,
            (byte)'n' when rest.StartsWith("ot"u8) => 2,
            _ => -1,
        };
        var keyword = length > 0 && (c == 'i' || !IsNamePart(rest[length]));
        if (!keyword) throw Here($"invalid {kind} literal");
        Warn($"invalid {kind} literal");
    }
}
