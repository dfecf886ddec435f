using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TieredPy.Bytecode;

namespace TieredPy.Runtime;

/// <summary>The instructions that are not in the loop itself: complete without changing the activation. False: an exception is pending.</summary>
public static unsafe partial class Interpreter
{
    private static readonly PyStr[] SpecialMethods = [Names.Enter, Names.Exit, Names.AEnter, Names.AExit];

    private static ReadOnlySpan<Value> Span(ref Reg first, int count) => MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<Reg, Value>(ref first), count);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool Cold(PyThread thread, Frame frame, Instr* ip, ref Reg R)
    {
        var code = frame.Code;
        ref var a = ref At(ref R, ip->A);
        switch ((RegOp)code.BaseOps[ip - code.Start])
        {
            case RegOp.CheckLocal:
                thread.Raise(UnboundLocal(code, ip->B));
                return false;
            case RegOp.DeleteFast:
                if (a.IsNull)
                {
                    thread.Raise(UnboundLocal(code, ip->B));
                    return false;
                }
                a.SetNull();
                return true;
            case RegOp.LoadKs:
                for (var i = 0; i < ip->C; i++) Unsafe.Add(ref a, i).Set(code.Consts[ip->B + i]);
                return true;

            // ---- unary and comparisons ----
            case RegOp.Negative:
                {
                    var v = At(ref R, ip->B).Value;
                    if (v.IsInt && v.Bits != long.MinValue) a.SetInt(-v.Bits);
                    else if (v.IsFloat) a.SetFloat(-v.AsDouble);
                    else a.Set(NumberOps.Negative(v));
                    return true;
                }
            case RegOp.Positive:
                a.Set(NumberOps.Positive(At(ref R, ip->B).Value));
                return true;
            case RegOp.Invert:
                {
                    var v = At(ref R, ip->B).Value;
                    if (v.IsInt) a.SetInt(~v.Bits);
                    else a.Set(NumberOps.Invert(v));
                    return true;
                }
            case RegOp.Not:
                a.SetBool(!Truth(At(ref R, ip->B).Value));
                return true;
            case RegOp.ToBool:
                a.SetBool(Truth(At(ref R, ip->B).Value));
                return true;
            case RegOp.CmpLt or RegOp.CmpLe or RegOp.CmpEq or RegOp.CmpNe or RegOp.CmpGt or RegOp.CmpGe:
                {
                    var v = At(ref R, ip->B).Value;
                    var w = At(ref R, ip->C).Value;
                    var op = (CompareOp)((RegOp)ip->Op - RegOp.CmpLt);
                    if ((v.IsInt && w.IsInt) || (v.IsFloat && w.IsFloat)) a.SetBool(CompareTruth(v, w, op));
                    else a.Set(ObjectOps.Compare(v, w, op));
                    return true;
                }
            case RegOp.Is:
                a.SetBool(At(ref R, ip->B).Value.Is(At(ref R, ip->C).Value));
                return true;
            case RegOp.IsNot:
                a.SetBool(!At(ref R, ip->B).Value.Is(At(ref R, ip->C).Value));
                return true;
            case RegOp.In:
                a.SetBool(SequenceOps.Contains(At(ref R, ip->C).Value, At(ref R, ip->B).Value));
                return true;
            case RegOp.NotIn:
                a.SetBool(!SequenceOps.Contains(At(ref R, ip->C).Value, At(ref R, ip->B).Value));
                return true;

            // ---- attributes, subscripts ----
            case RegOp.GetIter:
                a.Set(IterOps.GetIter(At(ref R, ip->B).Value));
                return true;
            case RegOp.GetYieldFromIter:
                a.Set(YieldFromIter(code, At(ref R, ip->B).Value));
                return true;
            case RegOp.LoadSuperAttr:
                a.Set(SuperAttr(ref At(ref R, ip->B), code, ip->C, unbound: false, out _));
                return true;
            case RegOp.LoadSuperMethod:
                {
                    ref var from = ref At(ref R, ip->B);
                    var self = Unsafe.Add(ref from, 2).Value;
                    var v = SuperAttr(ref from, code, ip->C, unbound: true, out var isUnbound);
                    a.Set(v);
                    if (isUnbound) Unsafe.Add(ref a, 1).Set(self);
                    else Unsafe.Add(ref a, 1).SetNull();
                    return true;
                }
            case RegOp.DeleteAttr:
                ObjectOps.SetAttr(a.Value, code.CacheNames[ip->C]!, Value.Null);
                return true;
            case RegOp.StoreSubscr:
                StoreSubscript(code, ip, a.Value, At(ref R, ip->B).Value, At(ref R, ip->C).Value);
                return true;
            case RegOp.DeleteSubscr:
                SequenceOps.DeleteItem(a.Value, At(ref R, ip->B).Value);
                return true;
            case RegOp.Slice:
                {
                    ref var b = ref At(ref R, ip->B);
                    a.Set(SequenceOps.GetSlice(b.Value, Unsafe.Add(ref b, 1).Value, Unsafe.Add(ref b, 2).Value));
                    return true;
                }
            case RegOp.StoreSlice:
                SequenceOps.SetSlice(Unsafe.Add(ref a, 1).Value, Unsafe.Add(ref a, 2).Value, Unsafe.Add(ref a, 3).Value, a.Value);
                return true;

            // ---- names ----
            case RegOp.StoreGlobal:
                frame.Globals.SetStr(code.Names[ip->C], a.Value);
                return true;
            case RegOp.DeleteGlobal:
                if (!frame.Globals.RemoveStr(code.Names[ip->C])) throw NotDefined(code.Names[ip->C]);
                return true;
            case RegOp.LoadName:
                {
                    var name = code.Names[ip->C];
                    var v = ItemOrNull(LocalsOf(frame), Value.Of(name));
                    if (v.IsNull) v = GlobalOrBuiltin(frame.Globals, frame.Function.Builtins, name);
                    if (v.IsNull) throw NotDefined(name);
                    a.Set(v);
                    return true;
                }
            case RegOp.StoreName:
                {
                    var locals = LocalsOf(frame);
                    if (locals.IsExact<PyDict>()) ((PyDict)locals.Obj).SetStr(code.Names[ip->C], a.Value);
                    else SequenceOps.SetItem(locals, Value.Of(code.Names[ip->C]), a.Value);
                    return true;
                }
            case RegOp.DeleteName:
                DeleteName(LocalsOf(frame), code.Names[ip->C]);
                return true;
            case RegOp.LoadFromDictOrGlobals:
                {
                    var name = code.Names[ip->C];
                    var v = ItemOrNull(At(ref R, ip->B).Value, Value.Of(name));
                    if (v.IsNull) v = GlobalOrBuiltin(frame.Globals, frame.Function.Builtins, name);
                    if (v.IsNull) throw NotDefined(name);
                    a.Set(v);
                    return true;
                }
            case RegOp.LoadFromDictOrDeref:
                {
                    var name = PyStr.Intern(code.Code.Code.LocalsPlusNames[ip->C / 16]);
                    var v = ItemOrNull(At(ref R, ip->B).Value, Value.Of(name));
                    if (v.IsNull) v = ((PyCell)At(ref R, ip->C).Ref!).Contents;
                    if (v.IsNull) throw new PyException(UnboundCell(code, ip->C));
                    a.Set(v);
                    return true;
                }
            case RegOp.LoadLocals:
                if ((frame.Flags & FrameFlags.HasLocals) == 0) throw PyErr.SystemError("no locals");
                a.Set(frame.Locals);
                return true;
            case RegOp.LoadBuildClass:
                {
                    var v = frame.Function.Builtins.GetStr(Names.BuildClass);
                    if (v.IsNull) throw PyErr.NameError(Names.BuildClass, "__build_class__ not found");
                    a.Set(v);
                    return true;
                }
            case RegOp.LoadCommonConstant:
                a.Set(ip->C switch
                {
                    0 => Value.Of(PyExc.AssertionError),
                    1 => Value.Of(PyExc.NotImplementedError),
                    2 => Value.Of(PyTuple.TypeObject),
                    3 => thread.Engine.Builtin("all"),
                    _ => thread.Engine.Builtin("any"),
                });
                return true;
            case RegOp.SetupAnnotations:
                {
                    var locals = LocalsOf(frame);
                    if (ItemOrNull(locals, Value.Of(Names.Annotations)).IsNull) SequenceOps.SetItem(locals, Value.Of(Names.Annotations), Value.Of(new PyDict()));
                    return true;
                }
            case RegOp.MakeCell:
                a.SetObject(new PyCell { Contents = a.Value });
                return true;
            case RegOp.CopyFreeVars:
                {
                    var closure = frame.Function.Closure;
                    for (var i = 0; i < ip->C; i++) Unsafe.Add(ref a, i).SetObject(closure[i]);
                    return true;
                }
            case RegOp.LoadDeref:
                thread.Raise(UnboundCell(code, ip->B));
                return false;
            case RegOp.DeleteDeref:
                {
                    var cell = (PyCell)a.Ref!;
                    if (cell.Contents.IsNull)
                    {
                        thread.Raise(UnboundCell(code, ip->A));
                        return false;
                    }
                    cell.Contents = Value.Null;
                    return true;
                }
            case RegOp.ImportName:
                {
                    ref var b = ref At(ref R, ip->B);
                    a.Set(ImportName(thread, frame, code.Names[ip->C], b.Value, Unsafe.Add(ref b, 1).Value));
                    return true;
                }
            case RegOp.ImportFrom:
                a.Set(ImportFrom(thread, At(ref R, ip->B).Value, code.Names[ip->C]));
                return true;

            // ---- building ----
            case RegOp.BuildList:
                a.SetObject(new PyList(Span(ref At(ref R, ip->B), ip->C)));
                return true;
            case RegOp.BuildSet:
                {
                    var set = new PySet();
                    foreach (var v in Span(ref At(ref R, ip->B), ip->C)) set.Add(v);
                    a.SetObject(set);
                    return true;
                }
            case RegOp.BuildMap:
                {
                    var dict = new PyDict(ip->C);
                    ref var b = ref At(ref R, ip->B);
                    for (var i = 0; i < ip->C; i++) dict.Set(Unsafe.Add(ref b, 2 * i).Value, Unsafe.Add(ref b, 2 * i + 1).Value);
                    a.SetObject(dict);
                    return true;
                }
            case RegOp.BuildString:
                a.SetObject(JoinStrings(Span(ref At(ref R, ip->B), ip->C)));
                return true;
            case RegOp.BuildSlice:
                {
                    ref var b = ref At(ref R, ip->B);
                    a.SetObject(new PySlice(b.Value, Unsafe.Add(ref b, 1).Value, ip->C == 3 ? Unsafe.Add(ref b, 2).Value : Value.None));
                    return true;
                }
            case RegOp.ListExtend:
                ListExtend((PyList)a.Ref!, At(ref R, ip->B).Value);
                return true;
            case RegOp.SetAdd:
                ((PySet)a.Ref!).Add(At(ref R, ip->B).Value);
                return true;
            case RegOp.SetUpdate:
                {
                    var set = (PySet)a.Ref!;
                    foreach (var v in SequenceOps.ToArray(At(ref R, ip->B).Value)) set.Add(v);
                    return true;
                }
            case RegOp.MapAdd:
                ((PyDict)a.Ref!).Set(At(ref R, ip->B).Value, At(ref R, ip->C).Value);
                return true;
            case RegOp.DictUpdate:
                DictUpdate((PyDict)a.Ref!, At(ref R, ip->B).Value);
                return true;
            case RegOp.DictMerge:
                MergeKeywords((PyDict)a.Ref!, At(ref R, ip->B).Value, At(ref R, ip->C).Value);
                return true;
            case RegOp.ListToTuple:
                a.SetObject(PyTuple.From(SequenceOps.ToArray(At(ref R, ip->B).Value)));
                return true;
            case RegOp.FormatSimple:
                {
                    ref var v = ref At(ref R, ip->B);
                    if (v.Value.IsExact<PyStr>()) a.Set(in v);
                    else a.SetObject(ObjectOps.Format(v.Value, PyStr.Empty));
                    return true;
                }
            case RegOp.FormatWithSpec:
                {
                    var spec = At(ref R, ip->C).Value;
                    a.SetObject(ObjectOps.Format(At(ref R, ip->B).Value, spec.As<PyStr>() ?? throw Arg.Wrong(spec, "format", "argument 2", "str")));
                    return true;
                }
            case RegOp.ConvertValue:
                {
                    var v = At(ref R, ip->B).Value;
                    a.SetObject(ip->C switch
                    {
                        1 => ObjectOps.Str(v),
                        2 => ObjectOps.Repr(v),
                        _ => Ascii(v),
                    });
                    return true;
                }
            default:
                return Colder(thread, frame, ip, ref R);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool Colder(PyThread thread, Frame frame, Instr* ip, ref Reg R)
    {
        var code = frame.Code;
        ref var a = ref At(ref R, ip->A);
        switch ((RegOp)code.BaseOps[ip - code.Start])
        {
            case RegOp.BuildTemplate:
                a.Set(Services(thread).BuildTemplate(thread, At(ref R, ip->B).Value, At(ref R, ip->C).Value));
                return true;
            case RegOp.BuildInterpolation:
                {
                    ref var b = ref At(ref R, ip->B);
                    var conversion = ip->C >> 2;
                    a.Set(Services(thread).BuildInterpolation(thread, b.Value, Unsafe.Add(ref b, 1).Value,
                        conversion switch { 0 => Value.None, 1 => "s", 2 => "r", _ => "a" }, (ip->C & 1) != 0 ? Unsafe.Add(ref b, 2).Value : Value.Of(PyStr.Empty)));
                    return true;
                }
            case RegOp.UnpackSequence:
                Unpack(At(ref R, ip->B).Value, ref a, ip->C);
                return true;
            case RegOp.Unpack2:
                {
                    Pair pair = default;
                    ref var two = ref Unsafe.As<Pair, Reg>(ref pair);
                    Unpack(At(ref R, ip->B).Value, ref two, 2);
                    a.Set(in Unsafe.Add(ref two, 1));
                    At(ref R, ip->C).Set(in two);
                    return true;
                }
            case RegOp.UnpackEx:
                UnpackEx(At(ref R, ip->B).Value, ref a, ip->C & 255, ip->C >> 8);
                return true;
            case RegOp.GetLen:
                a.SetInt(SequenceOps.Length(At(ref R, ip->B).Value));
                return true;
            case RegOp.MatchMapping:
                a.SetBool((At(ref R, ip->B).Value.Type.Flags & PyTypeFlags.Mapping) != 0);
                return true;
            case RegOp.MatchSequence:
                a.SetBool((At(ref R, ip->B).Value.Type.Flags & PyTypeFlags.Sequence) != 0);
                return true;
            case RegOp.MatchKeys:
                a.Set(MatchKeys(At(ref R, ip->B).Value, (PyTuple)At(ref R, ip->C).Ref!));
                return true;
            case RegOp.MatchClass:
                {
                    ref var b = ref At(ref R, ip->B);
                    a.Set(MatchClass(b.Value, Unsafe.Add(ref b, 1).Value, ip->C, (PyTuple)Unsafe.Add(ref b, 2).Ref!));
                    return true;
                }
            case RegOp.Intrinsic1:
                a.Set(RunIntrinsic1(thread, frame, (Intrinsic1)ip->C, At(ref R, ip->B).Value));
                return true;
            case RegOp.Intrinsic2:
                {
                    ref var b = ref At(ref R, ip->B);
                    a.Set(RunIntrinsic2(thread, (Intrinsic2)ip->C, b.Value, Unsafe.Add(ref b, 1).Value));
                    return true;
                }
            case RegOp.MakeFunction:
                a.SetObject(MakeFunction(frame, (PyCode)At(ref R, ip->B).Ref!));
                return true;
            case RegOp.SetFunctionAttribute:
                SetFunctionAttribute((PyFunction)a.Ref!, ip->C, At(ref R, ip->B).Value);
                return true;
            case RegOp.GetAwaitable:
                a.Set(GetAwaitable(thread, At(ref R, ip->B).Value, ip->C));
                return true;
            case RegOp.GetAIter:
                a.Set(GetAIter(At(ref R, ip->B).Value));
                return true;
            case RegOp.GetANext:
                a.Set(GetANext(thread, At(ref R, ip->B).Value));
                return true;

            // ---- exceptions ----
            case RegOp.Raise:
                // (a bare raise is in the loop: it adds no traceback entry)
                DoRaise(thread, ip->C, a, ip->C == 2 ? Unsafe.Add(ref a, 1) : default);
                return false;
            case RegOp.PushExcInfo:
                PushExcInfo(thread, frame, ref a);
                return true;
            case RegOp.PopExcept:
                PopExcept(thread, frame, a.Ref as PyBaseException);
                return true;
            case RegOp.CheckExcMatch:
                a.SetBool(ExceptionMatches(At(ref R, ip->B).Value, At(ref R, ip->C).Value));
                return true;
            case RegOp.CheckEgMatch:
                CheckGroupMatch(thread, ref a);
                return true;
            case RegOp.WithExceptStart:
                {
                    ref var b = ref At(ref R, ip->B);
                    var exc = (PyBaseException)Unsafe.Add(ref b, 4).Ref!;
                    var exit = b.Value;
                    var self = Unsafe.Add(ref b, 1).Value;
                    var tb = exc.Traceback is { } t ? Value.Of(t) : Value.None;
                    ReadOnlySpan<Value> args = [self, Value.Of(exc.Type), Value.Of(exc), tb];
                    a.Set(CallOps.Call(thread, exit, self.IsNull ? args[1..] : args, null));
                    return true;
                }
            case RegOp.LoadSpecial:
                {
                    var owner = At(ref R, ip->B).Value;
                    var name = SpecialMethods[ip->C];
                    var f = ObjectOps.LookupSpecial(owner, name, out var passSelf);
                    if (f.IsNull) throw MissingSpecial(owner, ip->C);
                    a.Set(f);
                    if (passSelf) Unsafe.Add(ref a, 1).Set(owner);
                    else Unsafe.Add(ref a, 1).SetNull();
                    return true;
                }
            case RegOp.CallType1 or RegOp.CallIsInstance:
            default:
                throw new InvalidOperationException($"register instruction {(RegOp)ip->Op} is not implemented");
        }
    }

    private struct Pair
    {
#pragma warning disable CS0169, IDE0051 // two registers, accessed by reference
        private Reg _first, _second;
#pragma warning restore CS0169, IDE0051
    }

    private static Value LocalsOf(Frame frame) => (frame.Flags & FrameFlags.HasLocals) != 0 ? frame.Locals : Value.Of(frame.Globals);

    private static IIntrinsicServices Services(PyThread thread) => thread.Engine.Intrinsics ?? throw PyErr.SystemError("the types of typing and string.templatelib are not plugged in");

    private static PyException NotDefined(PyStr name) => PyErr.NameError(name, $"name '{name.Text}' is not defined");

    private static PyBaseException UnboundLocal(RegCode code, int local)
    {
        var name = PyStr.Intern(code.Code.Code.LocalsPlusNames[local]);
        return PyErr.New(PyExc.UnboundLocalError, $"cannot access local variable '{name.Text}' where it is not associated with a value").Value;
    }

    private static PyBaseException UnboundCell(RegCode code, int operand)
    {
        var co = code.Code.Code;
        var local = operand / 16;
        if ((co.KindOf(local) & LocalKind.Free) == 0) return UnboundLocal(code, local);
        var name = PyStr.Intern(co.LocalsPlusNames[local]);
        return PyErr.NameError(name, $"cannot access free variable '{name.Text}' where it is not associated with a value in enclosing scope").Value;
    }

    private static void DeleteName(Value locals, PyStr name)
    {
        if (locals.IsExact<PyDict>())
        {
            if (!((PyDict)locals.Obj).RemoveStr(name)) throw NotDefined(name);
            return;
        }
        try
        {
            SequenceOps.DeleteItem(locals, Value.Of(name));
        }
        catch (PyException e) when (e.Matches(PyExc.KeyError))
        {
            throw NotDefined(name);
        }
    }

    /// <summary>A[B] = C; true when the frame of a __setitem__ was pushed.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool StoreSubscriptAny(PyThread thread, Frame frame, Instr* ip, ref Reg registers)
    {
        var a = At(ref registers, ip->A).Value;
        var b = At(ref registers, ip->B).Value;
        var c = At(ref registers, ip->C).Value;
        if (a.Ref is PyInstance instance)
        {
            frame.Code.NoteOperands((int)(ip - frame.Code.Start), a, b);
            if (instance.Shape.Type.Lookup(Names.SetItem)?.Value.Ref is PyFunction setItem && PushAway(thread, frame, setItem, FrameFlags.NoResult, a, b, c)) return true;
        }
        else if (b.IsInt && c.IsInt && (ulong)c.Bits < 256 && a.IsExact<PyByteArray>() && (ulong)b.Bits < (ulong)Unsafe.As<PyByteArray>(a.Ref!).Count)
        {
            frame.Code.NoteClasses((int)(ip - frame.Code.Start), a.Ref, null);
            Unsafe.As<PyByteArray>(a.Ref!).Data[b.Bits] = (byte)c.Bits;
            return false;
        }
        else if (b.IsInt && a.Ref is PyMachineArray { Kind: not ContainerKinds.None } array && (ulong)b.Bits < (ulong)array.Count)
        {
            frame.Code.NoteContainer((int)(ip - frame.Code.Start), array);
            if (array.TryStoreNumber((int)b.Bits, c)) return false;
        }
        StoreSubscript(frame.Code, ip, a, b, c);
        return false;
    }

    private static void StoreSubscript(RegCode code, Instr* ip, Value container, Value key, Value value)
    {
        var pc = (int)(ip - code.Start);
        if (code.Seen[pc] == 0)
        {
            if (container.IsExact<PyList>() && key.IsInt)
            {
                ip->Op = (ushort)RegOp.StoreSubscrListI;
                code.NoteContainer(pc, Unsafe.As<PyList>(container.Ref!));
            }
            else if (container.IsExact<PyDict>()) ip->Op = (ushort)RegOp.StoreSubscrDict;
            else
            {
                code.NoteOperands(pc, container, key);
                code.NoteClasses(pc, container.Ref, key.Ref);
            }
        }
        SequenceOps.SetItem(container, key, value);
    }

    private static Value SuperAttr(ref Reg from, RegCode code, int cacheIndex, bool unbound, out bool isUnbound)
    {
        isUnbound = false;
        var global = from.Value;
        var cls = Unsafe.Add(ref from, 1).Value;
        var self = Unsafe.Add(ref from, 2).Value;
        var name = code.CacheNames[cacheIndex]!;
        if (global.Ref == (object)PySuper.TypeObject && cls.As<PyType>() is { } type)
        {
            var start = PySuper.Check(type, self);
            if (unbound && self.As<PyType>() is null)
            {
                // a method found behind the class: passed on with self, no method object
                var mro = start.Mro;
                var i = 0;
                while (i < mro.Length && mro[i] != type) i++;
                for (i++; i < mro.Length; i++)
                {
                    if (mro[i].Dict.Get(name) is not { } cell) continue;
                    if (cell.Value.Ref is not (PyFunction or PyMethodDescriptor { Def.Kind: BuiltinKind.Method } or PySlotWrapper)) break;
                    isUnbound = true;
                    return cell.Value;
                }
            }
            if (name != Names.Class)
            {
                var found = TypeOps.SuperTryLookup(type, self, start, name);
                if (!found.IsNull) return found;
            }
            var s = new PySuper { ThisClass = type, Self = self, SelfClass = start };
            return ObjectOps.GetAttr(Value.Of(s), name);
        }
        var two = code.Caches[cacheIndex].Count == 2;
        var super = two ? CallOps.Call(global, cls, self) : CallOps.Call(global);
        return ObjectOps.GetAttr(super, name);
    }

    internal static Value YieldFromIter(RegCode code, Value v)
    {
        if (v.Ref is PyGenerator) return v;
        if (v.Ref is PyCoroutine)
        {
            if ((code.Code.Code.Flags & (CodeFlags.Coroutine | CodeFlags.IterableCoroutine)) == 0)
                throw PyErr.TypeError("cannot 'yield from' a coroutine object in a non-coroutine generator");
            return v;
        }
        return IterOps.GetIter(v);
    }
}

/// <summary>What instructions need from types that live in upper layers (type parameters, template strings).</summary>
public interface IIntrinsicServices
{
    /// <summary>TYPEVAR, PARAMSPEC, TYPEVARTUPLE, SUBSCRIPT_GENERIC, TYPEALIAS.</summary>
    Value Intrinsic1(PyThread thread, Intrinsic1 id, Value argument);

    /// <summary>TYPEVAR_WITH_BOUND, TYPEVAR_WITH_CONSTRAINTS, SET_TYPEPARAM_DEFAULT.</summary>
    Value Intrinsic2(PyThread thread, Intrinsic2 id, Value first, Value second);

    Value BuildTemplate(PyThread thread, Value strings, Value interpolations);

    /// <param name="conversion">"s", "r", "a" or None.</param>
    Value BuildInterpolation(PyThread thread, Value value, Value expression, Value conversion, Value formatSpec);
}

public sealed partial class Engine
{
    public IIntrinsicServices? Intrinsics;
}
