using System.Text;
using TieredPy.Bytecode;

namespace TieredPy.Runtime;

public unsafe partial class PyStr
{
    private static PyStr S(Value v) => System.Runtime.CompilerServices.Unsafe.As<PyStr>(v.Obj);

    [PyNew("str(object=<null>, encoding=<null>, errors=<null>)", CountFirst = true)]
    public static Value New(PyType cls, Value @object, Value encoding, Value errors)
    {
        var s = FromArguments(@object, encoding, errors);
        return cls == TypeObject ? Value.Of(s) : Value.Of(new UserStr(cls, s.Text, s.HasAstral));
    }

    private static PyStr FromArguments(Value v, Value encoding, Value errors)
    {
        if (v.IsNull) return Empty;
        if (encoding.IsNull && errors.IsNull) return ObjectOps.Str(v);
        var encodingName = encoding.IsNull ? null : encoding.As<PyStr>() ?? throw PyErr.TypeError($"str() argument 'encoding' must be str, not {encoding.Type.Name}");
        var errorsName = errors.IsNull ? null : errors.As<PyStr>() ?? throw PyErr.TypeError($"str() argument 'errors' must be str, not {errors.Type.Name}");
        if (v.As<PyStr>() is not null) throw PyErr.TypeError("decoding str is not supported");
        if (!v.IsObject || v.Type.Slots.GetBuffer == null) throw PyErr.TypeError($"decoding to str: need a bytes-like object, {v.Type.Name} found");
        var buffer = v.Type.Slots.GetBuffer(v);
        try
        {
            return Codecs.Decode(v, buffer.Span, encodingName?.Text, errorsName?.Text);
        }
        finally
        {
            buffer.Release();
        }
    }

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value v)
    {
        var text = S(v).Text;
        if (text.Length < 256 && !text.AsSpan().ContainsAnyExceptInRange(' ', '~') && text.AsSpan().IndexOfAny('\'', '\\') < 0)
            return Value.Of(new PyStr(string.Concat("'", text, "'"), false));
        var result = new StringBuilder(text.Length + 2);
        ConstRepr.AppendStr(result, text);
        return Value.Of(new PyStr(result.ToString(), S(v).HasAstral));
    }

    [PySlot(nameof(TypeSlots.Str))]
    public static Value StrOf(Value v) => Value.Of(S(v).ToExact());

    [PySlot(nameof(TypeSlots.Hash))]
    public static long HashValue(Value v) => S(v).Hash;

    [PySlot(nameof(TypeSlots.Length))]
    public static long LengthOf(Value v) => S(v).Count;

    [PySlot(nameof(TypeSlots.Compare))]
    public static Value Compare(Value v, Value w, CompareOp op)
    {
        if (w.Ref is not PyStr b || v.Ref is not PyStr a) return Value.NotImplemented;
        return op switch
        {
            CompareOp.Eq => Value.Bool(a.EqualsStr(b)),
            CompareOp.Ne => Value.Bool(!a.EqualsStr(b)),
            _ => ObjectOps.FromOrder(Order(a, b), op),
        };
    }

    /// <summary>Order by code points: -, 0 or +.</summary>
    public static int Order(PyStr a, PyStr b)
    {
        if (a == b) return 0;
        if (!a.HasAstral && !b.HasAstral) return string.CompareOrdinal(a.Text, b.Text);
        string s = a.Text, t = b.Text;
        var n = s.AsSpan().CommonPrefixLength(t);
        if (n == s.Length || n == t.Length) return s.Length.CompareTo(t.Length);
        // a pair stands for something beyond U+FFFF, so its halves sort after everything else
        return Weight(a, n).CompareTo(Weight(b, n));

        static int Weight(PyStr s, int i)
        {
            if (i > 0 && s.HasAstral && char.IsLowSurrogate(s.Text[i]) && char.IsHighSurrogate(s.Text[i - 1])) i--;
            return s.CodePointAtChar(i);
        }
    }

    [PySlot(nameof(TypeSlots.GetItem))]
    public static Value GetItem(Value v, Value key)
    {
        var s = S(v);
        if (!key.IsInt)
        {
            if (key.Ref is PySlice slice) return GetSlice(s, slice);
            if (!ConvertOps.HasIndex(key)) throw PyErr.TypeError($"string indices must be integers, not '{key.Type.Name}'");
            key = ConvertOps.IndexAsLong(key, PyExc.IndexError);
        }
        var i = key.Bits;
        var n = s.Count;
        if (i < 0) i += n;
        if ((ulong)i >= (ulong)n) throw PyErr.IndexError("string index out of range");
        return Value.Of(s.HasAstral ? FromCodePoint(s.CodePointAt((int)i)) : OfChar(s.Text[(int)i]));
    }

    private static Value GetSlice(PyStr s, PySlice slice)
    {
        slice.Unpack(out var start, out var stop, out var step);
        var count = PySlice.Adjust(s.Count, ref start, ref stop, step);
        if (count <= 0) return Value.Of(Empty);
        if (step == 1) return Value.Of(s.Chars(s.CharIndex((int)start), s.CharIndex((int)stop)));
        if (s.HasAstral)
        {
            var points = s.ToCodePoints();
            var picked = new int[count];
            for (var i = 0; i < picked.Length; i++) picked[i] = points[start + (i * step)];
            return Value.Of(FromCodePoints(picked));
        }
        return Value.Of(Make(string.Create((int)count, (s.Text, start, step), static (span, p) =>
        {
            var at = p.start;
            for (var i = 0; i < span.Length; i++, at += p.step) span[i] = p.Text[(int)at];
        }), false));
    }

    [PySlot(nameof(TypeSlots.Contains))]
    public static bool Contains(Value v, Value item)
    {
        if (item.Ref is not PyStr part) throw PyErr.TypeError($"'in <string>' requires string as left operand, not {item.Type.Name}");
        return Search.Find(S(v), part, 0, S(v).Text.Length) >= 0;
    }

    [PySlot(nameof(TypeSlots.Concat))]
    public static Value ConcatValues(Value v, Value w)
    {
        if (w.Ref is not PyStr b) throw PyErr.TypeError($"can only concatenate str (not \"{w.Type.Name}\") to str");
        return Value.Of(Concat(S(v), b));
    }

    [PySlot(nameof(TypeSlots.Repeat))]
    public static Value Repeat(Value v, long n)
    {
        var s = S(v);
        if (n <= 0 || s.CharCount == 0) return Value.Of(Empty);
        if (n == 1) return Value.Of(s.ToExact());
        var text = s.Text;
        if (n > 0x3FFFFFDF / text.Length) throw n > long.MaxValue / text.Length ? PyErr.OverflowError("repeated string is too long") : PyErr.MemoryError();
        var repeated = text.Length == 1
            ? new string(text[0], (int)n)
            : string.Create(text.Length * (int)n, text, static (span, part) =>
            {
                part.CopyTo(span);
                for (var done = part.Length; done < span.Length; done *= 2) span[..Math.Min(done, span.Length - done)].CopyTo(span[done..]);
            });
        return Value.Of(new PyStr(repeated, s.HasAstral));
    }

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value Iterate(Value v) => Value.Of(new PyStrIterator(S(v)));

    [PySlot(nameof(TypeSlots.Remainder))]
    public static Value Remainder(Value v, Value w) => v.Ref is PyStr s ? Value.Of(PercentFormat.Format(s, w)) : Value.NotImplemented;
}

