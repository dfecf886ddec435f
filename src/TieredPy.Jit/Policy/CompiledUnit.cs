using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using TieredPy.Bytecode;
using TieredPy.Runtime;

namespace TieredPy.Jit;

/// <summary>Compiled code entered at a loop's head; see <see cref="IJit.LoopIsHot"/>.</summary>
internal delegate int OsrBody(PyThread thread, PyFunction function, ref Value window, out Value result, out int resumeAt);

/// <summary>
/// One compilation: a function from its start, or a function from a loop's head on (OSR). Holds what emitted code refers to, its exits,
/// and the assumptions under which it is valid.
/// </summary>
internal sealed partial class CompiledUnit
{
    private readonly JitManager _manager;
    private readonly List<object> _constants = [];
    private readonly List<DeoptExit> _exits = [];
    private readonly HashSet<Assumption> _assumptions = new(ReferenceEqualityComparer.Instance);
    private int _misses;

    public CompiledUnit(JitManager manager, PyFunction function, RegCode code, int head)
    {
        _manager = manager;
        Function = function;
        Code = code;
        Head = head;
        Profile = CodeState.Of(code.Code);
        Flow = Profile.Flow ??= new ControlFlow(code);
        Closure = new JitClosure { Unit = this, Code = code.Code };
        Stress = manager.Options.Stress ? manager.StressSource : null;
        Eager = manager.Options.Eager || manager.Options.Stress || (manager.OnRequest && code.Calls < JitManager.MinCalls);
    }

    public PyFunction Function { get; }

    public RegCode Code { get; }

    /// <summary>Loop head of an OSR unit; -1 for a function.</summary>
    public int Head { get; }

    public bool IsOsr => Head >= 0;

    /// <summary>A generator's body, or a coroutine's.</summary>
    public bool IsGenerator => !IsOsr && IsGeneratorCode(Code.Code);

    public static bool IsGeneratorCode(PyCode code) => (code.Code.Flags & (CodeFlags.Generator | CodeFlags.Coroutine | CodeFlags.AsyncGenerator)) != 0;

    public GeneratorCode? GeneratorEntry { get; private set; }

    public CodeState Profile { get; }

    public ControlFlow Flow { get; }

    public JitClosure Closure { get; }

    public StressRandom? Stress { get; }

    /// <summary>Compiled without feedback: what never ran is compiled like the rest.</summary>
    public bool Eager { get; }

    public bool LocalsAreGlobals { get; init; }

    public bool HasAssumptions => _assumptions.Count > 0;

    public bool MakesCalls { get; private set; }

    /// <summary>Types of the registers at entry.</summary>
    public RegType[] Entry { get; private set; } = [];

    /// <summary>The body, for direct calls; null for OSR.</summary>
    public DynamicMethod? Body { get; private set; }

    public CompiledFunction? FunctionEntry { get; private set; }

    public OsrBody? LoopEntry { get; private set; }

    /// <summary>
    /// What callers with a direct call rely on. It outlives the unit's validity: a stale body that is called hands over to the function's new code, and only
    /// when that has become a habit are the callers compiled anew (else one failed guard would take all code above it along).
    /// </summary>
    public Assumption Alive { get; } = new();

    /// <summary>Not to be entered any more.</summary>
    public bool Discarded { get; set; }

    private const int MaxStaleCalls = 500;

    /// <summary>A callee whose callers were discarded more often is called by way of its function object, which knows its present code.</summary>
    private const int MaxCallerInvalidations = 2;
    private int _staleCalls;

    /// <summary>A direct call arrived at code that is no longer valid: the function's present code, null when it has none.</summary>
    public CompiledFunction? Successor(PyFunction function)
    {
        // functions that call each other in a circle would discard each other for ever: BodyFor ends that
        if (++_staleCalls == MaxStaleCalls)
        {
            Profile.CallerInvalidations++;
            Alive.Invalidate();
        }
        return function.JitEntry is CompiledFunction now && now != FunctionEntry ? now : null;
    }

    public int IlSize { get; private set; }

