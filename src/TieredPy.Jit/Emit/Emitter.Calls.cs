using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>Room for the registers that a helper wants side by side.</summary>
[InlineArray(Size)]
internal struct ArgumentBuffer
{
    public const int Size = 16;
#pragma warning disable CS0169, IDE0051, CA1823
    private Value _first;
#pragma warning restore CS0169, IDE0051, CA1823
}

/// <summary>Calls, and what is built from several registers.</summary>
internal sealed partial class Emitter
{
    /// <summary>Copies registers into the argument buffer and leaves its address on the stack.</summary>
    private void PushBuffer(ReadOnlySpan<int> registers)
    {
        if (registers.Length > ArgumentBuffer.Size) throw new RefusedException("more than 16 operands");
        if (_il.Active) _args ??= _il.NewLocal(typeof(ArgumentBuffer));
        for (var i = 0; i < registers.Length; i++)
        {
            _il.LoadAddress(_args);
            _il.Int(i * 16);
            _il.Op(OpCodes.Conv_I);
            _il.Op(OpCodes.Add);
            PushValue(registers[i]);
            _il.TypeOp(OpCodes.Stobj, typeof(Value));
        }
        _il.LoadAddress(_args);
    }

    private static int[] Sequence(int first, int count)
    {
        var r = new int[count];
        for (var i = 0; i < count; i++) r[i] = first + i;
        return r;
    }

    /// <summary>Known classes without a say of their own, and the next thing is that isinstance() takes them: nobody else sees the tuple, and one does for all calls.</summary>
    private bool IsForIsInstance(int n)
    {
        var pc = _pc + 1;
        // (the other argument may take its place in between)
        while (pc < _flow.Count && !_flow.IsLeader[pc] && _flow.Base(pc) == RegOp.Move && _code.Instructions[pc].A / 16 != A) pc++;
        if (pc >= _flow.Count || _flow.IsLeader[pc] || _flow.Base(pc) != RegOp.Call) return false;
        // CALL of the register three below, over an empty self and one argument
        var callee = _code.Instructions[pc].A / 16;
        if (A != callee + 3 || !_state[callee].IsConst || _state[callee].ConstRef is not PyBuiltin { Def.Name: "isinstance" } b || b.Module?.Text != "builtins") return false;
        return Array.TrueForAll(Sequence(B, n), r => _state[r].IsConst && IsPlainClass(new Value(_state[r].ConstRef, 0)));
    }

    private void Build()
    {
        var n = _instr.C;
        switch (_base)
        {
            case RegOp.BuildTuple when IsForIsInstance(n):
                SetConst(A, RegType.Const(Value.Of(PyTuple.From(Array.ConvertAll(Sequence(B, n), r => new Value(_state[r].ConstRef, 0))))));
                return;
            case RegOp.BuildTuple when n == 2:
                PushValue(B);
                PushValue(B + 1);
                _il.Call(R.M(nameof(JitRuntime.Tuple2)));
                SetAnyObject(A, typeof(PyTuple));
                return;
            case RegOp.BuildTuple when n == 3:
                PushValue(B);
                PushValue(B + 1);
                PushValue(B + 2);
                _il.Call(R.M(nameof(JitRuntime.Tuple3)));
                SetAnyObject(A, typeof(PyTuple));
                return;
            case RegOp.BuildTuple or RegOp.BuildList:
                PushBuffer(Sequence(B, n));
                _il.Int(n);
                _il.Call(R.M(_base == RegOp.BuildTuple ? nameof(JitRuntime.BuildTuple) : nameof(JitRuntime.BuildList)));
                SetAnyObject(A, _base == RegOp.BuildTuple ? typeof(PyTuple) : typeof(PyList));
                return;
            default:
                _il.Arg(ThreadArg);
                PushBuffer(Sequence(B, _base == RegOp.BuildMap ? 2 * n : n));
                _il.Int(n);
                _il.Call(R.M(_base == RegOp.BuildMap ? nameof(JitRuntime.BuildMap) : nameof(JitRuntime.BuildString)));
                SetResult(A);
                return;
        }
    }

