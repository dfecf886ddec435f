using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace TieredPy.Runtime;

/// <summary>Building and taking apart: strings, unpacking, patterns, imports.</summary>
public static unsafe partial class Interpreter
{
    private static PyStr JoinStrings(ReadOnlySpan<Value> parts)
    {
        if (parts.Length == 2) return PyStr.Concat((PyStr)parts[0].Ref!, (PyStr)parts[1].Ref!);
        var length = 0;
        var astral = false;
        foreach (var p in parts)
        {
            var s = Unsafe.As<PyStr>(p.Ref!);
            length += s.CharCount;
            astral |= s.HasAstral;
        }
        var texts = new string[parts.Length];
        for (var i = 0; i < texts.Length; i++) texts[i] = Unsafe.As<PyStr>(parts[i].Ref!).Text;
        var text = string.Concat(texts);
        return text.Length <= 1 ? PyStr.Of(text) : new PyStr(text, astral);
    }

    /// <summary>ascii(v).</summary>
    internal static PyStr Ascii(Value v)
    {
        var repr = ObjectOps.Repr(v);
        var text = repr.Text;
        if (System.Text.Ascii.IsValid(text)) return repr;
        var sb = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 128) sb.Append(c);
            else if (c < 256) sb.Append($"\\x{(int)c:x2}");
            else if (repr.HasAstral && char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) sb.Append($"\\U{char.ConvertToUtf32(c, text[++i]):x8}");
            else sb.Append($"\\u{(int)c:x4}");
        }
        return PyStr.Of(sb.ToString());
    }

    private static void ListExtend(PyList list, Value iterable)
    {
        var slots = iterable.Type.Slots;
        if (slots.Iter == null && slots.GetItem == null) throw PyErr.TypeError($"Value after * must be an iterable, not {iterable.Type.Name}");
        list.Extend(iterable);
    }

    private static void DictUpdate(PyDict dict, Value mapping)
    {
        if (mapping.Ref is PyDict { IteratesAsDict: true } other)
        {
            dict.UpdateWith(Value.Of(other));
            return;
        }
        var keys = ObjectOps.TryGetAttr(mapping, Names.Keys);
        if (keys.IsNull) throw PyErr.TypeError($"'{mapping.Type.Name}' object is not a mapping");
        foreach (var key in SequenceOps.ToArray(CallOps.Call(keys))) dict.Set(key, SequenceOps.GetItem(mapping, key));
    }

    // ---- unpacking ----

    /// <summary>As <see cref="Unpack"/>, for compiled code.</summary>
    internal static void UnpackForJit(Value source, ref Value first, int count) => Unpack(source, ref Unsafe.As<Value, Reg>(ref first), count);

    /// <summary>Writes the items of an iterable of exactly <paramref name="count"/>: the first to the highest register.</summary>
    private static void Unpack(Value source, ref Reg first, int count)
    {
        if (source.IsExact<PyTuple>())
        {
            var items = ((PyTuple)source.Obj).Items;
            if (items.Length != count) throw WrongCount(items.Length, count, known: true);
            for (var i = 0; i < count; i++) Unsafe.Add(ref first, count - 1 - i).Set(items[i]);
            return;
        }
        if (source.IsExact<PyList>())
        {
            var list = (PyList)source.Obj;
            if (list.Count != count) throw WrongCount(list.Count, count, known: true);
            for (var i = 0; i < count; i++) Unsafe.Add(ref first, count - 1 - i).Set(list.GetAt(i));
            return;
        }
        var got = new Value[count];
        var it = UnpackIterator(source);
        for (var i = 0; i < count; i++)
        {
            got[i] = IterOps.Next(it);
            if (got[i].IsNull) throw WrongCount(i, count, known: true);
        }
        if (!IterOps.Next(it).IsNull)
        {
            var isDict = source.IsExact<PyDict>();
            throw WrongCount(isDict ? ((PyDict)source.Obj).Count : count + 1, count, isDict);
        }
        for (var i = 0; i < count; i++) Unsafe.Add(ref first, count - 1 - i).Set(got[i]);
    }

    private static Value UnpackIterator(Value source)
    {
        var slots = source.Type.Slots;
        if (slots.Iter == null && slots.GetItem == null) throw PyErr.TypeError($"cannot unpack non-iterable {source.Type.Name} object");
        return IterOps.GetIter(source);
    }

    private static PyException WrongCount(int got, int expected, bool known) => got < expected
        ? PyErr.ValueError($"not enough values to unpack (expected {expected}, got {got})")
        : PyErr.ValueError(known ? $"too many values to unpack (expected {expected}, got {got})" : $"too many values to unpack (expected {expected})");

    /// <summary>a, *b, c = source: the first item to the highest register, the list in between, the last to the lowest.</summary>
    private static void UnpackEx(Value source, ref Reg first, int before, int after)
    {
        if (source.IsExact<PyTuple>() || source.IsExact<PyList>())
        {
            var all = source.Ref is PyTuple tuple ? tuple.Items : SequenceOps.ToArray(source);
            if (all.Length < before + after) throw PyErr.ValueError($"not enough values to unpack (expected at least {before + after}, got {all.Length})");
            for (var i = 0; i < before; i++) Unsafe.Add(ref first, before + after - i).Set(all[i]);
            Unsafe.Add(ref first, after).SetObject(new PyList(all.AsSpan(before, all.Length - before - after)));
            for (var i = 0; i < after; i++) Unsafe.Add(ref first, i).Set(all[^(i + 1)]);
            return;
        }
        var it = UnpackIterator(source);
        var head = new Value[before];
        for (var i = 0; i < before; i++)
        {
            head[i] = IterOps.Next(it);
            if (head[i].IsNull) throw PyErr.ValueError($"not enough values to unpack (expected at least {before + after}, got {i})");
        }
        var rest = PyList.FromIterable(it);
        if (rest.Count < after) throw PyErr.ValueError($"not enough values to unpack (expected at least {before + after}, got {before + rest.Count})");
        var total = before + 1 + after;
        ReadOnlySpan<Value> tail = [];
        if (after > 0)
        {
            var items = SequenceOps.ToArray(Value.Of(rest));
            tail = items.AsSpan(items.Length - after);
            rest = new PyList(items.AsSpan(0, items.Length - after));
        }
        for (var i = 0; i < before; i++) Unsafe.Add(ref first, total - 1 - i).Set(head[i]);
        Unsafe.Add(ref first, after).SetObject(rest);
        for (var i = 0; i < after; i++) Unsafe.Add(ref first, after - 1 - i).Set(tail[i]);
    }

    // ---- patterns ----

    private static Value MatchKeys(Value subject, PyTuple keys)
    {
        var values = new Value[keys.Count];
        var seen = new PyDict();
        var get = subject.IsExact<PyDict>() ? Value.Null : ObjectOps.GetAttr(subject, PyStr.Intern("get"));
        var missing = Value.Null;
        for (var i = 0; i < values.Length; i++)
        {
            var key = keys.Items[i];
            var hash = ObjectOps.Hash(key);
            if (seen.Find(key, hash) >= 0) throw PyErr.ValueError($"mapping pattern checks duplicate key ({ObjectOps.ReprText(key)})");
            seen.Set(key, hash, Value.None);
            Value v;
            if (get.IsNull)
            {
                v = ((PyDict)subject.Obj).Get(key);
                if (v.IsNull) return Value.None;
            }
            else
            {
                if (missing.IsNull) missing = Value.Of(new PyList());
                v = CallOps.Call(get, key, missing);
                if (v.Is(missing)) return Value.None;
            }
            values[i] = v;
        }
        return Value.Of(PyTuple.From(values));
    }

    private static Value MatchClass(Value subject, Value type, int positional, PyTuple names)
    {
        if (type.As<PyType>() is not { } cls) throw PyErr.TypeError("called match pattern must be a class");
        if (!ObjectOps.IsInstance(subject, type)) return Value.None;
        var seen = new HashSet<string>();
        var found = new Value[positional + names.Count];
        var n = 0;
        if (positional > 0)
        {
            var matchArgs = ObjectOps.TryGetAttr(type, Names.MatchArgs);
            var self = false;
            PyTuple? args = null;
            if (matchArgs.IsNull) self = (cls.Flags & PyTypeFlags.MatchSelf) != 0 || MatchesItself(cls);
            else args = matchArgs.As<PyTuple>() ?? throw PyErr.TypeError($"{cls.Name}.__match_args__ must be a tuple (got {matchArgs.Type.Name})");
            var allowed = self ? 1 : args?.Count ?? 0;
            if (allowed < positional)
                throw PyErr.TypeError($"{cls.Name}() accepts {allowed} positional sub-pattern{(allowed == 1 ? "" : "s")} ({positional} given)");
            if (self)
            {
                found[n++] = subject;
            }
            else
            {
                for (var i = 0; i < positional; i++)
                {
                    if (args!.Items[i].As<PyStr>() is not { } name)
                        throw PyErr.TypeError($"__match_args__ elements must be strings (got {args.Items[i].Type.Name})");
                    if (!seen.Add(name.Text)) throw PyErr.TypeError($"{cls.Name}() got multiple sub-patterns for attribute {ObjectOps.ReprText(Value.Of(name))}");
                    var v = ObjectOps.TryGetAttr(subject, name.Interned());
                    if (v.IsNull) return Value.None;
                    found[n++] = v;
                }
            }
        }
        foreach (var item in names.Items)
        {
            var name = (PyStr)item.Ref!;
            if (!seen.Add(name.Text)) throw PyErr.TypeError($"{cls.Name}() got multiple sub-patterns for attribute {ObjectOps.ReprText(Value.Of(name))}");
            var v = ObjectOps.TryGetAttr(subject, name.Interned());
            if (v.IsNull) return Value.None;
            found[n++] = v;
        }
        return Value.Of(PyTuple.From(found));
    }

    /// <summary>Classes of which a single positional pattern matches the subject itself (PEP 634).</summary>
    private static bool MatchesItself(PyType cls) =>
        Array.Exists(cls.Mro, static t => t.Definition is { Module: "builtins", Name: "bool" or "bytearray" or "bytes" or "dict" or "float" or "frozenset" or "int" or "list" or "set" or "str" or "tuple" });

    // ---- imports ----

    private static Value ImportName(PyThread thread, Frame frame, PyStr name, Value level, Value fromList)
    {
        var import = frame.Function.Builtins.GetStr(Names.Import);
        if (import.IsNull) throw PyErr.New(PyExc.ImportError, "__import__ not found");
        var locals = (frame.Flags & FrameFlags.HasLocals) != 0 ? frame.Locals : Value.None;
        ReadOnlySpan<Value> args = [Value.Of(name), Value.Of(frame.Globals), locals, fromList, level];
        return CallOps.Call(thread, import, args, null);
    }

    private static Value ImportFrom(PyThread thread, Value module, PyStr name)
    {
        var v = ObjectOps.TryGetAttr(module, name);
        if (!v.IsNull) return v;
        var moduleName = ObjectOps.TryGetAttr(module, Names.Name);
        var shown = moduleName.As<PyStr>()?.Text ?? "<unknown module name>";
        if (moduleName.As<PyStr>() is { } package)
        {
            v = thread.Engine.Modules.GetStr(PyStr.Intern(package.Text + "." + name.Text));
            if (!v.IsNull) return v;
        }
        // the reason is the origin of the module, or that it is still being imported
        var spec = module.IsObject ? ObjectOps.TryGetAttr(module, Names.Spec) : Value.Null;
        var origin = Value.Null;
        var initializing = false;
        if (!spec.IsNull && !spec.IsNone)
        {
            origin = ObjectOps.TryGetAttr(spec, PyStr.Intern("origin"));
            if (ObjectOps.TryGetAttr(spec, PyStr.Intern("has_location")) is { IsNull: false } has && !ObjectOps.IsTrue(has)) origin = Value.Null;
            initializing = ObjectOps.TryGetAttr(spec, PyStr.Intern("_initializing")) is { IsNull: false } i && ObjectOps.IsTrue(i);
        }
        if (origin.As<PyStr>() is null) origin = module.As<PyModule>() is { } m ? m.Dict.GetStr(Names.File) : Value.Null;
        var where = origin.As<PyStr>()?.Text ?? "unknown location";
        var message = initializing
            ? $"cannot import name '{name.Text}' from partially initialized module '{shown}' (most likely due to a circular import) ({where})"
            : $"cannot import name '{name.Text}' from '{shown}' ({where})";
        var e = PyErr.ImportError(PyExc.ImportError, message, moduleName.As<PyStr>() is null ? Value.None : moduleName, origin.As<PyStr>() is null ? Value.None : origin);
        if (e.Value is PyImportError ie) ie.NameFrom = Value.Of(name);
        throw e;
    }

    /// <summary>from module import *.</summary>
    // __all__ is read by index, as a sequence
    private static List<Value> ItemsByIndex(Value sequence)
    {
        if (sequence.Type.Slots.GetItem == null) throw PyErr.TypeError($"'{sequence.Type.Name}' object does not support indexing");
        var items = new List<Value>();
        while (true)
        {
            try
            {
                items.Add(SequenceOps.GetItem(sequence, Value.Int(items.Count)));
            }
            catch (PyException e) when (e.Matches(PyExc.IndexError))
            {
                return items;
            }
        }
    }

    private static void ImportStar(Value module, Value locals)
    {
        var all = ObjectOps.TryGetAttr(module, Names.All);
        var skipUnderscore = false;
        if (all.IsNull)
        {
            var dict = ObjectOps.TryGetAttr(module, Names.Dict);
            if (dict.IsNull) throw PyErr.New(PyExc.ImportError, "from-import-* object has no __dict__ and no __all__");
            all = CallOps.CallMethod(dict, Names.Keys);
            skipUnderscore = true;
        }
        foreach (var item in skipUnderscore ? SequenceOps.ToArray(all) : [.. ItemsByIndex(all)])
        {
            if (item.As<PyStr>() is not { } name)
            {
                var moduleName = ObjectOps.GetAttr(module, Names.Name);
                throw PyErr.TypeError(skipUnderscore
                    ? $"Key in {ObjectOps.StrText(moduleName)}.__dict__ must be str, not {item.Type.Name}"
                    : $"Item in {ObjectOps.StrText(moduleName)}.__all__ must be str, not {item.Type.Name}");
            }
            if (skipUnderscore && name.Text.StartsWith('_')) continue;
            SequenceOps.SetItem(locals, item, ObjectOps.GetAttr(module, name.Interned()));
        }
    }
}
