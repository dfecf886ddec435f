using System.Reflection.Emit;
using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>Calls of built-in functions and types whose operands or results have a type that is known: nothing is boxed on the way.</summary>
internal sealed partial class Emitter
{
    /// <summary>A function of the builtins module that is done in place.</summary>
    private unsafe bool TryCallBuiltin(PyBuiltin b, int[] args)
    {
        if (b.Module?.Text != "builtins") return false;
        switch (b.Def.Name)
        {
            case "len" when args.Length == 1:
                Length(args[0]);
                return true;
            case "isinstance" when args.Length == 2:
                IsInstance(args[0], args[1]);
                return true;
            case "ord" when args.Length == 1 && _state[args[0]].Rep is Rep.Obj or Rep.Any && b.Def.Call1 != null:
                _il.Arg(ThreadArg);
                PushValue(args[0]);
                _il.Long((long)(nint)b.Def.Call1);
                _il.Op(OpCodes.Conv_I);
                _il.Call(R.M(nameof(JitRuntime.Ord)));
                SetCountOrRaise();
                return true;
            case "chr" when args.Length == 1 && _state[args[0]].Rep == Rep.Int && b.Def.Call1 != null:
                _il.Arg(ThreadArg);
                PushLong(args[0]);
                _il.Long((long)(nint)b.Def.Call1);
                _il.Op(OpCodes.Conv_I);
                _il.Call(R.M(nameof(JitRuntime.Chr)));
                SetObjectOrRaise(B, typeof(PyStr));
                return true;
            case "abs" when args.Length == 1 && _state[args[0]].Rep == Rep.Float:
                PushDouble(args[0]);
                _il.Call(typeof(Math).GetMethod(nameof(Math.Abs), [typeof(double)])!);
                SetFloat(B);
                return true;
            case "abs" when args.Length == 1 && _state[args[0]].Rep == Rep.Int && !Blocked(DeoptReason.Overflow):
                PushLong(args[0]);
                _il.Long(long.MinValue);
                _il.Branch(OpCodes.Beq, Exit(DeoptReason.Overflow));
                PushLong(args[0]);
                _il.Call(typeof(Math).GetMethod(nameof(Math.Abs), [typeof(long)])!);
                SetInt(B);
                return true;
            case "min" or "max" when args.Length == 2:
                return TryMinMax(b.Def.Name == "max", args[0], args[1]);
            default:
                return false;
        }
    }

    /// <summary>A helper's object; null: an exception is pending.</summary>
    private void SetObjectOrRaise(int r, Type cls)
    {
        _il.Store(_tmpObject);
        _il.Load(_tmpObject);
        _il.Branch(OpCodes.Brfalse, Exit(DeoptReason.Raised));
        _il.Load(_tmpObject);
        SetObject(r, cls);
    }

    private void Length(int r)
    {
        if (TryPushCount(r))
        {
            SetInt(B);
            return;
        }
        _il.Arg(ThreadArg);
        PushValue(r);
        _il.Call(R.M(nameof(JitRuntime.Length)));
        SetCountOrRaise();
        Effects();
    }

    /// <summary>A helper's number, which is not negative; else an exception is pending.</summary>
    private void SetCountOrRaise()
    {
        _il.Store(_tmpLong);
        _il.Load(_tmpLong);
        _il.Long(0);
        _il.Branch(OpCodes.Blt, Exit(DeoptReason.Raised));
        _il.Load(_tmpLong);
        SetInt(B);
    }

