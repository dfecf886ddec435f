using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>_codecs: the registry, and the codecs of <see cref="Codecs"/> as functions that return (result, length consumed).</summary>
[PyModule("_codecs")]
public static partial class CodecsModule
{
    private static CodecRegistry Registry => CodecRegistry.Current;

    private static Value Pair(PyStr text, long consumed) => Value.Of(new PyTuple(Value.Of(text), Value.Int(consumed)));

    private static Value Pair(byte[] bytes, long consumed) => Value.Of(new PyTuple(Value.Of(new PyBytes(bytes)), Value.Int(consumed)));

    private static byte[] Bytes(Value data) => data.As<PyStr>() is null ? PyBytes.Like(data) : throw PyErr.TypeError("a bytes-like object is required, not 'str'");

    /// <summary>Input of the escape decoders, which take str too.</summary>
    private static byte[] BytesOrText(Value data) => data.As<PyStr>() is { } s ? Codecs.EncodeUtf8(s) : PyBytes.Like(data);

    [PyFunction("register($module, search_function, /)", Doc = "Register a codec search function.\n\nSearch functions are expected to take one argument, the encoding name in\nall lower case letters, and either return None, or a tuple of functions\n(encoder, decoder, stream_reader, stream_writer) (or a CodecInfo object).")]
    private static void Register(Value search_function) => Registry.Register(search_function);

    [PyFunction("unregister($module, search_function, /)", Doc = "Unregister a codec search function and clear the registry's cache.\n\nIf the search function is not registered, do nothing.")]
    private static void Unregister(Value search_function) => Registry.Unregister(search_function);

    [PyFunction("lookup($module, encoding, /)", Doc = "Looks up a codec tuple in the Python codec registry and returns a CodecInfo object.")]
    private static Value Lookup(string encoding) => Value.Of(Registry.Lookup(encoding));

    [PyFunction("encode($module, /, obj, encoding='utf-8', errors='strict')", Doc = "Encodes obj using the codec registered for encoding.\n\nThe default encoding is 'utf-8'.  errors may be given to set a\ndifferent error handling scheme.  Default is 'strict' meaning that encoding\nerrors raise a ValueError.  Other possible values are 'ignore', 'replace'\nand 'backslashreplace' as well as any other name registered with\ncodecs.register_error that can handle ValueErrors.")]
    private static Value Encode(Value obj, string encoding, string errors) => Codecs.EncodeObject(obj, encoding, errors, textOnly: false);

    [PyFunction("decode($module, /, obj, encoding='utf-8', errors='strict')", Doc = "Decodes obj using the codec registered for encoding.\n\nDefault encoding is 'utf-8'.  errors may be given to set a\ndifferent error handling scheme.  Default is 'strict' meaning that encoding\nerrors raise a ValueError.  Other possible values are 'ignore', 'replace'\nand 'backslashreplace' as well as any other name registered with\ncodecs.register_error that can handle ValueErrors.")]
    private static Value Decode(Value obj, string encoding, string errors) => Codecs.DecodeObject(obj, encoding, errors, textOnly: false);

    [PyFunction("register_error($module, errors, handler, /)", Doc = "Register the specified error handler under the name errors.\n\nhandler must be a callable object, that\nwill be called with an exception instance containing\ninformation about the location of the encoding/decoding\nerror and must return a (replacement, new position) tuple.")]
    private static void RegisterError(string errors, Value handler) => Registry.RegisterError(errors, handler);

    [PyFunction("_unregister_error($module, errors, /)", Doc = "Un-register the specified error handler for the error handling \"errors\".\n\nOnly custom error handlers can be un-registered. An exception is raised\nif the error handling is a built-in one (e.g., 'strict'), or if an error\noccurs.\n\nOtherwise, this returns True if a custom handler has been successfully\nun-registered, and False if no custom handler exists.")]
    private static bool UnregisterError(string errors)
    {
        if (ErrorHandlers.IsBuiltIn(errors)) throw PyErr.ValueError($"cannot un-register built-in error handler '{errors}'");
        return Registry.UnregisterError(errors);
    }

    [PyFunction("lookup_error($module, name, /)", Doc = "lookup_error(errors) -> handler\n\nReturn the error handler for the specified error handling name or raise a\nLookupError, if no handler exists under this name.")]
    private static Value LookupError(PyThread thread, string name) => ErrorHandlers.Lookup(thread, name);