/// <summary>Iteration over the code points of a str.</summary>
[PyType("str_iterator", NoNew = true)]
public sealed unsafe partial class PyStrIterator(PyStr str) : PyObject
{
    /// <summary>CPython has a type of its own for text that is ASCII.</summary>
    private static readonly PyType s_asciiType = BuiltinTypes.Define(new TypeDef
    {
        Name = "str_ascii_iterator",
        CSharpClass = typeof(PyStrIterator),
        NoNew = true,
        RegisterSlots = &RegisterSlots,
        Register = &RegisterMembers,
    });

    private readonly bool _ascii = str.IsAscii;
    private PyStr? _str = str;
    private int _offset;

    public override PyType Type => _ascii ? s_asciiType : TypeObject;

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;

    public override Value IterNext() => Next(new Value(this, 0));

    [PySlot(nameof(TypeSlots.Next))]
    public static Value Next(Value self) => ((PyStrIterator)self.Obj).NextOrNull() is { } c ? Value.Of(c) : Value.Null;

    /// <summary>The next character; null when exhausted.</summary>
    public PyStr? NextOrNull()
    {
        if (_str is not { } s) return null;
        var text = s.Text;
        var i = _offset;
        if ((uint)i >= (uint)text.Length)
        {
            _str = null;
            return null;
        }
        var c = text[i];
        if (s.HasAstral && char.IsHighSurrogate(c))
        {
            var point = s.CodePointAtChar(i);
            _offset = point > 0xffff ? i + 2 : i + 1;
            return PyStr.FromCodePoint(point);
        }
        _offset = i + 1;
        return PyStr.OfChar(c);
    }

    [PyMethod("__length_hint__($self, /)", Doc = "Private method returning an estimate of len(list(it)).")]
    private static long LengthHint(PyStrIterator self) => self._str is { } s ? s.Count - s.IndexOfChar(self._offset) : 0;

    [PyMethod("__reduce__($self, /)", Doc = "Return state information for pickling.")]
    private static Value Reduce(PyStrIterator self)
    {
        var iter = PyThread.Current.Engine.Builtin("iter");
        return self._str is { } s
            ? new PyTuple(iter, Value.Of(new PyTuple(Value.Of(s))), s.IndexOfChar(self._offset))
            : new PyTuple(iter, Value.Of(new PyTuple(Value.Of(PyStr.Empty))));
    }

    [PyMethod("__setstate__($self, state, /)", Doc = "Set state information for unpickling.")]
    private static void SetState(PyStrIterator self, Value position)
    {
        var state = IterOps.Position(position);
        if (self._str is { } s) self._offset = s.CharIndex((int)Math.Clamp(state, 0, s.Count));
    }
}