    /// <summary>len() as a long, of an object that is known to be of a built-in class which has one; false: nothing emitted.</summary>
    private bool TryPushCount(int r)
    {
        if (_state[r] is not { Rep: Rep.Obj, Class: { } cls }) return false;
        if (!(IsBytes(cls) || cls == typeof(PyList) || cls == typeof(PyTuple) || cls == typeof(PyStr) || cls == typeof(PyDict) || cls == typeof(PySet))) return false;
        if (IsBytes(cls))
        {
            PushByteCount(r);
            return true;
        }
        PushObject(r);
        if (cls == typeof(PyList))
        {
            _il.Field(OpCodes.Ldfld, R.ListCount);
            _il.Op(OpCodes.Conv_I8);
        }
        else if (cls == typeof(PyTuple))
        {
            _il.Field(OpCodes.Ldfld, R.TupleItems);
            _il.Op(OpCodes.Ldlen);
            _il.Op(OpCodes.Conv_I8);
        }
        else
        {
            _il.Call(R.M(cls == typeof(PyStr) ? nameof(JitRuntime.StrLength) : cls == typeof(PyDict) ? nameof(JitRuntime.DictLength) : nameof(JitRuntime.SetLength)));
        }
        return true;
    }

    /// <summary>The smaller or larger of two numbers of one sort; the first of equals, as in Python.</summary>
    private bool TryMinMax(bool max, int a, int b)
    {
        var rep = _state[a].Rep;
        if (rep is not (Rep.Int or Rep.Float) || _state[b].Rep != rep) return false;
        var second = _il.NewLabel();
        var done = _il.NewLabel();
        Push(b);
        Push(a);
        _il.Branch(max ? OpCodes.Bgt : OpCodes.Blt, second);
        Push(a);
        _il.Store(rep == Rep.Int ? _tmpLong : _tmpDouble);
        _il.Branch(OpCodes.Br, done);
        _il.Mark(second);
        Push(b);
        _il.Store(rep == Rep.Int ? _tmpLong : _tmpDouble);
        _il.Mark(done);
        _il.Load(rep == Rep.Int ? _tmpLong : _tmpDouble);
        if (rep == Rep.Int) SetInt(B);
        else SetFloat(B);
        return true;

        void Push(int r)
        {
            if (rep == Rep.Int) PushLong(r);
            else PushDouble(r);
        }
    }

    /// <summary>Type of what a register certainly holds; null when it is not known.</summary>
    private PyType? PythonTypeOf(int r) => _state[r].Rep switch
    {
        Rep.Int => PyInt.TypeObject,
        Rep.Float => PyFloat.TypeObject,
        Rep.Bool => PyBool.TypeObject,
        Rep.Obj when _state[r].Class is { } cls => BuiltinClasses.TypeOf(cls),
        _ => null,
    };

    private static bool IsPlainClass(Value v) => v.Ref is PyType type && type.GetType() == typeof(PyType) && type.Metatype == PyType.TypeObject;

    /// <summary>isinstance(x, C) or isinstance(x, (C, D)) with classes that have no say of their own.</summary>
    private void IsInstance(int x, int classes)
    {
        var known = _state[classes].IsConst ? _state[classes].ConstRef : null;
        Value[] all = known is PyTuple tuple && tuple.GetType() == typeof(PyTuple) ? tuple.Items : known is not null ? [new Value(known, 0)] : [];
        var plain = known is not null && Array.TrueForAll(all, IsPlainClass);
        // a type of the program's may change its bases: only built-in ones are answered here
        if (plain && PythonTypeOf(x) is { IsHeap: false } type && HasOwnClass(type))
        {
            SetConst(B, RegType.Const(Value.Bool(Array.Exists(all, t => type.IsSubtypeOf((PyType)t.Ref!)))));
            return;
        }
        _il.Arg(ThreadArg);
        PushValue(x);
        if (plain) PushConstant(known!);
        else PushValue(classes);
        _il.Call(R.M(!plain ? nameof(JitRuntime.IsInstance) : known is PyTuple ? nameof(JitRuntime.IsInstanceOfAny) : nameof(JitRuntime.IsInstanceOf)));
        ThreeWay();
        SetBool(B);
    }

    /// <summary>Is the __class__ of its instances the type itself?</summary>
    private static unsafe bool HasOwnClass(PyType type) => JitRuntime.HasOwnClass(type);