    [PyFunction("escape_encode($module, data, errors=None, /)")]
    private static Value EscapeEncode(PyBytes data, string? errors) => Pair(Codecs.EncodeEscape(data.Data), data.Data.Length);

    [PyFunction("escape_decode($module, data, errors=None, /)")]
    private static Value EscapeDecode(Value data, string? errors)
    {
        var bytes = BytesOrText(data);
        return Pair(Codecs.DecodeEscape(bytes, errors), bytes.Length);
    }

    [PyFunction("readbuffer_encode($module, data, errors=None, /)")]
    private static Value ReadBufferEncode(Value data, string? errors)
    {
        var bytes = BytesOrText(data);
        return Pair([.. bytes], bytes.Length);
    }

    [PyFunction("charmap_build($module, map, /)")]
    private static Value CharmapBuild(PyStr map) => Value.Of(new PyEncodingMap(map));

    [PyFunction("charmap_encode($module, str, errors=None, mapping=None, /)")]
    private static Value CharmapEncode(PyStr str, string? errors, Value mapping) => Pair(Codecs.EncodeCharmap(str, errors, mapping), str.Count);

    [PyFunction("charmap_decode($module, data, errors=None, mapping=None, /)")]
    private static Value CharmapDecode(Value data, string? errors, Value mapping)
    {
        var bytes = Bytes(data);
        return Pair(Codecs.DecodeCharmap(bytes, errors, data, mapping), bytes.Length);
    }

    [PyFunction("utf_8_encode($module, str, errors=None, /)")]
    private static Value Utf8Encode(PyStr str, string? errors) => Pair(Codecs.EncodeUtf8(str, errors), str.Count);

    [PyFunction("utf_7_encode($module, str, errors=None, /)")]
    private static Value Utf7Encode(PyStr str, string? errors) => Pair(Codecs.EncodeUtf7(str), str.Count);

    [PyFunction("utf_16_le_encode($module, str, errors=None, /)")]
    private static Value Utf16LeEncode(PyStr str, string? errors) => Pair(Codecs.EncodeUtf16(str, errors, -1), str.Count);

    [PyFunction("utf_16_be_encode($module, str, errors=None, /)")]
    private static Value Utf16BeEncode(PyStr str, string? errors) => Pair(Codecs.EncodeUtf16(str, errors, 1), str.Count);

    [PyFunction("utf_32_le_encode($module, str, errors=None, /)")]
    private static Value Utf32LeEncode(PyStr str, string? errors) => Pair(Codecs.EncodeUtf32(str, errors, -1), str.Count);

    [PyFunction("utf_32_be_encode($module, str, errors=None, /)")]
    private static Value Utf32BeEncode(PyStr str, string? errors) => Pair(Codecs.EncodeUtf32(str, errors, 1), str.Count);

    [PyFunction("unicode_escape_encode($module, str, errors=None, /)")]
    private static Value UnicodeEscapeEncode(PyStr str, string? errors) => Pair(Codecs.EncodeUnicodeEscape(str), str.Count);

    [PyFunction("raw_unicode_escape_encode($module, str, errors=None, /)")]
    private static Value RawUnicodeEscapeEncode(PyStr str, string? errors) => Pair(Codecs.EncodeRawUnicodeEscape(str), str.Count);

    [PyFunction("latin_1_encode($module, str, errors=None, /)")]
    private static Value Latin1Encode(PyStr str, string? errors) => Pair(Codecs.EncodeLatin1(str, errors), str.Count);

    [PyFunction("ascii_encode($module, str, errors=None, /)")]
    private static Value AsciiEncode(PyStr str, string? errors) => Pair(Codecs.EncodeAscii(str, errors), str.Count);

    [PyFunction("utf_16_encode($module, str, errors=None, byteorder=0, /)")]
    private static Value Utf16Encode(PyStr str, string? errors, int byteorder) => Pair(Codecs.EncodeUtf16(str, errors, byteorder), str.Count);

    [PyFunction("utf_16_decode($module, data, errors=None, final=False, /)")]
    private static Value Utf16Decode(Value data, string? errors, bool final) => Pair(Codecs.DecodeUtf16(Bytes(data), errors, data, 0, final, out var consumed, out _), consumed);

