using System.Text;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>binascii: text forms of binary data, and checksums.</summary>
[PyModule("binascii", Doc = "Conversion between binary data and ASCII")]
public static partial class BinasciiModule
{
    private static readonly PyType s_error = PyExc.DefineIn("binascii", "Error", static () => PyExc.ValueError);
    private static readonly PyType s_incomplete = PyExc.DefineIn("binascii", "Incomplete", static () => PyExc.Exception);

    [PyConstant("Error")]
    public static PyType Error => s_error;

    [PyConstant("Incomplete")]
    public static PyType Incomplete => s_incomplete;

    private static PyException Raise(string message) => PyErr.New(s_error, message);

    /// <summary>Input of the a2b functions: bytes, or str of ASCII.</summary>
    private static byte[] AsciiInput(Value v)
    {
        if (v.As<PyStr>() is { } s) return s.IsAscii ? Encoding.Latin1.GetBytes(s.Text) : throw PyErr.ValueError("string argument should contain only ASCII characters");
        return v.IsObject && HasBuffer(v) ? PyBytes.Like(v) : throw PyErr.TypeError($"argument should be bytes, buffer or ASCII string, not '{v.Type.Name}'");
    }

    private static unsafe bool HasBuffer(Value v) => v.Type.Slots.GetBuffer != null;

    // ---- hexadecimal ----

    [PyFunction("b2a_hex($module, /, data, sep=<unrepresentable>, bytes_per_sep=1)", Doc = "Hexadecimal representation of binary data.\n\n  sep\n    An optional single character or byte to separate hex bytes.\n  bytes_per_sep\n    How many bytes between separators.  Positive values count from the\n    right, negative values count from the left.\n\nThe return value is a bytes object.  This function is also\navailable as \"hexlify()\".\n\nExample:\n>>> binascii.b2a_hex(b'\\xb9\\x01\\xef')\nb'b901ef'\n>>> binascii.hexlify(b'\\xb9\\x01\\xef', ':')\nb'b9:01:ef'\n>>> binascii.b2a_hex(b'\\xb9\\x01\\xef', b'_', 2)\nb'b9_01ef'")]
    private static PyBytes B2AHex(Value data, Value sep, int bytes_per_sep) => new(Encoding.Latin1.GetBytes(PyBytes.HexText(PyBytes.Like(data), sep, bytes_per_sep).Text));

    [PyFunction("hexlify($module, /, data, sep=<unrepresentable>, bytes_per_sep=1)", Doc = "Hexadecimal representation of binary data.\n\n  sep\n    An optional single character or byte to separate hex bytes.\n  bytes_per_sep\n    How many bytes between separators.  Positive values count from the\n    right, negative values count from the left.\n\nThe return value is a bytes object.  This function is also\navailable as \"b2a_hex()\".")]
    private static PyBytes Hexlify(Value data, Value sep, int bytes_per_sep) => B2AHex(data, sep, bytes_per_sep);

    [PyFunction("a2b_hex($module, hexstr, /)", Doc = "Binary data of hexadecimal representation.\n\nhexstr must contain an even number of hex digits (upper or lower case).\nThis function is also available as \"unhexlify()\".")]
    private static PyBytes A2BHex(Value hexstr)
    {
        var s = AsciiInput(hexstr);
        if (s.Length % 2 != 0) throw Raise("Odd-length string");
        var result = new byte[s.Length / 2];
        for (var i = 0; i < result.Length; i++)
        {
            int high = HexDigit(s[2 * i]), low = HexDigit(s[(2 * i) + 1]);
            if (high < 0 || low < 0) throw Raise("Non-hexadecimal digit found");
            result[i] = (byte)((high << 4) | low);
        }
        return new PyBytes(result);
    }

    [PyFunction("unhexlify($module, hexstr, /)", Doc = "Binary data of hexadecimal representation.\n\nhexstr must contain an even number of hex digits (upper or lower case).")]
    private static PyBytes Unhexlify(Value hexstr) => A2BHex(hexstr);