    // ---- for the emitter ----

    public int Constant(object o)
    {
        var i = _constants.FindIndex(c => ReferenceEquals(c, o));
        if (i >= 0) return i;
        _constants.Add(o);
        return _constants.Count - 1;
    }

    /// <summary>Identifies a constant in a layout of live registers.</summary>
    public string ConstantKey(RegType t) => t.ConstRef is null ? "=" + t.ConstBits : "@" + Constant(t.ConstRef);

    /// <param name="call">The inlined call that the instruction belongs to.</param>
    public DeoptExit NewExit(int pc, DeoptReason reason, InlinedCall? call)
    {
        var exit = new DeoptExit(_exits.Count, pc, reason) { Call = call, Feedback = FeedbackAt(pc, call) };
        _exits.Add(exit);
        return exit;
    }

    private Feedback FeedbackAt(int pc, InlinedCall? call) => call is null ? Feedback.At(Code, pc) : Feedback.At(call.Code, pc - call.Start);

    /// <summary>Is somebody told what became of this code?</summary>
    public bool IsLogged => _manager.Options.Log is not null;

    /// <summary>For the log: operations that are left to the runtime's general helpers, as (inlined call, instruction, helper).</summary>
    public List<(InlinedCall? Call, int Pc, string Helper)> General { get; } = [];

    public void Assume(Assumption a) => _assumptions.Add(a);

    /// <summary>A value that is found on a class and not bound by access through an instance.</summary>
    public unsafe bool IsPlain(Value v) => v.IsInt || v.IsFloat || v.Type.Slots.DescrGet == null;

    private static unsafe bool HasTypesGet(PyType metatype) => metatype.Slots.GetAttr == PyType.TypeObject.Slots.GetAttr;

    /// <summary>The value of a function's global that may be taken for constant; Null when there is none.</summary>
    public Value ConstantGlobal(PyFunction function, PyStr name)
    {
        var constant = GlobalsWatch.Of(function.Globals).Constant(name);
        if (constant is null) return Value.Null;
        var v = function.Globals.GetStr(name);
        if (v.IsNull)
        {
            v = function.Builtins.GetStr(name);
            if (v.IsNull || GlobalsWatch.Of(function.Builtins).Constant(name) is not { } builtin) return Value.Null;
            Assume(builtin);
        }
        Assume(constant);
        return v;
    }

    /// <summary>An attribute of a module or class that is itself a constant; Null when it cannot be taken for constant.</summary>
    public Value ConstantAttribute(object owner, PyStr name)
    {
        if (owner is PyModule module && module.GetType() == typeof(PyModule) && module.Type == PyModule.TypeObject)
        {
            var v = module.Dict.GetStr(name);
            if (v.IsNull || GlobalsWatch.Of(module.Dict).Constant(name) is not { } constant) return Value.Null;
            Assume(constant);
            return v;
        }
        if (owner is PyType { IsHeap: true } type && HasTypesGet(type.Metatype) && type.Lookup(name) is { Writes: < 2 } cell && type.Metatype.Lookup(name) is null)
        {
            var v = cell.Value;
            if (!IsPlain(v) && !v.IsExact<PyFunction>()) return Value.Null;
            Assume(type.Unchanged);
            if (type.Metatype.IsHeap) Assume(type.Metatype.Unchanged);
            Assume(cell.Constant);
            return v;
        }
        return Value.Null;
    }

    /// <summary>The body to call for a known function, its closure (null: the caller's own), and its parameter types; null when it has none.</summary>
    public (DynamicMethod Method, JitClosure? Closure, RegType[] Types)? BodyFor(PyFunction f)
    {
        var code = f.Code.Translated;
        if (code is null || IsGeneratorCode(f.Code)) return null;
        if (f == Function && !IsOsr) return Body is null ? null : (Body, null, Entry);
        if (CodeState.Of(f.Code).CallerInvalidations > MaxCallerInvalidations) return null;
        var unit = _manager.UnitFor(f, code);
        if (unit?.Body is null || unit.Closure.Invalid || unit.Broken) return null;
        Assume(unit.Alive);
        if (!_callees.Contains(unit)) _callees.Add(unit);
        return (unit.Body, unit.Closure, unit.Entry);
    }