    /// <summary>A Value on the stack that is an object of a known class.</summary>
    private void SetAnyObject(int r, Type cls)
    {
        _il.Store(_tmpValue);
        _il.LoadAddress(_tmpValue);
        _il.Field(OpCodes.Ldfld, R.ValueRef);
        SetObject(r, cls);
    }

    private void Unpack(int source, int count, Func<int, int> register)
    {
        if (!Blocked(DeoptReason.WrongClass) && !Blocked(DeoptReason.WrongType) && _state[source].Rep is Rep.Any or Rep.Obj && (_state[source].Class is null || _state[source].Class == typeof(PyTuple)))
        {
            if (!Guard(source, RegType.Object(typeof(PyTuple)))) return;
            PushObject(source);
            _il.Field(OpCodes.Ldfld, R.TupleItems);
            _il.Store(_tmpObject);
            _il.Load(_tmpObject);
            _il.Op(OpCodes.Ldlen);
            _il.Op(OpCodes.Conv_I4);
            _il.Int(count);
            _il.Branch(OpCodes.Bne_Un, Exit(DeoptReason.WrongType));
            for (var i = 0; i < count; i++)
            {
                _il.Load(_tmpObject);
                _il.Int(i);
                _il.TypeOp(OpCodes.Ldelem, typeof(Value));
                SetAny(register(i));
            }
            return;
        }
        if (count > ArgumentBuffer.Size) throw new RefusedException("more than 16 targets");
        _il.Arg(ThreadArg);
        PushValue(source);
        if (_il.Active) _args ??= _il.NewLocal(typeof(ArgumentBuffer));
        _il.LoadAddress(_args);
        _il.Int(count);
        _il.Call(R.M(nameof(JitRuntime.UnpackTo)));
        _il.Branch(OpCodes.Brfalse, Exit(DeoptReason.Raised));
        for (var i = 0; i < count; i++)
        {
            _il.LoadAddress(_args);
            // the helper writes as the interpreter does: the first item to the highest place
            _il.Int((count - 1 - i) * 16);
            _il.Op(OpCodes.Conv_I);
            _il.Op(OpCodes.Add);
            _il.TypeOp(OpCodes.Ldobj, typeof(Value));
            SetAny(register(i));
        }
        Effects();
    }

    // ---- calls ----

    private void CallInstruction()
    {
        var n = Cache.Count;
        if (NeverRan && !_state[A].IsConst)
        {
            Leave(_pc, DeoptReason.NeverReached);
            return;
        }
        // callee seen so far: speculate on it
        if (!_state[A].IsConst && _quick is RegOp.CallPy or RegOp.CallPyMethod or RegOp.CallClass && Cache.Key is PyFunction or PyType && !Blocked(DeoptReason.CalleeChanged) && _state[A].Rep is Rep.Any or Rep.Obj)
        {
            PushObject(A);
            PushConstant(Cache.Key);
            _il.Branch(OpCodes.Bne_Un, Exit(DeoptReason.CalleeChanged));
            _state[A] = RegType.Const(Value.Of((PyObject)Cache.Key));
        }
        var self = _base == RegOp.CallMethod ? _state[A + 1].Rep : Rep.Null;
        if (self == Rep.Dead) throw new RefusedException("a call whose self is not known to be there");
        if (self == Rep.Any)
        {
            CallMaybeSelf(Sequence(A + 1, n + 1), null);
            return;
        }
        var args = self == Rep.Null ? Sequence(A + 2, n) : Sequence(A + 1, n + 1);
        if (_state[A].IsConst && CallConstant(_state[A].ConstRef!, args)) return;
        if (_quick is RegOp.CallPy or RegOp.CallPyMethod && Cache.Key is PyCode shared && CallSharedCode(shared, args)) return;
        if (_candidates.TryGetValue(A, out var candidates) && CallOneOf(candidates, args)) return;
        GenericCall(args, null);
    }