    private static int HexDigit(int c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };

    // ---- base64 ----

    private static int Base64Digit(byte c) => c switch
    {
        >= (byte)'A' and <= (byte)'Z' => c - 'A',
        >= (byte)'a' and <= (byte)'z' => c - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => c - '0' + 52,
        (byte)'+' => 62,
        (byte)'/' => 63,
        _ => -1,
    };

    [PyFunction("b2a_base64($module, data, /, *, newline=True)", Doc = "Base64-code line of data.")]
    private static PyBytes B2ABase64(Value data, bool newline)
    {
        var s = PyBytes.Like(data);
        var result = new byte[(((long)s.Length + 2) / 3 * 4) + (newline ? 1 : 0)];
        System.Buffers.Text.Base64.EncodeToUtf8(s, result, out _, out var written);
        if (newline) result[written] = (byte)'\n';
        return new PyBytes(result);
    }

    [PyFunction("a2b_base64($module, data, /, *, strict_mode=False)", Doc = "Decode a line of base64 data.\n\n  strict_mode\n    When set to True, bytes that are not in the base64 standard are not allowed.\n    The same applies to excess data after padding (= / ==).")]
    private static PyBytes A2BBase64(Value data, bool strict_mode)
    {
        var s = AsciiInput(data);
        var output = new List<byte>(s.Length / 4 * 3);
        int quad = 0, left = 0, pads = 0;
        var padded = false;
        if (strict_mode && s.Length > 0 && s[0] == '=') throw Raise("Leading padding not allowed");
        for (var i = 0; i < s.Length; i++)
        {
            if (s[i] == '=')
            {
                padded = true;
                if (strict_mode && (quad == 0 || quad + pads >= 4)) throw Raise("Excess padding not allowed");
                if (quad >= 2) pads++;
                continue;
            }
            var digit = Base64Digit(s[i]);
            if (digit < 0)
            {
                if (strict_mode) throw Raise("Only base64 data is allowed");
                continue;
            }
            if (strict_mode && padded) throw Raise(quad + pads >= 4 ? "Excess data after padding" : "Discontinuous padding not allowed");
            pads = 0;
            switch (quad)
            {
                case 0:
                    quad = 1;
                    left = digit;
                    break;
                case 1:
                    quad = 2;
                    output.Add((byte)((left << 2) | (digit >> 4)));
                    left = digit & 15;
                    break;
                case 2:
                    quad = 3;
                    output.Add((byte)((left << 4) | (digit >> 2)));
                    left = digit & 3;
                    break;
                default:
                    quad = 0;
                    output.Add((byte)((left << 6) | digit));
                    left = 0;
                    break;
            }
        }
        if (quad == 0 || (quad > 1 && quad + pads >= 4)) return new PyBytes([.. output]);
        throw quad == 1
            ? Raise($"Invalid base64-encoded string: number of data characters ({(output.Count / 3 * 4) + 1}) cannot be 1 more than a multiple of 4")
            : Raise("Incorrect padding");
    }

    // ---- uuencode ----

    [PyFunction("a2b_uu($module, data, /)", Doc = "Decode a line of uuencoded data.")]
    private static PyBytes A2BUu(Value data)
    {
        var s = AsciiInput(data);
        if (s.Length == 0) throw Raise("Missing length byte");
        var length = (s[0] - ' ') & 63;
        var output = new byte[length];
        int n = 0, bits = 0, held = 0, at = 1;
        for (; n < length; at++)
        {
            var c = at < s.Length ? s[at] : (byte)0;
            int six;
            if (c is (byte)'\n' or (byte)'\r' || at >= s.Length) six = 0;
            else if (c is < 32 or > 96) throw Raise("Illegal char");
            else six = (c - ' ') & 63;
            held = (held << 6) | six;
            bits += 6;
            if (bits < 8) continue;
            bits -= 8;
            output[n++] = (byte)(held >> bits);
            held &= (1 << bits) - 1;
        }
        for (; at < s.Length; at++)
        {
            if (s[at] is not ((byte)' ' or 96 or (byte)'\n' or (byte)'\r')) throw Raise("Trailing garbage");
        }
        return new PyBytes(output);
    }

