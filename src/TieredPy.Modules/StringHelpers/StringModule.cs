using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>_string: the parser of format strings, for string.Formatter.</summary>
[PyModule("_string", Doc = "string helper module")]
public static partial class StringModule
{
    [PyFunction("formatter_parser($module, object, /)", Doc = "parse the argument as a format string")]
    private static Value FormatterParser(Value v)
    {
        var s = v.As<PyStr>() ?? throw PyErr.TypeError($"expected str, got {v.Type.Name}");
        return Value.Of(new PyFormatterIterator(s));
    }

    [PyFunction("formatter_field_name_split($module, object, /)", Doc = "split the argument as a field name")]
    private static Value FieldNameSplit(Value v)
    {
        var s = v.As<PyStr>() ?? throw PyErr.TypeError($"expected str, got {v.Type.Name}");
        var name = new FieldName(s);
        return Value.Of(new PyTuple(name.FirstIndex >= 0 ? Value.Int(name.FirstIndex) : Value.Of(name.First), Value.Of(new PyFieldNameIterator(name))));
    }
}

/// <summary>Yields (literal, field name, format spec, conversion).</summary>
[PyType("formatteriterator", NoNew = true)]
public sealed partial class PyFormatterIterator(PyStr format) : PyObject
{
    private readonly PyStr _format = format;
    private MarkupParser _parser = new(format);

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;

    [PySlot(nameof(TypeSlots.Next))]
    public static Value Next(Value self)
    {
        var it = (PyFormatterIterator)self.Obj;
        if (!it._parser.Next(out var literal, out var field)) return Value.Null;
        var text = Value.Of(it._format.Chars(literal.Start, literal.End));
        if (field is not { } f) return Value.Of(new PyTuple(text, Value.None, Value.None, Value.None));
        return Value.Of(new PyTuple(
            text,
            Value.Of(it._format.Chars(f.Name.Start, f.Name.End)),
            Value.Of(it._format.Chars(f.Spec.Start, f.Spec.End)),
            f.Conversion == '\0' ? Value.None : Value.Of(PyStr.OfChar(f.Conversion))));
    }
}

/// <summary>Yields (is attribute, name or index).</summary>
[PyType("fieldnameiterator", NoNew = true)]
public sealed partial class PyFieldNameIterator(FieldName name) : PyObject
{
    private FieldName _name = name;

    [PySlot(nameof(TypeSlots.Iter))]
    public static Value IterSelf(Value self) => self;

    [PySlot(nameof(TypeSlots.Next))]
    public static Value Next(Value self)
    {
        var it = (PyFieldNameIterator)self.Obj;
        if (!it._name.Next(out var isAttribute, out var part, out var number)) return Value.Null;
        return Value.Of(new PyTuple(Value.Bool(isAttribute), number >= 0 ? Value.Int(number) : Value.Of(part)));
    }
}