    /// <summary>One code, ever new functions (closures made in a loop): the code is guarded, and its body gets the function at hand.</summary>
    private bool CallSharedCode(PyCode code, int[] args)
    {
        if (Blocked(DeoptReason.CalleeChanged) || Blocked(DeoptReason.WrongClass) || _state[A].Rep is not (Rep.Any or Rep.Obj)) return false;
        var known = CodeState.Of(code).Functions.Find(static u => !u.Closure.Invalid && !u.Broken && u.Body is not null);
        if (known is null || known.Function.Globals != FunctionAt(_pc).Globals || known.Function.Code != code || args.Length != known.Code.ExactArgs) return false;
        if (!Guard(A, RegType.Object(typeof(PyFunction)))) return true;
        PushObject(A);
        _il.Field(OpCodes.Ldfld, R.FunctionCode);
        PushConstant(code);
        _il.Branch(OpCodes.Bne_Un, Exit(DeoptReason.CalleeChanged));
        PushObject(A);
        _il.Field(OpCodes.Ldfld, R.FunctionGlobals);
        PushConstant(known.Function.Globals);
        _il.Branch(OpCodes.Bne_Un, Exit(DeoptReason.CalleeChanged));
        if (TryInline(known.Function, Sources(args), InlinedResult.Value, B, functionRegister: A)) return true;
        if (!PushCall(known.Function, Sources(args), () => PushObject(A))) return false;
        if (_reachable) SetResult(B);
        return true;
    }

    /// <summary>A callee that is one of a few functions: each gets its direct call, the result is Any.</summary>
    private bool CallOneOf(PyFunction[] candidates, int[] args)
    {
        candidates = Array.FindAll(candidates, f => (IsInlinedHere(f) || _unit.BodyFor(f) is not null) && Bind(f, Sources(args), null) is not null);
        if (candidates.Length == 0) return false;
        var done = _il.NewLabel();
        var saved = (RegType[])_state.Clone();
        foreach (var f in candidates)
        {
            var next = _il.NewLabel();
            PushObject(A);
            PushConstant(f);
            _il.Branch(OpCodes.Bne_Un, next);
            if (CallFunction(f, Bind(f, Sources(args), null)!, B, init: false) && _reachable)
            {
                SpillToAny(B);
                _il.Branch(OpCodes.Br, done);
            }
            saved.CopyTo(_state, 0);
            _reachable = true;
            _il.Mark(next);
        }
        GenericCall(args, null);
        _il.Mark(done);
        return true;
    }

    private void CallKeywords()
    {
        var n = Cache.Count;
        var self = _state[A + 1].Rep;
        if (self == Rep.Dead) throw new RefusedException("a call whose self is not known to be there");
        if (self == Rep.Any)
        {
            CallMaybeSelf(Sequence(A + 1, n + 1), (PyStr[])Cache.Target!);
            return;
        }
        var args = self == Rep.Null ? Sequence(A + 2, n) : Sequence(A + 1, n + 1);
        var names = (PyStr[])Cache.Target!;
        switch (_state[A].ConstRef)
        {
            case PyFunction f when Bind(f, Sources(args), names) is { } bound && CallFunction(f, bound, B, init: false):
            case PyType { IsHeap: true } type when CallClass(type, args, names):
                return;
        }
        GenericCall(args, names);
    }

    /// <summary>A call of what a lookup found at run time: self may be there or not.</summary>
    private void CallMaybeSelf(int[] args, PyStr[]? names)
    {
        _il.Arg(ThreadArg);
        PushValue(A);
        PushBuffer(args);
        _il.Int(args.Length);
        if (names is not null) PushConstant(names);
        _il.Call(R.M(names is null ? nameof(JitRuntime.CallMaybeSelf) : nameof(JitRuntime.CallMaybeSelfNames)));
        SetResult(B);
    }