    // ---- compilation ----

    /// <summary>Compiles to IL; throws <see cref="RefusedException"/> when it cannot.</summary>
    public void Compile(RegType[]? osrEntry)
    {
        try
        {
            CompileOnce(osrEntry);
        }
        catch (RefusedException) when (GraphSize > Code.WindowSize && !_callsOnly)
        {
            _callsOnly = true;
            _exits.Clear();
            CompileOnce(osrEntry);
        }
    }

    private void CompileOnce(RegType[]? osrEntry)
    {
        if (FrameUsers.LooksAtFrames(Function)) throw new RefusedException("looks at its callers' frames");
        if (Code.WindowSize > 400) throw new RefusedException("too many registers");
        if (Array.Exists(Code.CacheNames, static n => n?.Text == "f_locals")) throw new RefusedException("looks at a frame's variables");
        if (Code.Instructions.Length > 3000) throw new RefusedException("too many instructions");
        foreach (var op in Code.BaseOps)
        {
            if ((RegOps.Info((RegOp)op).Flags & RegOpFlags.Calls) != 0) MakesCalls = true;
        }
        if (IsGenerator)
        {
            CompileGenerator();
            return;
        }
        if (osrEntry is not null)
        {
            Entry = osrEntry;
            var emitter = AnalyzeWithCallees(new InlineTree(Code, Flow), tree => new Emitter(this, tree, osr: true, Head, Entry));
            var method = new DynamicMethod(Name, typeof(int),
                [typeof(JitClosure), typeof(PyThread), typeof(PyFunction), typeof(Value).MakeByRefType(), typeof(Value).MakeByRefType(), typeof(int).MakeByRefType()], typeof(JitRuntime), skipVisibility: true);
            emitter.Emit(method.GetILGenerator(8192));
            IlSize = method.GetILGenerator().ILOffset;
            Finish();
            _toMachineCode = () =>
            {
                Prepare(method);
                LoopEntry = (OsrBody)method.CreateDelegate(typeof(OsrBody), Closure);
            };
            return;
        }
        Entry = EntryTypes(null);
        Body = new DynamicMethod(Name, typeof(Value), BodySignature(), typeof(JitRuntime), skipVisibility: true);
        var graph = new InlineTree(Code, Flow);
        var first = AnalyzeWithCallees(graph, Emitter);
        var wanted = EntryTypes(first);
        if (!wanted.AsSpan().SequenceEqual(Entry))
        {
            Entry = wanted;
            Body = new DynamicMethod(Name, typeof(Value), BodySignature(), typeof(JitRuntime), skipVisibility: true);
            first = AnalyzeWithCallees(graph, Emitter);
        }
        first.Emit(Body.GetILGenerator(8192));
        IlSize = Body.GetILGenerator().ILOffset;
        Finish();
        var body = Body;
        _toMachineCode = () =>
        {
            Prepare(body);
            FunctionEntry = MakeFunctionEntry();
        };
    }

    /// <summary>Set when the code with inlined callees turned out too large.</summary>
    private bool _callsOnly;

    private Emitter Emitter(InlineTree tree) => new(this, tree, osr: false, 0, Entry);

    /// <summary>
    /// Analyses, lets the graph grow by the callees that are worth it, and analyses anew: what an inlined callee calls is seen in the next round.
    /// </summary>
    private Emitter AnalyzeWithCallees(InlineTree tree, Func<InlineTree, Emitter> make)
    {
        while (true)
        {
            _assumptions.Clear();
            var emitter = make(tree);
            emitter.Analyze();
            if (_manager.Options.Inline && !_callsOnly && tree.Grow(emitter.Wishes)) continue;
            GraphSize = tree.Code.WindowSize;
            return emitter;
        }
    }

    /// <summary>Registers of the function and of what is inlined in it.</summary>
    public int GraphSize { get; private set; }

