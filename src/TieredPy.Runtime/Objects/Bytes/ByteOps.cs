using System.Text;

namespace TieredPy.Runtime;

/// <summary>
/// What bytes and bytearray have in common, on spans: the one home of each operation. Results are fresh arrays; the types wrap them.
/// </summary>
internal static unsafe class ByteOps
{
    /// <summary>The bytes of a bytes-like object: itself for bytes and bytearray, a copy for other buffers.</summary>
    public static ReadOnlySpan<byte> Like(Value v)
    {
        if (v.Ref is PyBytes b) return b.Data;
        if (v.Ref is PyByteArray a) return a.Span;
        if (!TryLike(v, out var data)) throw PyErr.TypeError($"a bytes-like object is required, not '{v.Type.Name}'");
        return data;
    }

    public static bool TryLike(Value v, out byte[] data)
    {
        data = [];
        if (v.Ref is PyBytes b)
        {
            data = b.Data;
            return true;
        }
        if (!v.IsObject || v.Type.Slots.GetBuffer == null) return false;
        var buffer = v.Type.Slots.GetBuffer(v);
        data = buffer.Span.ToArray();
        buffer.Release();
        return true;
    }

    /// <summary>What find and its kin look for: bytes, or one byte as an int.</summary>
    private static byte[] Needle(Value v)
    {
        if (v.IsInt || (ConvertOps.HasIndex(v) && v.As<PyBytes>() is null))
        {
            var i = ConvertOps.Index(v);
            return i.IsInt && (ulong)i.Bits < 256 ? [(byte)i.Bits] : throw PyErr.ValueError("byte must be in range(0, 256)");
        }
        return TryLike(v, out var data) ? data : throw PyErr.TypeError($"argument should be integer or bytes-like object, not '{v.Type.Name}'");
    }

    private static bool Bounds(int length, Value start, Value end, out int from, out int to)
    {
        long first = start.IsNone ? 0 : PySlice.Index(start), last = end.IsNone ? long.MaxValue : PySlice.Index(end);
        if (last > length) last = length;
        else if (last < 0) last = Math.Max(0, last + length);
        if (first < 0) first = Math.Max(0, first + length);
        from = to = 0;
        if (first > last) return false;
        from = (int)first;
        to = (int)last;
        return true;
    }

    public static long Find(ReadOnlySpan<byte> s, Value sub, Value start, Value end)
    {
        var needle = Needle(sub);
        if (!Bounds(s.Length, start, end, out var from, out var to)) return -1;
        var i = s[from..to].IndexOf(needle);
        return i < 0 ? -1 : from + i;
    }

    public static long FindLast(ReadOnlySpan<byte> s, Value sub, Value start, Value end)
    {
        var needle = Needle(sub);
        if (!Bounds(s.Length, start, end, out var from, out var to)) return -1;
        if (needle.Length == 0) return to;
        var i = s[from..to].LastIndexOf(needle);
        return i < 0 ? -1 : from + i;
    }

    public static long Required(long index) => index >= 0 ? index : throw PyErr.ValueError("subsection not found");

    public static long Count(ReadOnlySpan<byte> s, Value sub, Value start, Value end)
    {
        var needle = Needle(sub);
        if (!Bounds(s.Length, start, end, out var from, out var to)) return 0;
        return needle.Length == 0 ? to - from + 1 : MemoryExtensions.Count(s[from..to], needle);
    }

    public static bool Contains(ReadOnlySpan<byte> s, Value item)
    {
        if (item.IsInt || (ConvertOps.HasIndex(item) && item.As<PyBytes>() is null))
        {
            var i = ConvertOps.Index(item);
            return i.IsInt && (ulong)i.Bits < 256 ? s.Contains((byte)i.Bits) : throw PyErr.ValueError("byte must be in range(0, 256)");
        }
        return s.IndexOf(Like(item)) >= 0;
    }

