using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TieredPy.Runtime;

/// <summary>Calls that are not (yet) of a quickened form.</summary>
public static unsafe partial class Interpreter
{
    /// <summary>In a call's cache: functions of several codes were called.</summary>
    public static readonly object ManyCallees = new();

    /// <summary>Keeps a call site's feedback: one function, several of one code, or many.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void NoteCallee(ref InlineCache c, PyFunction callee)
    {
        if (c.Key is null) c.Key = callee;
        else if (c.Key == ManyCallees || c.Key == callee.Code) return;
        else if (c.Key is PyFunction before) c.Key = before.Code == callee.Code ? callee.Code : ManyCallees;
        else c.Key = ManyCallees;
    }

    private static void CountMiss(Frame frame, Instr* ip)
    {
        ref var c = ref frame.Code.Caches[ip->C];
        if (c.Misses < ushort.MaxValue) c.Misses++;
        ip->Op = frame.Code.BaseOps[ip - frame.Code.Start];
    }

    private static Outcome CallAny(PyThread thread, Frame frame, Instr* ip, ref Reg registers)
    {
        ref var f = ref At(ref registers, ip->A);
        var op = (RegOp)frame.Code.BaseOps[ip - frame.Code.Start];
        if (op == RegOp.CallEx) return CallEx(thread, frame, ip, ref registers);
        ref var cache = ref frame.Code.Caches[ip->C];
        int count = cache.Count;
        ref var first = ref Unsafe.Add(ref f, 2);
        if (op != RegOp.Call && !Unsafe.Add(ref f, 1).IsNull)
        {
            first = ref Unsafe.Add(ref f, 1);
            count++;
        }
        var args = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<Reg, Value>(ref first), count);
        var kwnames = op == RegOp.CallKw ? (PyStr[]?)cache.Target : null;
        if (f.Ref is PyFunction function)
        {
            if (kwnames is null && cache.Misses < 8)
            {
                var code = RegCode.Of(function.Code);
                if (code.ExactArgs == count)
                {
                    NoteCallee(ref cache, function);
                    ip->Op = (ushort)(op == RegOp.Call ? RegOp.CallPy : first.Ref == Unsafe.Add(ref f, 1).Ref && count == cache.Count + 1 ? RegOp.CallPyMethod : op);
                }
            }
            return EnterBound(thread, frame, ip, ref registers, function, Value.Null, args, kwnames);
        }
        return CallObject(thread, frame, ip, ref registers, f.Value, args, kwnames, op, ref cache);
    }

    /// <summary>A call of a Python function with any arguments: into its compiled code, when there is some, or a new activation.</summary>
    private static Outcome EnterBound(PyThread thread, Frame frame, Instr* ip, ref Reg registers, PyFunction function, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        if (function.JitEntry is not CompiledFunction compiled) return PushBound(thread, frame, function, self, args, kwnames, 0);
        var code = RegCode.Of(function.Code);
        var next = frame.Above;
        BindWindow(thread, frame, function, code, self, args, kwnames);
        var result = CallCompiled(thread, compiled, function, frame, next, code, ref next.Array[next.Base]);
        if (result.IsNull) return Outcome.Raised;
        At(ref registers, ip->B).Set(result);
        return Outcome.Done;
    }

    /// <summary>Places the window of the activation above and binds the arguments there.</summary>
    private static void BindWindow(PyThread thread, Frame frame, PyFunction function, RegCode code, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var next = frame.Above;
        thread.PlaceWindow(frame, next, code.WindowSize);
        var window = next.Array.AsSpan(next.Base, code.WindowSize);
        if (kwnames is null && args.Length + (self.IsNull ? 0 : 1) == code.ExactArgs)
        {
            var i = 0;
            if (!self.IsNull) window[i++] = self;
            args.CopyTo(window[i..]);
            for (i += args.Length; i < code.LocalCount; i++) window[i] = Value.Null;
        }
        else
        {
            ArgumentBinder.Bind(function, code, self, args, kwnames, window);
        }
    }

    /// <summary>Pushes a call of a Python function with any arguments.</summary>
    private static Outcome PushBound(PyThread thread, Frame frame, PyFunction function, Value self, ReadOnlySpan<Value> args, PyStr[]? kwnames, FrameFlags flags)
    {
        var code = RegCode.Of(function.Code);
        var next = frame.Above;
        BindWindow(thread, frame, function, code, self, args, kwnames);
        var depth = frame.Depth + 1;
        if (depth > thread.Engine.RecursionLimit)
        {
            TooDeep(thread);
            return Outcome.Raised;
        }
        Start(thread, next, function, code, flags, depth);
        return Outcome.Pushed;
    }

    private static Outcome CallObject(PyThread thread, Frame frame, Instr* ip, ref Reg registers, Value f, ReadOnlySpan<Value> args, PyStr[]? kwnames, RegOp op, ref InlineCache cache)
    {
        var mayQuicken = kwnames is null && cache.Misses < 8;
        Value result;
        switch (f.Ref)
        {
            case PyMethod { Function.Ref: PyFunction function } method:
                return EnterBound(thread, frame, ip, ref registers, function, method.Self, args, kwnames);
            case PyBuiltin builtin:
                {
                    var def = builtin.Def;
                    if (mayQuicken && op == RegOp.Call && builtin.Self.IsNull && args.Length == cache.Count)
                    {
                        var fn = args.Length switch { 1 => (nint)def.Call1, 2 => (nint)def.Call2, _ => 0 };
                        if (fn != 0)
                        {
                            cache.Key = builtin;
                            cache.Bits = fn;
                            ip->Op = (ushort)(args.Length == 1 ? (def.Name == "len" ? RegOp.CallLen : RegOp.CallBuiltin1) : RegOp.CallBuiltin2);
                        }
                    }
                    break;
                }
            case PyType { IsHeap: false } builtinType when mayQuicken && op == RegOp.Call && args.Length == cache.Count && TypeCalls.Find(builtinType, args.Length, forLoop: (RegOp)ip[1].Op == RegOp.GetIter && ip[1].A == ip->B && ip[1].B == ip->B) is var call && call != 0:
                cache.Key = builtinType;
                cache.Bits = call;
                ip->Op = (ushort)(args.Length == 1 ? RegOp.CallBuiltin1 : RegOp.CallBuiltin2);
                // in this way already now: what goes to a loop should say so, also where the loop is entered only once
                result = args.Length == 1 ? ((delegate*<PyThread, Value, Value>)call)(thread, args[0]) : ((delegate*<PyThread, Value, Value, Value>)call)(thread, args[0], args[1]);
                if (result.IsNull) return Outcome.Raised;
                At(ref registers, ip->B).Set(result);
                return Outcome.Done;
            case PyMethodDescriptor descriptor when mayQuicken && op == RegOp.CallMethod && args.Length == cache.Count + 1:
                {
                    var def = descriptor.Def;
                    var fn = args.Length switch { 1 => (nint)def.Call1, 2 => (nint)def.Call2, 3 => (nint)def.Call3, _ => 0 };
                    if (fn != 0)
                    {
                        cache.Key = descriptor;
                        cache.Bits = fn;
                        ip->Op = (ushort)(RegOp.CallDescr1 + args.Length - 1);
                    }
                    break;
                }
            case PyType type when type.IsHeap && type.Metatype.Slots.Call == PyType.TypeObject.Slots.Call
                && type.Slots.New == PyBaseObject.TypeObject.Slots.New
                && (type.Flags & PyTypeFlags.Abstract) == 0
                && type.Lookup(Names.Init)?.Value.Ref is PyFunction init:
                {
                    var code = RegCode.Of(init.Code);
                    if (mayQuicken && op == RegOp.Call && code.ExactArgs == args.Length + 1)
                    {
                        cache.Key = type;
                        cache.Target = init;
                        cache.Bits = type.Version;
                        cache.Class = (nint)type.Metatype.Version;
                        ip->Op = (ushort)RegOp.CallClass;
                    }
                    var instance = Value.Of(type.NewInstance());
                    var outcome = PushBound(thread, frame, init, instance, args, kwnames, FrameFlags.Init);
                    if (outcome == Outcome.Pushed) thread.Top.Extra = instance;
                    return outcome;
                }
        }
        result = CallOps.Call(thread, f, args, kwnames);
        At(ref registers, ip->B).Set(result);
        return Outcome.Done;
    }

    /// <summary>f(*args, **kwargs).</summary>
    private static Outcome CallEx(PyThread thread, Frame frame, Instr* ip, ref Reg registers)
    {
        ref var f = ref At(ref registers, ip->A);
        var callable = f.Value;
        var packed = Unsafe.Add(ref f, 2).Value;
        var mapping = Unsafe.Add(ref f, 3).Value;
        PyDict? kwargs = null;
        if (!mapping.IsNull)
        {
            kwargs = mapping.IsExact<PyDict>() ? (PyDict)mapping.Obj : new PyDict();
            if (!mapping.IsExact<PyDict>()) MergeKeywords(kwargs, mapping, callable);
        }
        Value[] items;
        if (packed.As<PyTuple>() is { } tuple)
        {
            items = tuple.Items;
        }
        else
        {
            if (packed.Type.Slots.Iter == null && packed.Type.Slots.GetItem == null)
                throw PyErr.TypeError($"{FunctionText(callable)} argument after * must be an iterable, not {packed.Type.Name}");
            items = SequenceOps.ToArray(packed);
        }
        PyStr[]? names = null;
        if (kwargs is { Count: > 0 })
        {
            var all = new Value[items.Length + kwargs.Count];
            items.CopyTo(all, 0);
            names = new PyStr[kwargs.Count];
            var n = 0;
            foreach (var (key, value) in kwargs.Pairs())
            {
                names[n] = key.As<PyStr>() ?? throw PyErr.TypeError("keywords must be strings");
                all[items.Length + n++] = value;
            }
            items = all;
        }
        if (callable.Ref is PyFunction function) return EnterBound(thread, frame, ip, ref registers, function, Value.Null, items, names);
        if (callable.Ref is PyMethod { Function.Ref: PyFunction bound } method) return EnterBound(thread, frame, ip, ref registers, bound, method.Self, items, names);
        At(ref registers, ip->B).Set(CallOps.Call(thread, callable, items, names));
        return Outcome.Done;
    }

    /// <summary>What messages about a call's arguments call the callable: module.qualname().</summary>
    private static string FunctionText(Value f)
    {
        var name = f.IsObject ? ObjectOps.TryGetAttr(f, Names.QualName).As<PyStr>() : null;
        if (name is null) return ObjectOps.StrText(f);
        var module = ObjectOps.TryGetAttr(f, Names.Module).As<PyStr>();
        return module is null || module.Text == "builtins" ? $"{name.Text}()" : $"{module.Text}.{name.Text}()";
    }

    /// <summary>dict.update for **mapping in a call: a key twice is an error.</summary>
    private static void MergeKeywords(PyDict into, Value mapping, Value callable)
    {
        if (mapping.Ref is PyDict { IteratesAsDict: true } dict)
        {
            for (var i = 0; i < dict.Used; i++)
            {
                var e = dict.Entries[i];
                if (e.Key.IsNull) continue;
                Add(e.Key, e.Val);
            }
            return;
        }
        var keys = ObjectOps.TryGetAttr(mapping, Names.Keys);
        if (keys.IsNull) throw PyErr.TypeError($"{FunctionText(callable)} argument after ** must be a mapping, not {mapping.Type.Name}");
        foreach (var key in SequenceOps.ToArray(CallOps.Call(keys))) Add(key, SequenceOps.GetItem(mapping, key));

        void Add(Value key, Value value)
        {
            var hash = ObjectOps.Hash(key);
            if (into.Find(key, hash) >= 0)
            {
                throw PyErr.TypeError($"{FunctionText(callable)} got multiple values for keyword argument '{ObjectOps.StrText(key)}'");
            }
            into.Set(key, hash, value);
        }
    }
}