    private void CallEx()
    {
        if (_state[A].ConstRef is PyBuiltin b && FrameSensitive(b)) throw new RefusedException($"a call of {b.Def.Name}()");
        if (Blocked(DeoptReason.WrongClass)) throw new RefusedException("a call with unusual argument containers");
        if (!Guard(A + 2, RegType.Object(typeof(PyTuple)))) return;
        var hasKeywords = _state[A + 3].Rep != Rep.Null;
        if (hasKeywords && !Guard(A + 3, RegType.Object(typeof(PyDict)))) return;
        _il.Arg(ThreadArg);
        PushValue(A);
        PushObject(A + 2);
        if (hasKeywords) PushObject(A + 3);
        else _il.Op(OpCodes.Ldnull);
        _il.Call(R.M(nameof(JitRuntime.CallEx)));
        SetResult(B);
    }

    private void GenericCall(int[] args, PyStr[]? names)
    {
        if (_state[A].ConstRef is PyBuiltin b && FrameSensitive(b)) throw new RefusedException($"a call of {b.Def.Name}()");
        // super() finds its class and object in the caller's frame; type(...) and the like find the module there
        if (_state[A].ConstRef is PyType { IsHeap: false } t && ((t.Name == "super" && args.Length == 0) || (t.Name == "type" && args.Length == 3))) throw new RefusedException($"a call of {t.Name}() that looks at the frame");
        _il.Arg(ThreadArg);
        PushValue(A);
        if (names is not null)
        {
            PushBuffer(args);
            _il.Int(args.Length);
            PushConstant(names);
            _il.Call(R.M(nameof(JitRuntime.CallNames)));
        }
        else if (args.Length <= 4)
        {
            foreach (var r in args) PushValue(r);
            _il.Call(R.M("Call" + args.Length));
        }
        else
        {
            PushBuffer(args);
            _il.Int(args.Length);
            _il.Call(R.M(nameof(JitRuntime.Call)));
        }
        SetResult(B);
    }

    /// <summary>Builtins that look at their caller's frame, which compiled code does not have.</summary>
    private static bool FrameSensitive(PyBuiltin b) => b.Def.Name is "locals" or "globals" or "vars" or "dir" or "eval" or "exec" or "_getframe" or "_getframemodulename" or "compile" or "__build_class__" or "breakpoint" or "exc_info";

    private bool CallConstant(object callee, int[] args)
    {
        switch (callee)
        {
            case PyFunction f:
                return Bind(f, Sources(args), null) is { } bound && CallFunction(f, bound, B, init: false);
            case PyMethodDescriptor d:
                if (d.Owner == PyList.TypeObject && d.Def.Name == "append" && args.Length == 2 && _state[args[0]].Class == typeof(PyList))
                {
                    AppendToList(args[0], args[1]);
                    SetConst(B, RegType.Const(Value.None));
                    return true;
                }
                if (TryAppendByte(d, args)) return true;
                if (!_state[args[0]].Rep.Equals(Rep.Obj) || _state[args[0]].Class != d.Owner.CSharpClass) return false;
                return CallNative(d.Def, args);
            case PyBuiltin { Self.IsNull: true } b:
                if (FrameSensitive(b)) throw new RefusedException($"a call of {b.Def.Name}()");
                if (TryCallBuiltin(b, args)) return true;
                return CallNative(b.Def, args);
            case PyType { IsHeap: true } type:
                return CallClass(type, args, null);
            case PyType type:
                return TryLoopIterator(type, args) || TryCallType(type, args);
            default:
                return false;
        }
    }

    private unsafe bool CallNative(BuiltinDef def, int[] args)
    {
        var fn = args.Length switch { 1 => (nint)def.Call1, 2 => (nint)def.Call2, 3 => (nint)def.Call3, _ => 0 };
        if (fn == 0) return false;
        _il.Arg(ThreadArg);
        foreach (var r in args) PushValue(r);
        _il.Long(fn);
        _il.Op(OpCodes.Conv_I);
        _il.Call(R.M("Builtin" + args.Length));
        SetNativeResult(B, def);
        return true;
    }