    public static bool Tail(ReadOnlySpan<byte> s, Value fix, Value start, Value end, string name, bool atEnd)
    {
        var inside = Bounds(s.Length, start, end, out var from, out var to);
        if (fix.As<PyTuple>() is { } tuple)
        {
            foreach (var item in tuple.Items)
            {
                var one = Like(item);
                if (inside && (atEnd ? s[from..to].EndsWith(one) : s[from..to].StartsWith(one))) return true;
            }
            return false;
        }
        if (!TryLike(fix, out var part)) throw PyErr.TypeError($"{name} first arg must be bytes or a tuple of bytes, not {fix.Type.Name}");
        return inside && (atEnd ? s[from..to].EndsWith(part) : s[from..to].StartsWith(part));
    }

    public static bool IsSpace(byte b) => b is 32 or (>= 9 and <= 13);

    public static List<byte[]> Split(ReadOnlySpan<byte> s, Value sep, long max)
    {
        if (max < 0) max = long.MaxValue;
        var parts = new List<byte[]>();
        if (sep.IsNone)
        {
            var i = 0;
            while (true)
            {
                while (i < s.Length && IsSpace(s[i])) i++;
                if (i == s.Length) return parts;
                var start = i;
                if (max-- <= 0)
                {
                    parts.Add(s[start..].ToArray());
                    return parts;
                }
                while (i < s.Length && !IsSpace(s[i])) i++;
                parts.Add(s[start..i].ToArray());
            }
        }
        var by = Separator(sep);
        while (true)
        {
            var i = max-- > 0 ? s.IndexOf(by) : -1;
            parts.Add((i < 0 ? s : s[..i]).ToArray());
            if (i < 0) return parts;
            s = s[(i + by.Length)..];
        }
    }

    public static List<byte[]> SplitLast(ReadOnlySpan<byte> s, Value sep, long max)
    {
        if (max < 0) max = long.MaxValue;
        var parts = new List<byte[]>();
        if (sep.IsNone)
        {
            var i = s.Length;
            while (true)
            {
                while (i > 0 && IsSpace(s[i - 1])) i--;
                if (i == 0) break;
                var end = i;
                if (max-- <= 0)
                {
                    parts.Add(s[..end].ToArray());
                    break;
                }
                while (i > 0 && !IsSpace(s[i - 1])) i--;
                parts.Add(s[i..end].ToArray());
            }
        }
        else
        {
            var by = Separator(sep);
            while (true)
            {
                var i = max-- > 0 ? s.LastIndexOf(by) : -1;
                parts.Add((i < 0 ? s : s[(i + by.Length)..]).ToArray());
                if (i < 0) break;
                s = s[..i];
            }
        }
        parts.Reverse();
        return parts;
    }

    public static byte[] Separator(Value sep)
    {
        var by = Like(sep).ToArray();
        return by.Length == 0 ? throw PyErr.ValueError("empty separator") : by;
    }

    public static List<byte[]> SplitLines(ReadOnlySpan<byte> s, bool keepends)
    {
        var parts = new List<byte[]>();
        for (var i = 0; i < s.Length;)
        {
            var start = i;
            while (i < s.Length && s[i] is not ((byte)'\n' or (byte)'\r')) i++;
            var end = i;
            if (i < s.Length)
            {
                i += s[i] == '\r' && i + 1 < s.Length && s[i + 1] == '\n' ? 2 : 1;
                if (keepends) end = i;
            }
            parts.Add(s[start..end].ToArray());
        }
        return parts;
    }