    [PyFunction("utf_16_le_decode($module, data, errors=None, final=False, /)")]
    private static Value Utf16LeDecode(Value data, string? errors, bool final) => Pair(Codecs.DecodeUtf16(Bytes(data), errors, data, -1, final, out var consumed, out _), consumed);

    [PyFunction("utf_16_be_decode($module, data, errors=None, final=False, /)")]
    private static Value Utf16BeDecode(Value data, string? errors, bool final) => Pair(Codecs.DecodeUtf16(Bytes(data), errors, data, 1, final, out var consumed, out _), consumed);

    [PyFunction("utf_16_ex_decode($module, data, errors=None, byteorder=0, final=False, /)")]
    private static Value Utf16ExDecode(Value data, string? errors, int byteorder, bool final)
    {
        var text = Codecs.DecodeUtf16(Bytes(data), errors, data, byteorder, final, out var consumed, out var found);
        return Value.Of(new PyTuple(Value.Of(text), consumed, found));
    }

    [PyFunction("utf_32_encode($module, str, errors=None, byteorder=0, /)")]
    private static Value Utf32Encode(PyStr str, string? errors, int byteorder) => Pair(Codecs.EncodeUtf32(str, errors, byteorder), str.Count);

    [PyFunction("utf_32_decode($module, data, errors=None, final=False, /)")]
    private static Value Utf32Decode(Value data, string? errors, bool final) => Pair(Codecs.DecodeUtf32(Bytes(data), errors, data, 0, final, out var consumed, out _), consumed);

    [PyFunction("utf_32_le_decode($module, data, errors=None, final=False, /)")]
    private static Value Utf32LeDecode(Value data, string? errors, bool final) => Pair(Codecs.DecodeUtf32(Bytes(data), errors, data, -1, final, out var consumed, out _), consumed);

    [PyFunction("utf_32_be_decode($module, data, errors=None, final=False, /)")]
    private static Value Utf32BeDecode(Value data, string? errors, bool final) => Pair(Codecs.DecodeUtf32(Bytes(data), errors, data, 1, final, out var consumed, out _), consumed);

    [PyFunction("utf_32_ex_decode($module, data, errors=None, byteorder=0, final=False, /)")]
    private static Value Utf32ExDecode(Value data, string? errors, int byteorder, bool final)
    {
        var text = Codecs.DecodeUtf32(Bytes(data), errors, data, byteorder, final, out var consumed, out var found);
        return Value.Of(new PyTuple(Value.Of(text), consumed, found));
    }

    [PyFunction("utf_8_decode($module, data, errors=None, final=False, /)")]
    private static Value Utf8Decode(Value data, string? errors, bool final) => Pair(Codecs.DecodeUtf8(Bytes(data), errors, data, final, out var consumed), consumed);

    [PyFunction("utf_7_decode($module, data, errors=None, final=False, /)")]
    private static Value Utf7Decode(Value data, string? errors, bool final) => Pair(Codecs.DecodeUtf7(Bytes(data), errors, data, final, out var consumed), consumed);

    [PyFunction("unicode_escape_decode($module, data, errors=None, final=True, /)")]
    private static Value UnicodeEscapeDecode(Value data, string? errors, bool final) => Pair(Codecs.DecodeUnicodeEscape(BytesOrText(data), errors, data, final, out var consumed), consumed);

    [PyFunction("raw_unicode_escape_decode($module, data, errors=None, final=True, /)")]
    private static Value RawUnicodeEscapeDecode(Value data, string? errors, bool final) => Pair(Codecs.DecodeRawUnicodeEscape(BytesOrText(data), errors, data, final, out var consumed), consumed);

    [PyFunction("latin_1_decode($module, data, errors=None, /)")]
    private static Value Latin1Decode(Value data, string? errors)
    {
        var bytes = Bytes(data);
        return Pair(Codecs.DecodeLatin1(bytes), bytes.Length);
    }

    [PyFunction("ascii_decode($module, data, errors=None, /)")]
    private static Value AsciiDecode(Value data, string? errors)
    {
        var bytes = Bytes(data);
        return Pair(Codecs.DecodeAscii(bytes, errors, data), bytes.Length);
    }
}