    private Action? _toMachineCode;
    private readonly List<CompiledUnit> _callees = [];
    private volatile bool _ready;

    /// <summary>Is there machine code? Its entry may then be called.</summary>
    public bool Ready => _ready;

    /// <summary>RyuJIT would not have it: whoever calls it directly cannot be used either.</summary>
    public bool Broken { get; private set; }

    /// <summary>
    /// IL to machine code, the greater part of a compilation's time. Runs on the compiling thread, touches nothing that the program's thread changes, and
    /// comes after the callees' turn.
    /// </summary>
    public void MakeReady()
    {
        try
        {
            if (_callees.Exists(static c => c.Broken)) throw new RefusedException("a callee has no valid code");
            _toMachineCode!();
            _toMachineCode = null;
            _ready = true;
        }
        catch
        {
            Broken = true;
            throw;
        }
    }

    private string Name => Code.Code.Code.QualName + (IsOsr ? "@" + Head : "");

    private RegType[] EntryTypes(Emitter? analysed)
    {
        var types = new RegType[Code.WindowSize];
        for (var r = 0; r < types.Length; r++)
        {
            types[r] = r < Code.ParameterCount ? new RegType(Rep.Any, Param: r) : r < Code.LocalCount ? RegType.Null : RegType.Dead;
            if (r >= Code.ParameterCount || analysed?.Wanted(r) is not { } w || w.Rep is not (Rep.Int or Rep.Float)) continue;
            if (!Profile.IsBlocked(-1 - r, DeoptReason.WrongType)) types[r] = w;
        }
        return types;
    }

    private Type[] BodySignature()
    {
        var types = new List<Type> { typeof(JitClosure), typeof(PyThread), typeof(PyFunction), typeof(int) };
        for (var r = 0; r < Code.ParameterCount; r++)
        {
            switch (Entry[r].Rep)
            {
                case Rep.Int:
                    types.Add(typeof(long));
                    break;
                case Rep.Float:
                    types.Add(typeof(double));
                    break;
                default:
                    types.Add(typeof(object));
                    types.Add(typeof(long));
                    break;
            }
        }
        return [.. types];
    }

    /// <summary>The entry for callers that have Values: checks the argument types and calls the body.</summary>
    private CompiledFunction MakeFunctionEntry()
    {
        var method = new DynamicMethod(Name + "$entry", typeof(Value), [typeof(JitClosure), typeof(PyThread), typeof(PyFunction), typeof(Value).MakeByRefType()], typeof(JitRuntime), skipVisibility: true);
        var g = method.GetILGenerator();
        var slow = g.DefineLabel();
        void LoadField(int r, System.Reflection.FieldInfo f)
        {
            g.Emit(OpCodes.Ldarg_3);
            g.Emit(OpCodes.Ldc_I4, r * 16);
            g.Emit(OpCodes.Conv_I);
            g.Emit(OpCodes.Add);
            g.Emit(OpCodes.Ldfld, f);
        }
        g.Emit(OpCodes.Ldarg_0);
        g.Emit(OpCodes.Ldfld, R.Invalid);
        g.Emit(OpCodes.Brtrue, slow);
        // entries are published by the compiling thread, which may come after the program has replaced the function's code
        g.Emit(OpCodes.Ldarg_2);
        g.Emit(OpCodes.Ldfld, R.FunctionCode);
        g.Emit(OpCodes.Ldarg_0);
        g.Emit(OpCodes.Ldfld, R.ClosureCode);
        g.Emit(OpCodes.Bne_Un, slow);
        for (var r = 0; r < Code.ParameterCount; r++)
        {
            if (Entry[r].Rep == Rep.Int)
            {
                LoadField(r, R.ValueRef);
                g.Emit(OpCodes.Brtrue, slow);
            }
            else if (Entry[r].Rep == Rep.Float)
            {
                LoadField(r, R.ValueRef);
                g.Emit(OpCodes.Ldsfld, R.FloatTag);
                g.Emit(OpCodes.Bne_Un, slow);
            }
        }
        g.Emit(OpCodes.Ldarg_0);
        g.Emit(OpCodes.Ldarg_1);
        g.Emit(OpCodes.Ldarg_2);
        g.Emit(OpCodes.Ldarg_1);
        g.Emit(OpCodes.Call, R.M(nameof(JitRuntime.DepthOf)));
        g.Emit(OpCodes.Ldc_I4_1);
        g.Emit(OpCodes.Add);
        for (var r = 0; r < Code.ParameterCount; r++)
        {
            switch (Entry[r].Rep)
            {
                case Rep.Int:
                    LoadField(r, R.ValueBits);
                    break;
                case Rep.Float:
                    LoadField(r, R.ValueBits);
                    g.Emit(OpCodes.Call, R.BitsToDouble);
                    break;
                default:
                    LoadField(r, R.ValueRef);
                    LoadField(r, R.ValueBits);
                    break;
            }
        }
        g.Emit(OpCodes.Call, Body!);
        g.Emit(OpCodes.Ret);
        g.MarkLabel(slow);
        g.Emit(OpCodes.Ldarg_0);
        g.Emit(OpCodes.Ldarg_1);
        g.Emit(OpCodes.Ldarg_2);
        g.Emit(OpCodes.Ldarg_3);
        g.Emit(OpCodes.Call, R.M(nameof(JitRuntime.Interpret)));
        g.Emit(OpCodes.Ret);
        return (CompiledFunction)method.CreateDelegate(typeof(CompiledFunction), Closure);
    }