    public static byte[] Join(ReadOnlySpan<byte> separator, Value iterable)
    {
        if (!iterable.IsObject || (iterable.Type.Slots.Iter == null && iterable.Type.Slots.GetItem == null)) throw PyErr.TypeError("can only join an iterable");
        var items = SequenceOps.ToArray(iterable);
        var parts = new byte[items.Length][];
        long total = (long)separator.Length * Math.Max(0, items.Length - 1);
        for (var i = 0; i < items.Length; i++)
        {
            if (!TryLike(items[i], out parts[i])) throw PyErr.TypeError($"sequence item {i}: expected a bytes-like object, {items[i].Type.Name} found");
            total += parts[i].Length;
        }
        if (total > Array.MaxLength) throw PyErr.MemoryError();
        var result = new byte[total];
        var at = result.AsSpan();
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0)
            {
                separator.CopyTo(at);
                at = at[separator.Length..];
            }
            parts[i].CopyTo(at);
            at = at[parts[i].Length..];
        }
        return result;
    }

    public static byte[] Replace(ReadOnlySpan<byte> s, Value old, Value @new, long count)
    {
        byte[] from = Like(old).ToArray(), to = Like(@new).ToArray();
        if (count < 0) count = long.MaxValue;
        var output = new List<byte>(s.Length + 16);
        if (from.Length == 0)
        {
            var i = 0;
            for (; i < s.Length && count > 0; i++, count--)
            {
                output.AddRange(to);
                output.Add(s[i]);
            }
            output.AddRange(s[i..]);
            if (i == s.Length && count > 0) output.AddRange(to);
            return [.. output];
        }
        while (count-- > 0)
        {
            var i = s.IndexOf(from);
            if (i < 0) break;
            output.AddRange(s[..i]);
            output.AddRange(to);
            s = s[(i + from.Length)..];
        }
        output.AddRange(s);
        return [.. output];
    }

    public static byte[] Translate(ReadOnlySpan<byte> s, Value table, Value delete)
    {
        var map = table.IsNone ? null : Like(table).ToArray();
        if (map is not null && map.Length != 256) throw PyErr.ValueError("translation table must be 256 characters long");
        var drop = delete.IsNull ? default : Like(delete);
        if (drop.Length == 0)
        {
            var same = s.ToArray();
            if (map is not null)
            {
                for (var i = 0; i < same.Length; i++) same[i] = map[same[i]];
            }
            return same;
        }
        var output = new List<byte>(s.Length);
        foreach (var b in s)
        {
            if (!drop.Contains(b)) output.Add(map is null ? b : map[b]);
        }
        return [.. output];
    }

    public static byte[] MakeTrans(Value frm, Value to)
    {
        ReadOnlySpan<byte> a = Like(frm), b = Like(to);
        if (a.Length != b.Length) throw PyErr.ValueError("maketrans arguments must have same length");
        var table = new byte[256];
        for (var i = 0; i < 256; i++) table[i] = (byte)i;
        for (var i = 0; i < a.Length; i++) table[a[i]] = b[i];
        return table;
    }

    public static Range Strip(ReadOnlySpan<byte> s, Value chars, bool left, bool right)
    {
        int start = 0, end = s.Length;
        if (chars.IsNone)
        {
            while (left && start < end && IsSpace(s[start])) start++;
            while (right && end > start && IsSpace(s[end - 1])) end--;
            return start..end;
        }
        var set = Like(chars);
        while (left && start < end && set.Contains(s[start])) start++;
        while (right && end > start && set.Contains(s[end - 1])) end--;
        return start..end;
    }

    public static byte[] Pad(ReadOnlySpan<byte> s, long left, long right, byte fill)
    {
        if (left < 0) left = 0;
        if (right < 0) right = 0;
        if (left + right + s.Length > Array.MaxLength) throw PyErr.MemoryError();
        var result = new byte[left + right + s.Length];
        result.AsSpan(0, (int)left).Fill(fill);
        s.CopyTo(result.AsSpan((int)left));
        result.AsSpan((int)left + s.Length).Fill(fill);
        return result;
    }

    public static byte Fill(Value v, string name)
    {
        if (v.IsNull) return (byte)' ';
        if (v.As<PyBytes>() is { } b) return b.Data.Length == 1 ? b.Data[0] : throw PyErr.TypeError($"{name}(): argument 2 must be a byte string of length 1, not a bytes object of length {b.Data.Length}");
        if (v.As<PyByteArray>() is { } a) return a.Count == 1 ? a.Data[0] : throw PyErr.TypeError($"{name}(): argument 2 must be a byte string of length 1, not a bytearray object of length {a.Count}");
        throw PyErr.TypeError($"{name}() argument 2 must be a byte string of length 1, not {v.Type.Name}");
    }

    public static byte[] Center(ReadOnlySpan<byte> s, long width, byte fill)
    {
        var missing = Math.Max(0, width - s.Length);
        var left = (missing / 2) + (missing & width & 1);
        return Pad(s, left, missing - left, fill);
    }

    public static byte[] ZFill(ReadOnlySpan<byte> s, long width)
    {
        var missing = width - s.Length;
        if (missing <= 0) return s.ToArray();
        var result = Pad(s, missing, 0, (byte)'0');
        if (s.Length > 0 && s[0] is (byte)'+' or (byte)'-') (result[0], result[missing]) = (s[0], (byte)'0');
        return result;
    }

    public static byte[] ExpandTabs(ReadOnlySpan<byte> s, int size)
    {
        var output = new List<byte>(s.Length + 16);
        long column = 0;
        foreach (var b in s)
        {
            if (b == '\t')
            {
                if (size <= 0) continue;
                var n = size - (column % size);
                column += n;
                if (output.Count + n > Array.MaxLength) throw PyErr.OverflowError("result too long");
                for (; n > 0; n--) output.Add((byte)' ');
                continue;
            }
            column = b is (byte)'\n' or (byte)'\r' ? 0 : column + 1;
            output.Add(b);
        }
        return [.. output];
    }

    private static bool IsLower(byte b) => b is >= (byte)'a' and <= (byte)'z';

    private static bool IsUpper(byte b) => b is >= (byte)'A' and <= (byte)'Z';

    private static byte Lower(byte b) => IsUpper(b) ? (byte)(b + 32) : b;

    private static byte Upper(byte b) => IsLower(b) ? (byte)(b - 32) : b;

    public static byte[] Lower(ReadOnlySpan<byte> s)
    {
        var r = new byte[s.Length];
        for (var i = 0; i < r.Length; i++) r[i] = Lower(s[i]);
        return r;
    }

    public static byte[] Upper(ReadOnlySpan<byte> s)
    {
        var r = new byte[s.Length];
        for (var i = 0; i < r.Length; i++) r[i] = Upper(s[i]);
        return r;
    }

    public static byte[] SwapCase(ReadOnlySpan<byte> s)
    {
        var r = new byte[s.Length];
        for (var i = 0; i < r.Length; i++) r[i] = IsUpper(s[i]) ? Lower(s[i]) : Upper(s[i]);
        return r;
    }

    public static byte[] Capitalize(ReadOnlySpan<byte> s)
    {
        var r = Lower(s);
        if (r.Length > 0) r[0] = Upper(r[0]);
        return r;
    }

    public static byte[] Title(ReadOnlySpan<byte> s)
    {
        var r = new byte[s.Length];
        var inWord = false;
        for (var i = 0; i < r.Length; i++)
        {
            r[i] = inWord ? Lower(s[i]) : Upper(s[i]);
            inWord = IsLower(s[i]) || IsUpper(s[i]);
        }
        return r;
    }

    public static bool All(ReadOnlySpan<byte> s, Func<byte, bool> test)
    {
        foreach (var b in s)
        {
            if (!test(b)) return false;
        }
        return s.Length > 0;
    }

    public static bool IsAlpha(byte b) => IsLower(b) || IsUpper(b);

    public static bool IsDigit(byte b) => b is >= (byte)'0' and <= (byte)'9';

    public static bool IsAlnum(byte b) => IsAlpha(b) || IsDigit(b);

    public static bool Cased(ReadOnlySpan<byte> s, bool upper)
    {
        var any = false;
        foreach (var b in s)
        {
            if (upper ? IsLower(b) : IsUpper(b)) return false;
            any |= IsAlpha(b);
        }
        return any;
    }

    public static bool IsTitle(ReadOnlySpan<byte> s)
    {
        bool any = false, inWord = false;
        foreach (var b in s)
        {
            if (IsUpper(b))
            {
                if (inWord) return false;
                inWord = any = true;
            }
            else if (IsLower(b))
            {
                if (!inWord) return false;
                any = true;
            }
            else
            {
                inWord = false;
            }
        }
        return any;
    }

    public static PyStr Hex(ReadOnlySpan<byte> s, Value sep, int group)
    {
        if (sep.IsNull) return PyStr.Make(Convert.ToHexStringLower(s), false);
        char between;
        if (sep.As<PyStr>() is { } t)
        {
            if (t.Count != 1) throw PyErr.ValueError("sep must be length 1.");
            if (t.Text[0] >= 128) throw PyErr.ValueError("sep must be ASCII.");
            between = t.Text[0];
        }
        else if (TryLike(sep, out var b))
        {
            if (b.Length != 1) throw PyErr.ValueError("sep must be length 1.");
            if (b[0] >= 128) throw PyErr.ValueError("sep must be ASCII.");
            between = (char)b[0];
        }
        else
        {
            _ = SequenceOps.Length(sep);
            throw PyErr.TypeError("sep must be str or bytes.");
        }
        if (group == 0 || s.Length == 0) return PyStr.Make(Convert.ToHexStringLower(s), false);
        var output = new StringBuilder(s.Length * 3);
        var size = Math.Abs((long)group);
        for (var i = 0; i < s.Length; i++)
        {
            if (i > 0 && (group > 0 ? (s.Length - i) % size == 0 : i % size == 0)) output.Append(between);
            output.Append("0123456789abcdef"[s[i] >> 4]).Append("0123456789abcdef"[s[i] & 15]);
        }
        return PyStr.Make(output.ToString(), false);
    }

    public static byte[] FromHex(Value v)
    {
        string text;
        if (v.As<PyStr>() is { } s) text = s.Text;
        else if (TryLike(v, out var data)) text = Encoding.Latin1.GetString(data);
        else throw PyErr.TypeError($"fromhex() argument must be str or bytes-like, not {v.Type.Name}");
        var output = new List<byte>(text.Length / 2);
        for (var i = 0; i < text.Length;)
        {
            if (text[i] < 128 && IsSpace((byte)text[i]))
            {
                i++;
                continue;
            }
            if (!char.IsAsciiHexDigit(text[i])) throw PyErr.ValueError($"non-hexadecimal number found in fromhex() arg at position {i}");
            if (i + 1 >= text.Length) throw PyErr.ValueError("fromhex() arg must contain an even number of hexadecimal digits");
            if (!char.IsAsciiHexDigit(text[i + 1])) throw PyErr.ValueError($"non-hexadecimal number found in fromhex() arg at position {i + 1}");
            output.Add((byte)((HexDigit(text[i]) << 4) | HexDigit(text[i + 1])));
            i += 2;
        }
        return [.. output];
    }

    private static int HexDigit(char c) => c <= '9' ? c - '0' : (c | 32) - 'a' + 10;

    public static byte[] Repeat(ReadOnlySpan<byte> s, long n)
    {
        if (n <= 0 || s.Length == 0) return [];
        if (n > Array.MaxLength / s.Length) throw PyErr.MemoryError();
        var result = new byte[s.Length * n];
        if (s.Length == 1)
        {
            result.AsSpan().Fill(s[0]);
            return result;
        }
        s.CopyTo(result);
        for (var done = s.Length; done < result.Length; done *= 2) result.AsSpan(0, Math.Min(done, result.Length - done)).CopyTo(result.AsSpan(done));
        return result;
    }

    public static byte[] Slice(ReadOnlySpan<byte> s, PySlice slice)
    {
        slice.Unpack(out var start, out var stop, out var step);
        var count = PySlice.Adjust(s.Length, ref start, ref stop, step);
        if (count <= 0) return [];
        if (step == 1) return s.Slice((int)start, (int)count).ToArray();
        var result = new byte[count];
        for (var i = 0; i < result.Length; i++) result[i] = s[(int)(start + (i * step))];
        return result;
    }

    public static byte[] Concat(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        var result = new byte[a.Length + b.Length];
        a.CopyTo(result);
        b.CopyTo(result.AsSpan(a.Length));
        return result;
    }

    public static Value Compare(Value v, Value w, CompareOp op)
    {
        if (!TryLike(v, out var a) || !TryLike(w, out var b)) return Value.NotImplemented;
        return op switch
        {
            CompareOp.Eq => Value.Bool(a.AsSpan().SequenceEqual(b)),
            CompareOp.Ne => Value.Bool(!a.AsSpan().SequenceEqual(b)),
            _ => ObjectOps.FromOrder(a.AsSpan().SequenceCompareTo(b), op),
        };
    }
}