    // ---- direct calls ----

    /// <summary>An argument of a direct call: a register, or a constant that the caller's binding supplies (a default).</summary>
    private readonly record struct Source(int Register, RegType Constant)
    {
        public bool IsConstant => Register < 0;
    }

    private static Source[] Sources(int[] registers) => Array.ConvertAll(registers, static r => new Source(r, default));

    private RegType TypeOf(Source s) => s.IsConstant ? s.Constant : _state[s.Register];

    /// <summary>
    /// Binds the arguments of a call to a function's parameters while compiling: one source per parameter, null when the binding fails or needs a
    /// container (*args, **kwargs), which the general way does. The last arguments are the values of <paramref name="names"/>.
    /// </summary>
    private Source[]? Bind(PyFunction f, Source[] args, PyStr[]? names)
    {
        var code = f.Code.Translated;
        if (code is null || code.HasVariableParameters) return null;
        var parameters = code.ParameterCount;
        var places = f.Code.Code.ArgCount;
        var positional = args.Length - (names?.Length ?? 0);
        if (args.Length == code.ExactArgs && names is null) return args;
        if (positional > places) return null;
        var bound = new Source?[parameters];
        for (var i = 0; i < positional; i++) bound[i] = args[i];
        for (var i = 0; i < (names?.Length ?? 0); i++)
        {
            var at = Array.IndexOf(code.ParameterNames, names![i]);
            if (at < f.Code.Code.PosOnlyArgCount || bound[at] is not null) return null;
            bound[at] = args[positional + i];
        }
        var defaults = f.Defaults?.Items ?? [];
        for (var i = 0; i < parameters; i++)
        {
            if (bound[i] is not null) continue;
            if (i >= places)
            {
                // the dict may be written without the function being told
                if (f.KwDefaults is not { } keywords || keywords.GetStr(code.ParameterNames[i]) is not { IsNull: false } keyword || GlobalsWatch.Of(keywords).Constant(code.ParameterNames[i]) is not { } constant) return null;
                _unit.Assume(constant);
                bound[i] = new Source(-1, RegType.Const(keyword));
                continue;
            }
            var d = i - (places - defaults.Length);
            if (d < 0) return null;
            bound[i] = new Source(-1, RegType.Const(defaults[d]));
        }
        return Array.ConvertAll(bound, static s => s!.Value);
    }

    /// <summary>A constant takes the place of a register's contents for the length of an action.</summary>
    private void PushSource(Source s, Rep rep)
    {
        // a constant is read through a register number that does not exist in the window: its state lies behind the real ones
        var r = s.Register;
        if (s.IsConstant)
        {
            if (_state.Length == _code.WindowSize) Array.Resize(ref _state, _code.WindowSize + 1);
            r = _code.WindowSize;
            _state[r] = s.Constant;
        }
        switch (rep)
        {
            case Rep.Int:
                PushLong(r);
                break;
            case Rep.Float:
                PushDouble(r);
                break;
            default:
                PushParts(r);
                break;
        }
        if (s.IsConstant) Array.Resize(ref _state, _code.WindowSize);
    }

    /// <summary>The two halves of a Value, side by side.</summary>
    private void PushParts(int r)
    {
        switch (_state[r].Rep)
        {
            case Rep.Int:
                _il.Op(OpCodes.Ldnull);
                PushLong(r);
                break;
            case Rep.Float:
                _il.Field(OpCodes.Ldsfld, R.FloatTag);
                PushDouble(r);
                _il.Call(R.DoubleToBits);
                break;
            case Rep.Any:
                _il.Load(ObjectOf(r));
                _il.Load(LongOf(r));
                break;
            case Rep.Dead:
                throw new RefusedException("a register without a value is passed");
            default:
                PushObject(r);
                _il.Long(0);
                break;
        }
    }

