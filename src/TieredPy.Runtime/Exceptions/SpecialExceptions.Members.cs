namespace TieredPy.Runtime;

public sealed unsafe partial class PyStopIteration
{
    [PyInit("StopIteration(*args)", Raw = true)]
    public static new void Init(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        PyBaseException.Init(thread, self, args, kwnames);
        ((PyStopIteration)self.Obj).StopValue = args.Length > 0 ? args[0] : Value.None;
    }

    [PyGetter("value", Member = true)] public static Value GetValue(PyStopIteration self) => self.StopValue;
    [PySetter("value")] public static void SetValue(PyStopIteration self, Value v) => self.StopValue = v.IsNull ? Value.None : v;
}

public sealed unsafe partial class PySystemExit
{
    [PyInit("SystemExit(*args)", Raw = true)]
    public static new void Init(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        PyBaseException.Init(thread, self, args, kwnames);
        var e = (PySystemExit)self.Obj;
        e.Code = args.Length switch { 0 => Value.None, 1 => args[0], _ => Value.Of(e.Args) };
    }

    [PyGetter("code", Member = true)] public static Value GetCode(PySystemExit self) => self.Code;
    [PySetter("code")] public static void SetCode(PySystemExit self, Value v) => self.Code = v.IsNull ? Value.None : v;
}

public sealed unsafe partial class PyAttributeError
{
    [PyInit("AttributeError(*args, name=None, obj=None)", Raw = true)]
    public static new void Init(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        OnlyKeywords("AttributeError", kwnames, "name", "obj");
        PyBaseException.Init(thread, self, args[..(args.Length - (kwnames?.Length ?? 0))], null);
        var e = (PyAttributeError)self.Obj;
        if (TakeKeyword(self, args, kwnames, "name") is { IsNull: false } n) e.NameValue = n;
        if (TakeKeyword(self, args, kwnames, "obj") is { IsNull: false } o) e.ObjValue = o;
    }

    [PyGetter("name", Member = true)] public static Value GetName(PyAttributeError self) => self.NameValue;
    [PySetter("name")] public static void SetName(PyAttributeError self, Value v) => self.NameValue = v.IsNull ? Value.None : v;
    [PyGetter("obj", Member = true)] public static Value GetObj(PyAttributeError self) => self.ObjValue;
    [PySetter("obj")] public static void SetObj(PyAttributeError self, Value v) => self.ObjValue = v.IsNull ? Value.None : v;
}

public sealed unsafe partial class PyNameError
{
    [PyInit("NameError(*args, name=None)", Raw = true)]
    public static new void Init(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        OnlyKeywords("NameError", kwnames, "name");
        PyBaseException.Init(thread, self, args[..(args.Length - (kwnames?.Length ?? 0))], null);
        if (TakeKeyword(self, args, kwnames, "name") is { IsNull: false } n) ((PyNameError)self.Obj).NameValue = n;
    }

    [PyGetter("name", Member = true)] public static Value GetName(PyNameError self) => self.NameValue;
    [PySetter("name")] public static void SetName(PyNameError self, Value v) => self.NameValue = v.IsNull ? Value.None : v;
}

public sealed unsafe partial class PyImportError
{
    [PyInit("ImportError(*args, name=None, path=None, name_from=None)", Raw = true)]
    public static new void Init(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        OnlyKeywords("ImportError", kwnames, "name", "path", "name_from");
        var positional = args[..(args.Length - (kwnames?.Length ?? 0))];
        PyBaseException.Init(thread, self, positional, null);
        var e = (PyImportError)self.Obj;
        e.Msg = positional.Length == 1 ? positional[0] : Value.None;
        if (TakeKeyword(self, args, kwnames, "name") is { IsNull: false } n) e.NameValue = n;
        if (TakeKeyword(self, args, kwnames, "path") is { IsNull: false } p) e.PathValue = p;
        if (TakeKeyword(self, args, kwnames, "name_from") is { IsNull: false } f) e.NameFrom = f;
    }

    [PySlot(nameof(TypeSlots.Str))]
    public static new Value Str(Value self)
    {
        var e = (PyImportError)self.Obj;
        return e.Msg.IsExact<PyStr>() ? e.Msg : PyBaseException.Str(self);
    }

    [PyGetter("msg", Member = true)] public static Value GetMsg(PyImportError self) => self.Msg;
    [PySetter("msg")] public static void SetMsg(PyImportError self, Value v) => self.Msg = v.IsNull ? Value.None : v;
    [PyGetter("name", Member = true)] public static Value GetName(PyImportError self) => self.NameValue;
    [PySetter("name")] public static void SetName(PyImportError self, Value v) => self.NameValue = v.IsNull ? Value.None : v;
    [PyGetter("path", Member = true)] public static Value GetPath(PyImportError self) => self.PathValue;
    [PySetter("path")] public static void SetPath(PyImportError self, Value v) => self.PathValue = v.IsNull ? Value.None : v;
    [PyGetter("name_from", Member = true)] public static Value GetNameFrom(PyImportError self) => self.NameFrom;
    [PySetter("name_from")] public static void SetNameFrom(PyImportError self, Value v) => self.NameFrom = v.IsNull ? Value.None : v;
}