    [PyFunction("b2a_uu($module, data, /, *, backtick=False)", Doc = "Uuencode line of data.")]
    private static PyBytes B2AUu(Value data, bool backtick)
    {
        var s = PyBytes.Like(data);
        if (s.Length > 45) throw Raise("At most 45 bytes at once");
        var output = new List<byte>();
        byte Char(int six) => six == 0 && backtick ? (byte)'`' : (byte)(' ' + six);
        output.Add(Char(s.Length));
        for (var i = 0; i < s.Length; i += 3)
        {
            int a = s[i], b = i + 1 < s.Length ? s[i + 1] : 0, c = i + 2 < s.Length ? s[i + 2] : 0;
            output.AddRange([Char(a >> 2), Char(((a & 3) << 4) | (b >> 4)), Char(((b & 15) << 2) | (c >> 6)), Char(c & 63)]);
        }
        output.Add((byte)'\n');
        return new PyBytes([.. output]);
    }

    // ---- checksums ----

    [PyFunction("crc32($module, data, crc=0, /)", Doc = "Compute CRC-32 incrementally.", Pure = true)]
    private static Value Crc32Of(Value data, Value crc) => Value.Int((long)Crc32.Update((uint)(ConvertOps.ToBig(ConvertOps.Index(crc)) & uint.MaxValue), PyBytes.Like(data)));

    [PyFunction("crc_hqx($module, data, crc, /)", Doc = "Compute CRC-CCITT incrementally.")]
    private static long CrcHqx(Value data, Value crc)
    {
        var c = (int)(ConvertOps.ToBig(ConvertOps.Index(crc)) & 0xffff);
        foreach (var b in PyBytes.Like(data))
        {
            c ^= b << 8;
            for (var k = 0; k < 8; k++) c = ((c << 1) ^ ((c & 0x8000) != 0 ? 0x1021 : 0)) & 0xffff;
        }
        return c;
    }

    // ---- quoted-printable ----

    [PyFunction("a2b_qp($module, /, data, header=False)", Doc = "Decode a string of qp-encoded data.")]
    private static PyBytes A2BQp(Value data, bool header)
    {
        var s = AsciiInput(data);
        var output = new List<byte>(s.Length);
        for (var i = 0; i < s.Length;)
        {
            if (s[i] != '=')
            {
                output.Add(header && s[i] == '_' ? (byte)' ' : s[i]);
                i++;
                continue;
            }
            i++;
            if (i >= s.Length) break;
            if (s[i] is (byte)'\n' or (byte)'\r')
            {
                while (i < s.Length && s[i] != '\n') i++;
                if (i < s.Length) i++;
            }
            else if (s[i] == '=')
            {
                output.Add((byte)'=');
                i++;
            }
            else if (i + 1 < s.Length && HexDigit(s[i]) >= 0 && HexDigit(s[i + 1]) >= 0)
            {
                output.Add((byte)((HexDigit(s[i]) << 4) | HexDigit(s[i + 1])));
                i += 2;
            }
            else
            {
                output.Add((byte)'=');
            }
        }
        return new PyBytes([.. output]);
    }