    /// <summary>A Python function that is known, with bound arguments: straight into its compiled body when there is one.</summary>
    private bool CallFunction(PyFunction f, Source[] args, int result, bool init)
    {
        if (TryInline(f, args, init ? InlinedResult.Instance : InlinedResult.Value, result, kept: init ? [A + 1] : [])) return true;
        if (!PushCall(f, args)) return !init && !Array.Exists(args, static s => s.IsConstant) && CallGeneratorFunction(f, Array.ConvertAll(args, static s => s.Register), result);
        if (!_reachable) return true;
        if (init)
        {
            _il.Store(_tmpValue);
            _il.Arg(ThreadArg);
            _il.Load(_tmpValue);
            _il.Call(R.M(nameof(JitRuntime.InitResult)));
            _il.Branch(OpCodes.Brfalse, Exit(DeoptReason.Raised));
            Effects();
            return true;
        }
        SetResult(result);
        return true;
    }

    /// <summary>Leaves the result of a direct call on the stack; false when there is no body to call, nothing emitted then.</summary>
    /// <param name="pushFunction">The function object to run the body with, when it is not <paramref name="f"/> itself.</param>
    private bool PushCall(PyFunction f, Source[] args, Action? pushFunction = null)
    {
        if (_unit.BodyFor(f) is not { } body || body.Types.Length < args.Length) return false;
        var (method, closure, types) = body;
        for (var i = 0; i < args.Length; i++)
        {
            // an argument that certainly has another type than compiled for: the slow way
            var have = TypeOf(args[i]).Rep;
            if (types[i].Rep == Rep.Int && have is not (Rep.Int or Rep.Any)) return false;
            if (types[i].Rep == Rep.Float && have is not (Rep.Float or Rep.Any)) return false;
            if (types[i].Rep == Rep.Obj) return false;
        }
        _unit.Assume(f.Unchanged ??= new Assumption());
        for (var i = 0; i < args.Length; i++)
        {
            if (types[i].Rep is Rep.Int or Rep.Float && !args[i].IsConstant && !Guard(args[i].Register, types[i])) return true;
        }
        if (closure is null) _il.Arg(ClosureArg);
        else PushConstant(closure);
        _il.Arg(ThreadArg);
        // a unit serves all functions of its code: the running one may be another than the callee, with another closure
        if (pushFunction is not null) pushFunction();
        else if (f == _unit.Function && f.Closure.Length == 0 && _flow.Inlined(_pc) is null) _il.Arg(FunctionArg);
        else PushConstant(f);
        _il.PushDepth();
        _il.Int(1);
        _il.Op(OpCodes.Add);
        for (var i = 0; i < args.Length; i++) PushSource(args[i], types[i].Rep);
        if (_il.Active) _il.Call(method);
        return true;
    }

    /// <summary>A Python class whose instances are plain: allocate, then run __init__.</summary>
    private unsafe bool CallClass(PyType type, int[] args, PyStr[]? names)
    {
        if (_base == RegOp.CallMethod || type.Metatype.Slots.Call != PyType.TypeObject.Slots.Call || type.Slots.New != PyBaseObject.TypeObject.Slots.New
            || (type.Flags & PyTypeFlags.Abstract) != 0 || type.Lookup(Names.Init)?.Value.Ref is not PyFunction init || (!IsInlinedHere(init) && _unit.BodyFor(init) is null))
        {
            return false;
        }
        // the instance takes the place of self, in front of the arguments, as in the interpreter
        if (Bind(init, Sources([A + 1, .. args]), names) is not { } bound) return false;
        _unit.Assume(type.Unchanged);
        _unit.Assume(type.Metatype.Unchanged);
        var before = _state[A + 1];
        PushConstant(type);
        _il.Call(R.M(nameof(JitRuntime.NewInstance)));
        SetObject(A + 1, null);
        if (!CallFunction(init, bound, B, init: true))
        {
            _state[A + 1] = before;
            return false;
        }
        if (_reachable)
        {
            PushObject(A + 1);
            SetObject(B, null);
        }
        return true;
    }
}