    private static readonly System.Reflection.MethodInfo Descriptor =
        typeof(DynamicMethod).GetMethod("GetMethodDescriptor", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!;

    /// <summary>To machine code at once: IL that RyuJIT rejects is found here, where the interpreter can go on, and not at the first call.</summary>
    private static void Prepare(DynamicMethod method) => RuntimeHelpers.PrepareMethod((RuntimeMethodHandle)Descriptor.Invoke(method, null)!);

    private void Finish()
    {
        for (var i = 0; i < _constants.Count && i < JitClosure.FieldCount; i++) R.Constants[i].SetValue(Closure, _constants[i]);
        if (_constants.Count > JitClosure.FieldCount) Closure.More = [.. _constants.Skip(JitClosure.FieldCount)];
        foreach (var a in _assumptions) a.AddDependent(Closure);
    }

    // ---- while it runs ----

    public DeoptExit ExitNumber(int number) => _exits[number];

    private bool[]? _compiledHandlers;

    /// <summary>Is a handler part of the compiled graph? Those that have run are.</summary>
    public bool CompilesHandler(int handler)
    {
        if (_compiledHandlers is null)
        {
            _compiledHandlers = new bool[Code.Handlers.Length];
            for (var h = 0; h < _compiledHandlers.Length; h++) _compiledHandlers[h] = Eager || Code.HandlersTaken[h];
        }
        return _compiledHandlers[handler];
    }

    public DeoptExit TakeExit(int number)
    {
        var exit = _exits[number];
        exit.Taken++;
        if (exit.Reason == DeoptReason.Raised)
        {
            if (exit.Call is { } raiser && exit.Taken == 20 && !Closure.Invalid)
            {
                // exceptions are this callee's business as usual: they travel faster between activations of their own
                if (raiser.Parent is { } outer) outer.Profile.Block(raiser.SitePc - outer.Start, DeoptReason.Raised);
                else Profile.Block(raiser.SitePc, DeoptReason.Raised);
                _manager.Discard(this, "exceptions leave an inlined callee");
            }
            if (exit.MissingHandler >= 0 && exit.Taken == 4 && !Closure.Invalid) _manager.Discard(this, "exceptions arrive at a handler that is not compiled");
            return exit;
        }
        _manager.Deoptimized(this, exit);
        if (exit.Reason is DeoptReason.Stress or DeoptReason.RaiseStatement or DeoptReason.Recursion or DeoptReason.NearlyTooDeep or DeoptReason.AssumptionInvalid or DeoptReason.IntDivision or DeoptReason.IndexRange or DeoptReason.Unbound) return exit;
        var limit = exit.Reason == DeoptReason.NeverReached ? 2 : _manager.Options.MaxGuardFailures;
        var (at, of) = (exit.Pc - (exit.Call?.Start ?? 0), exit.Call?.Code ?? Code);
        if (exit.Taken < limit || Closure.Invalid)
        {
            // the interpreter notes a list's storage when it quickens the instruction: let it do so again
            if (exit.Reason == DeoptReason.ListStorage) of.Instructions[at].Op = of.BaseOps[at];
            return exit;
        }
        var profile = exit.Call?.Profile ?? Profile;
        if (exit.Reason == DeoptReason.NeverReached) profile.NeverReachedFailures++;
        profile.NoteFailure(exit.Reason);
        if (FeedbackAt(exit.Pc, exit.Call) == exit.Feedback) profile.Block(at, exit.Reason);
        _manager.Discard(this, $"guard {exit.Reason} failed {exit.Taken} times");
        return exit;
    }

    public void EntryMissed()
    {
        if (Closure.Invalid || ++_misses < 50) return;
        for (var r = 0; r < Code.ParameterCount; r++)
        {
            if (Entry[r].Rep is Rep.Int or Rep.Float) Profile.Block(-1 - r, DeoptReason.WrongType);
        }
        _manager.Discard(this, "called with other argument types");
    }

    public void Invalidated() => _manager.Discard(this, "an assumption ended");

    /// <summary>The type of a loop's own iterator; null when the value is none.</summary>
    public static RegType? IteratorType(Value v) => v.Ref switch
    {
        PyRangeIterator { IsLoops: true } r => RegType.Iterator(typeof(PyRangeIterator), r.Step),
        PyListIterator { IsLoops: true, List: not null } => RegType.Iterator(typeof(PyListIterator)),
        PyTupleIterator { IsLoops: true, Tuple: not null } => RegType.Iterator(typeof(PyListIterator), Jit.Emitter.FirstIsTuple),
        PyEnumerate { IsLoops: true, Number: not null } e when Sequence(e.Inner) is { } s => RegType.Iterator(typeof(PyEnumerate), s.IsTuple ? Jit.Emitter.FirstIsTuple : 0),
        PyZip { IsLoops: true } z when Sequence(z.First) is { } one && Sequence(z.Second) is { } two && one.Index == two.Index =>
            RegType.Iterator(typeof(PyZip), (one.IsTuple ? Jit.Emitter.FirstIsTuple : 0) | (two.IsTuple ? Jit.Emitter.SecondIsTuple : 0)),
        _ => null,
    };

    /// <summary>What is behind an iterator that a loop made of a list or a tuple; null when it is another, or at its end.</summary>
    private static (bool IsTuple, int Index)? Sequence(PyObject? iterator) => iterator switch
    {
        PyListIterator { IsLoops: true, List: not null } l => (false, l.Index),
        PyTupleIterator { IsLoops: true, Tuple: not null } t => (true, t.Index),
        _ => null,
    };

    /// <summary>May the loop be entered with these registers?</summary>
    public bool Fits(ref Value window)
    {
        for (var r = 0; r < Entry.Length; r++)
        {
            var t = Entry[r];
            if (t.Rep is Rep.Dead or Rep.Any) continue;
            var v = Unsafe.Add(ref window, r);
            switch (t.Rep)
            {
                case Rep.Iterator when IteratorType(v) is not { } i || i.Class != t.Class || (t.ConstBits != i.ConstBits && !(t.ConstBits == 0 && t.Class == typeof(PyRangeIterator))):
                    return false;
                case Rep.Null when !v.IsNull:
                case Rep.Int when !v.IsInt:
                case Rep.Float when !v.IsFloat:
                case Rep.Bool when v.Ref is not PyBool:
                    return false;
                case Rep.Obj when !v.IsObject || (t.Class is not null && v.Ref!.GetType() != t.Class):
                    return false;
            }
            if (t.IsConst && t.Rep == Rep.Obj && v.Ref != t.ConstRef) return false;
        }
        return true;
    }
}