    [PyFunction("b2a_qp($module, /, data, quotetabs=False, istext=True, header=False)", Doc = "Encode a string using quoted-printable encoding.\n\nOn encoding, when istext is set, newlines are not encoded, and white\nspace at end of lines is.  When istext is not set, \\r and \\n (CR/LF)\nare both encoded.  When quotetabs is set, space and tabs are encoded.")]
    private static PyBytes B2AQp(Value data, bool quotetabs, bool istext, bool header)
    {
        var s = PyBytes.Like(data);
        var output = new List<byte>(s.Length * 2);
        var firstLine = Array.IndexOf(s, (byte)'\n');
        var crlf = firstLine > 0 && s[firstLine - 1] == '\r';
        var column = 0;
        void SoftBreak()
        {
            output.Add((byte)'=');
            NewLine();
            column = 0;
        }
        void NewLine()
        {
            if (crlf) output.Add((byte)'\r');
            output.Add((byte)'\n');
        }
        for (var i = 0; i < s.Length;)
        {
            var c = s[i];
            var next = i + 1 < s.Length ? s[i + 1] : -1;
            var quote = c > 126 || c == '=' || (header && c == '_')
                || (c == '.' && column == 0 && (next is -1 or '\n' or '\r' or 0))
                || (!istext && c is (byte)'\r' or (byte)'\n' && !istext)
                || (c is (byte)'\t' or (byte)' ' && next == -1)
                || (c < 33 && c is not ((byte)'\r' or (byte)'\n' or (byte)'\t' or (byte)' '))
                || (c < 33 && c is not ((byte)'\r' or (byte)'\n') && (quotetabs || (c is not ((byte)'\t' or (byte)' '))));
            if (header && c == ' ') quote = false;
            if (quote)
            {
                if (column + 3 >= 76) SoftBreak();
                output.Add((byte)'=');
                output.Add((byte)"0123456789ABCDEF"[c >> 4]);
                output.Add((byte)"0123456789ABCDEF"[c & 15]);
                i++;
                column += 3;
                continue;
            }
            if (istext && (c == '\n' || (c == '\r' && next == '\n')))
            {
                column = 0;
                // blanks at the end of a line are encoded
                if (output.Count > 0 && output[^1] is (byte)' ' or (byte)'\t')
                {
                    var blank = output[^1];
                    output[^1] = (byte)'=';
                    output.Add((byte)"0123456789ABCDEF"[blank >> 4]);
                    output.Add((byte)"0123456789ABCDEF"[blank & 15]);
                }
                NewLine();
                i += c == '\r' ? 2 : 1;
                continue;
            }
            if (next is not -1 and not '\n' && column + 1 >= 76) SoftBreak();
            column++;
            output.Add(header && c == ' ' ? (byte)'_' : c);
            i++;
        }
        return new PyBytes([.. output]);
    }
}

/// <summary>CRC-32 (ISO-HDLC), eight bytes a step.</summary>
internal static class Crc32
{
    private static readonly uint[][] s_tables = MakeTables();

    private static uint[][] MakeTables()
    {
        var tables = new uint[8][];
        tables[0] = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            var c = i;
            for (var k = 0; k < 8; k++) c = (c >> 1) ^ ((c & 1) != 0 ? 0xedb88320u : 0);
            tables[0][i] = c;
        }
        for (var t = 1; t < 8; t++)
        {
            tables[t] = new uint[256];
            for (var i = 0; i < 256; i++) tables[t][i] = (tables[t - 1][i] >> 8) ^ tables[0][tables[t - 1][i] & 255];
        }
        return tables;
    }

    public static uint Update(uint crc, ReadOnlySpan<byte> data)
    {
        crc = ~crc;
        var t = s_tables;
        while (data.Length >= 8)
        {
            var low = BitConverter.ToUInt32(data) ^ crc;
            var high = BitConverter.ToUInt32(data[4..]);
            crc = t[7][low & 255] ^ t[6][(low >> 8) & 255] ^ t[5][(low >> 16) & 255] ^ t[4][low >> 24]
                ^ t[3][high & 255] ^ t[2][(high >> 8) & 255] ^ t[1][(high >> 16) & 255] ^ t[0][high >> 24];
            data = data[8..];
        }
        foreach (var b in data) crc = (crc >> 8) ^ t[0][(crc ^ b) & 255];
        return ~crc;
    }
}
