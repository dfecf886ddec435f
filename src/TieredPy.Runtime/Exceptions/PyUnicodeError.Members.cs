namespace TieredPy.Runtime;

/// <summary>
/// The three unicode errors share a C# class; their types are made by hand because each has a constructor of its own
/// (translate errors have no encoding).
/// </summary>
public sealed unsafe partial class PyUnicodeError
{
    /// <summary>Adds constructor, str() and attributes to one of the three types.</summary>
    internal static void Register(TypeBuilder b)
    {
        b.Slots.New = &New;
        b.Slots.Init = &InitUnicode;
        b.Slots.Str = &StrUnicode;
        b.GetSet("encoding", null, &GetEncoding, &SetEncoding);
        b.GetSet("object", null, &GetObject, &SetObject);
        b.GetSet("start", null, &GetStart, &SetStart);
        b.GetSet("end", null, &GetEnd, &SetEnd);
        b.GetSet("reason", null, &GetReason, &SetReason);
    }

    private static bool IsTranslate(Value self) => self.Type.IsSubtypeOf(PyExc.UnicodeTranslateError);

    private static void InitUnicode(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        Init(thread, self, args, kwnames);
        var e = (PyUnicodeError)self.Obj;
        var translate = IsTranslate(self);
        var want = translate ? 4 : 5;
        if (args.Length != want) throw PyErr.TypeError($"function takes exactly {want} arguments ({args.Length} given)");
        var i = 0;
        if (!translate)
        {
            e.Encoding = args[i].As<PyStr>() is not null ? args[i] : throw PyErr.TypeError($"argument 1 must be str, not {args[i].Type.Name}");
            i++;
        }
        e.Object = args[i];
        var decode = self.Type.IsSubtypeOf(PyExc.UnicodeDecodeError);
        if (!decode && args[i].As<PyStr>() is null)
        {
            throw PyErr.TypeError($"argument {i + 1} must be str, not {args[i].Type.Name}");
        }
        e.Start = ConvertOps.IndexAsLong(args[i + 1], PyExc.OverflowError);
        e.End = ConvertOps.IndexAsLong(args[i + 2], PyExc.OverflowError);
        e.Reason = args[i + 3].As<PyStr>() is not null ? args[i + 3] : throw PyErr.TypeError($"argument {i + 4} must be str, not {args[i + 3].Type.Name}");
        if (decode && args[i].As<PyBytes>() is null && args[i].Type.Slots.GetBuffer == null) throw PyErr.TypeError($"a bytes-like object is required, not '{args[i].Type.Name}'");
        if (decode && args[i].As<PyBytes>() is null) e.Object = Value.Of(new PyBytes(PyBytes.FromObject(args[i])));
    }

    private static Value StrUnicode(Value self)
    {
        var e = (PyUnicodeError)self.Obj;
        if (e.Object.IsNull) return Value.Of(PyStr.Empty);
        var decode = self.Type.IsSubtypeOf(PyExc.UnicodeDecodeError);
        if (decode ? e.Object.As<PyBytes>() is null : e.Object.As<PyStr>() is null) throw PyErr.TypeError(decode ? "object attribute must be bytes" : "object attribute must be unicode");
        var subject = e.Object; // str() of the others may run code that changes it
        var reason = e.Reason.IsNull ? "None" : ObjectOps.StrText(e.Reason);
        var encoding = e.Encoding.IsNull ? "None" : ObjectOps.StrText(e.Encoding);
        var one = e.End == e.Start + 1;
        if (self.Type.IsSubtypeOf(PyExc.UnicodeDecodeError))
        {
            var data = subject.As<PyBytes>()!.Data;
            return Value.Str(one && e.Start >= 0 && e.Start < data.Length
                ? $"'{encoding}' codec can't decode byte 0x{data[e.Start]:x2} in position {e.Start}: {reason}"
                : $"'{encoding}' codec can't decode bytes in position {e.Start}-{e.End - 1}: {reason}");
        }
        var verb = IsTranslate(self) ? "can't translate" : $"'{encoding}' codec can't encode";
        if (one)
        {
            var c = CodePointAt((PyStr)subject.Obj, e.Start);
            if (c >= 0)
            {
                var shown = c <= 0xff ? $"\\x{c:x2}" : c <= 0xffff ? $"\\u{c:x4}" : $"\\U{c:x8}";
                return Value.Str($"{verb} character '{shown}' in position {e.Start}: {reason}");
            }
        }
        return Value.Str($"{verb} characters in position {e.Start}-{e.End - 1}: {reason}");
    }

    private static int CodePointAt(PyStr s, long index)
    {
        if (index < 0 || index >= s.Count) return -1;
        var item = SequenceOps.GetItem(Value.Of(s), Value.Int(index));
        var text = ((PyStr)item.Obj).Text;
        return text.Length == 2 ? char.ConvertToUtf32(text[0], text[1]) : text[0];
    }

    private static PyUnicodeError E(Value self) => (PyUnicodeError)self.Obj;
    private static Value GetEncoding(Value self) => E(self).Encoding.IsNull ? Value.None : E(self).Encoding;
    private static void SetEncoding(Value self, Value v) => E(self).Encoding = v;
    private static Value GetObject(Value self) => E(self).Object.IsNull ? throw PyErr.TypeError("object attribute not set") : E(self).Object;
    private static void SetObject(Value self, Value v) => E(self).Object = v;
    private static Value GetStart(Value self) => E(self).Start;
    private static void SetStart(Value self, Value v) => E(self).Start = ConvertOps.IndexAsLong(v, PyExc.OverflowError);
    private static Value GetEnd(Value self) => E(self).End;
    private static void SetEnd(Value self, Value v) => E(self).End = ConvertOps.IndexAsLong(v, PyExc.OverflowError);
    private static Value GetReason(Value self) => E(self).Reason.IsNull ? Value.None : E(self).Reason;
    private static void SetReason(Value self, Value v) => E(self).Reason = v;
}