    /// <summary>A call of a built-in type.</summary>
    private bool TryCallType(PyType type, int[] args)
    {
        if (type.Metatype != PyType.TypeObject || _base == RegOp.CallMethod && _state[A + 1].Rep != Rep.Null) return false;
        if (args.Length == 1)
        {
            var rep = _state[args[0]].Rep;
            if (type == PyFloat.TypeObject && rep is Rep.Int or Rep.Float)
            {
                PushDouble(args[0]);
                SetFloat(B);
                return true;
            }
            if (type == PyInt.TypeObject && rep is Rep.Int or Rep.Bool)
            {
                PushLong(args[0]);
                SetInt(B);
                return true;
            }
            if (type == PyBool.TypeObject)
            {
                PushTruth(args[0]);
                SetBool(B);
                return true;
            }
        }
        var fn = TypeCalls.Find(type, args.Length, forLoop: GoesToLoop());
        if (fn == 0) return false;
        _il.Arg(ThreadArg);
        foreach (var r in args) PushValue(r);
        _il.Long(fn);
        _il.Op(OpCodes.Conv_I);
        _il.Call(R.M("Builtin" + args.Length));
        if (type == PyFloat.TypeObject) SetFloatResult(B);
        else if (type == PyList.TypeObject) SetResultOf(B, typeof(PyList));
        else if (type == PySet.TypeObject) SetResultOf(B, typeof(PySet));
        else if (type == PyRange.TypeObject) SetResultOf(B, typeof(PyRange));
        else SetResult(B);
        return true;
    }

    /// <summary>A helper's Value that is a float, or Null with an exception pending.</summary>
    private void SetFloatResult(int r)
    {
        _il.Store(_tmpValue);
        RaiseIfNull();
        _il.LoadAddress(_tmpValue);
        _il.Field(OpCodes.Ldfld, R.ValueBits);
        _il.Call(R.BitsToDouble);
        SetFloat(r);
        Effects();
    }

    private static readonly HashSet<string> s_textMethods = ["lower", "upper", "strip", "lstrip", "rstrip", "join", "replace", "title", "capitalize", "ljust", "rjust", "center", "zfill", "removeprefix", "removesuffix", "swapcase", "casefold", "expandtabs"];

    /// <summary>The Value that a native function returned, Null with an exception pending: what its C# method returns tells the type.</summary>
    private void SetNativeResult(int r, BuiltinDef def)
    {
        var type = BuiltinClasses.ResultOf(def);
        if (type == typeof(double))
        {
            SetFloatResult(r);
            return;
        }
        if (type == typeof(string) || (type == typeof(PyStr) && def.DeclaringClass == typeof(PyStr) && s_textMethods.Contains(def.Name)))
        {
            SetResultOf(r, typeof(PyStr));
            return;
        }
        if (type != typeof(long) && type != typeof(int) && type != typeof(bool))
        {
            SetResult(r);
            return;
        }
        _il.Store(_tmpValue);
        RaiseIfNull();
        _il.LoadAddress(_tmpValue);
        if (type == typeof(bool))
        {
            _il.Field(OpCodes.Ldfld, R.ValueRef);
            _il.Field(OpCodes.Ldsfld, R.True);
            _il.Op(OpCodes.Ceq);
            SetBool(r);
        }
        else
        {
            _il.Field(OpCodes.Ldfld, R.ValueBits);
            SetInt(r);
        }
        Effects();
    }

    /// <summary>bytearray.append of an int.</summary>
    private unsafe bool TryAppendByte(PyMethodDescriptor d, int[] args)
    {
        if (d.Owner != PyByteArray.TypeObject || d.Def.Name != "append" || args.Length != 2 || _state[args[0]].Class != typeof(PyByteArray) || _state[args[1]].Rep != Rep.Int || d.Def.Call2 == null) return false;
        _il.Arg(ThreadArg);
        PushObject(args[0]);
        PushLong(args[1]);
        _il.Long((long)(nint)d.Def.Call2);
        _il.Op(OpCodes.Conv_I);
        _il.Call(R.M(nameof(JitRuntime.AppendByte)));
        RaiseIfFalse();
        SetConst(B, RegType.Const(Value.None));
        return true;
    }
}