public sealed unsafe partial class PyKeyError
{
    // may be another C# class: KeyError has no layout of its own, so class C(OSError, KeyError) is an OSError
    /// <summary>A missing key is shown by its repr, so that a missing '' is seen.</summary>
    [PySlot(nameof(TypeSlots.Str))]
    public static new Value Str(Value self)
    {
        var args = ((PyBaseException)self.Obj).Args.Items;
        return args.Length == 1 ? Value.Of(ObjectOps.Repr(args[0])) : PyBaseException.Str(self);
    }
}

public sealed unsafe partial class PySyntaxError
{
    [PyInit("SyntaxError(*args)", Raw = true)]
    public static new void Init(PyThread thread, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        PyBaseException.Init(thread, self, args, kwnames);
        var e = (PySyntaxError)self.Obj;
        if (args.Length >= 1) e.Msg = args[0];
        if (args.Length != 2) return;
        var info = SequenceOps.ToArray(args[1]);
        if (info.Length < 4) throw PyErr.TypeError($"function missing required argument {(info.Length == 0 ? "'filename' (pos 1)" : info.Length == 1 ? "'lineno' (pos 2)" : info.Length == 2 ? "'offset' (pos 3)" : "'text' (pos 4)")}");
        if (info.Length > 7) throw PyErr.TypeError($"function takes at most 7 arguments ({info.Length} given)");
        e.Filename = info[0];
        e.Lineno = info[1];
        e.Offset = info[2];
        e.Text = info[3];
        if (info.Length == 5) throw PyErr.TypeError("end_offset must be provided when end_lineno is provided");
        if (info.Length >= 6)
        {
            e.EndLineno = info[4];
            e.EndOffset = info[5];
        }
        if (info.Length == 7) e.Metadata = info[6];
    }

    [PySlot(nameof(TypeSlots.Str))]
    public static new Value Str(Value self)
    {
        var e = (PySyntaxError)self.Obj;
        var msg = ObjectOps.StrText(e.Msg);
        var file = e.Filename.As<PyStr>() is { } f ? f.Text[(f.Text.LastIndexOf('/') + 1)..] : null;
        var line = e.Lineno.IsInt;
        if (file is not null && line) return Value.Str($"{msg} ({file}, line {e.Lineno.Bits})");
        if (file is not null) return Value.Str($"{msg} ({file})");
        return Value.Str(line ? $"{msg} (line {e.Lineno.Bits})" : msg);
    }

    [PyGetter("msg", Member = true)] public static Value GetMsg(PySyntaxError self) => self.Msg;
    [PySetter("msg")] public static void SetMsg(PySyntaxError self, Value v) => self.Msg = Some(v);
    [PyGetter("filename", Member = true)] public static Value GetFilename(PySyntaxError self) => self.Filename;
    [PySetter("filename")] public static void SetFilename(PySyntaxError self, Value v) => self.Filename = Some(v);
    [PyGetter("lineno", Member = true)] public static Value GetLineno(PySyntaxError self) => self.Lineno;
    [PySetter("lineno")] public static void SetLineno(PySyntaxError self, Value v) => self.Lineno = Some(v);
    [PyGetter("offset", Member = true)] public static Value GetOffset(PySyntaxError self) => self.Offset;
    [PySetter("offset")] public static void SetOffset(PySyntaxError self, Value v) => self.Offset = Some(v);
    [PyGetter("text", Member = true)] public static Value GetText(PySyntaxError self) => self.Text;
    [PySetter("text")] public static void SetText(PySyntaxError self, Value v) => self.Text = Some(v);
    [PyGetter("end_lineno", Member = true)] public static Value GetEndLineno(PySyntaxError self) => self.EndLineno;
    [PySetter("end_lineno")] public static void SetEndLineno(PySyntaxError self, Value v) => self.EndLineno = Some(v);
    [PyGetter("end_offset", Member = true)] public static Value GetEndOffset(PySyntaxError self) => self.EndOffset;
    [PySetter("end_offset")] public static void SetEndOffset(PySyntaxError self, Value v) => self.EndOffset = Some(v);
    [PyGetter("print_file_and_line", Member = true)] public static Value GetPrint(PySyntaxError self) => self.PrintFileAndLine;
    [PySetter("print_file_and_line")] public static void SetPrint(PySyntaxError self, Value v) => self.PrintFileAndLine = Some(v);
    [PyGetter("_metadata", Member = true)] public static Value GetMetadata(PySyntaxError self) => self.Metadata;
    [PySetter("_metadata")] public static void SetMetadata(PySyntaxError self, Value v) => self.Metadata = Some(v);

    private static Value Some(Value v) => v.IsNull ? Value.None : v;
}
