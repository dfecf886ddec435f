using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using static System.Runtime.CompilerServices.Unsafe;

namespace TieredPy.Runtime;

/// <summary>
/// The loop of tier 0.
/// <para>Contract: <c>thread.Top</c> is the running activation and <c>frame.Ip</c> its instruction whenever anything is called that may raise, call
/// Python or look at frames; nothing else of the state is kept across such a call but through the frame. So an exception thrown by C# is
/// caught outside (<see cref="RunTop"/>), which enters the loop again to unwind.</para>
/// <para>The method must stay far below the size at which RyuJIT stops optimizing (60 KB of IL): only hot instructions are here, all others in
/// <see cref="Cold"/> and the helpers.</para>
/// <para>RyuJIT also stops inlining at a budget per method, some 450 calls here: what stands last is then called for each register. So the operands
/// are addressed by AddByteOffset, an intrinsic that costs nothing of it, and not by <see cref="At"/>.</para>
/// </summary>
public static unsafe partial class Interpreter
{
    /// <summary>Returned by the loop when it wants to be entered again (so that .NET may exchange its code for a better tier's).</summary>
    private const string EnterAgain = "\u0001again";

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref Reg At(ref Reg registers, ushort operand) => ref Unsafe.AddByteOffset(ref registers, operand);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref Reg FirstRegister(Frame frame) => ref Unsafe.As<Value, Reg>(ref frame.Registers);

    /// <summary>Runs from thread.Top on, until the activation with <see cref="FrameFlags.Entry"/> ends. Null: an exception is pending.</summary>
    private static Value Loop(PyThread thread, bool raising)
    {
        if (raising && !Unwind(thread, thread.Top, again: false)) return Value.Null;
        var frame = thread.Top;
        ref var R = ref FirstRegister(frame);
        ref var caches = ref MemoryMarshal.GetArrayDataReference(frame.Code.Caches);
        var ip = frame.Ip;
        PyFunction? callee = null;
        RegCode? calleeCode = null;
        int calleeBase = 0;
        FrameFlags calleeFlags = 0;
        Value result = default;

        while (true)
        {
            switch ((RegOp)ip->Op)
            {
                case RegOp.Nop:
                    ip++;
                    continue;
                case RegOp.Move:
                    AddByteOffset(ref R, (nuint)ip->A).Set(in AddByteOffset(ref R, (nuint)ip->B));
                    ip++;
                    continue;
                case RegOp.LoadK:
                    AddByteOffset(ref R, (nuint)ip->A).Set(frame.Code.Consts[ip->BC]);
                    ip++;
                    continue;
                case RegOp.LoadI:
                    AddByteOffset(ref R, (nuint)ip->A).SetInt(ip->BC);
                    ip++;
                    continue;
                case RegOp.LoadKs:
                    {
                        ref var d = ref AddByteOffset(ref R, (nuint)ip->A);
                        ref var k = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(frame.Code.Consts), (nint)ip->B);
                        for (nint i = 0; i < ip->C; i++) Unsafe.Add(ref d, i).Set(Unsafe.Add(ref k, i));
                        ip++;
                        continue;
                    }
                case RegOp.Clear:
                    AddByteOffset(ref R, (nuint)ip->A).SetNull();
                    ip++;
                    continue;
                case RegOp.CheckLocal:
                    if (AddByteOffset(ref R, (nuint)ip->A).IsNull) goto Cold;
                    ip++;
                    continue;

                // ---- arithmetic on ints ----
                case RegOp.AddII:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->B);
                        ref var b = ref AddByteOffset(ref R, (nuint)ip->C);
                        if (a.Ref is not null || b.Ref is not null) goto Dequicken;
                        long x = a.Bits, y = b.Bits, r = x + y;
                        if (((x ^ r) & (y ^ r)) < 0) goto Dequicken;
                        AddByteOffset(ref R, (nuint)ip->A).SetInt(r);
                        ip++;
                        continue;
                    }
                case RegOp.SubtractII:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->B);
                        ref var b = ref AddByteOffset(ref R, (nuint)ip->C);
                        if (a.Ref is not null || b.Ref is not null) goto Dequicken;
                        long x = a.Bits, y = b.Bits, r = x - y;
                        if (((x ^ y) & (x ^ r)) < 0) goto Dequicken;
                        AddByteOffset(ref R, (nuint)ip->A).SetInt(r);
                        ip++;
                        continue;
                    }
                case RegOp.MultiplyII:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->B);
                        ref var b = ref AddByteOffset(ref R, (nuint)ip->C);
                        if (a.Ref is not null || b.Ref is not null) goto Dequicken;
                        long x = a.Bits, y = b.Bits;
                        if (x != (int)x || y != (int)y)
                        {
                            if (Math.Abs((double)x * y) > 9.2e18) goto Dequicken;
                        }
                        AddByteOffset(ref R, (nuint)ip->A).SetInt(x * y);
                        ip++;
                        continue;
                    }
                case RegOp.FloorDivideII:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->B);
                        ref var b = ref AddByteOffset(ref R, (nuint)ip->C);
                        if (a.Ref is not null || b.Ref is not null) goto Dequicken;
                        long x = a.Bits, y = b.Bits;
                        if ((ulong)(y + 1) <= 1) goto Binary; // 0 raises, -1 may overflow
                        long q, m;
                        if (((x | y) >> 32) == 0)
                        {
                            q = (uint)x / (uint)y;
                            m = 0;
                        }
                        else
                        {
                            q = x / y;
                            m = x - q * y;
                        }
                        if (m != 0 && (m ^ y) < 0) q--;
                        AddByteOffset(ref R, (nuint)ip->A).SetInt(q);
                        ip++;
                        continue;
                    }
                case RegOp.RemainderII:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->B);
                        ref var b = ref AddByteOffset(ref R, (nuint)ip->C);
                        if (a.Ref is not null || b.Ref is not null) goto Dequicken;
                        long x = a.Bits, y = b.Bits;
                        if ((ulong)(y + 1) <= 1) goto Binary;
                        long m;
                        if (((x | y) >> 32) == 0)
                        {
                            m = (uint)x % (uint)y;
                        }
                        else
                        {
                            m = x % y;
                            if (m != 0 && (m ^ y) < 0) m += y;
                        }
                        AddByteOffset(ref R, (nuint)ip->A).SetInt(m);
                        ip++;
                        continue;
                    }
                case RegOp.AndII:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->B);
                        ref var b = ref AddByteOffset(ref R, (nuint)ip->C);
                        if (a.Ref is not null || b.Ref is not null) goto Dequicken;
                        AddByteOffset(ref R, (nuint)ip->A).SetInt(a.Bits & b.Bits);
                        ip++;
                        continue;
                    }
                case RegOp.OrII:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->B);
                        ref var b = ref AddByteOffset(ref R, (nuint)ip->C);
                        if (a.Ref is not null || b.Ref is not null) goto Dequicken;
                        AddByteOffset(ref R, (nuint)ip->A).SetInt(a.Bits | b.Bits);
                        ip++;
                        continue;
                    }
                case RegOp.XorII:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->B);
                        ref var b = ref AddByteOffset(ref R, (nuint)ip->C);
                        if (a.Ref is not null || b.Ref is not null) goto Dequicken;
                        AddByteOffset(ref R, (nuint)ip->A).SetInt(a.Bits ^ b.Bits);
                        ip++;
                        continue;
                    }
                case RegOp.LShiftII:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->B);
                        ref var b = ref AddByteOffset(ref R, (nuint)ip->C);
                        if (a.Ref is not null || b.Ref is not null) goto Dequicken;
                        long x = a.Bits, y = b.Bits;
                        if ((ulong)y > 62 || x << (int)y >> (int)y != x) goto Binary;
                        AddByteOffset(ref R, (nuint)ip->A).SetInt(x << (int)y);
                        ip++;
                        continue;
                    }
                case RegOp.RShiftII:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->B);
                        ref var b = ref AddByteOffset(ref R, (nuint)ip->C);
                        if (a.Ref is not null || b.Ref is not null) goto Dequicken;
                        if ((ulong)b.Bits > 63) goto Binary;
                        AddByteOffset(ref R, (nuint)ip->A).SetInt(a.Bits >> (int)b.Bits);
                        ip++;
                        continue;
                    }
                case RegOp.AddIInt:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->B);
                        if (a.Ref is not null) goto Dequicken;
                        var r = a.Bits + (short)ip->C;
                        if (r < a.Bits) goto Dequicken; // immediates are not negative
                        AddByteOffset(ref R, (nuint)ip->A).SetInt(r);
                        ip++;
                        continue;
                    }
                case RegOp.SubtractIInt:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->B);
                        if (a.Ref is not null) goto Dequicken;
                        var r = a.Bits - (short)ip->C;
                        if (r > a.Bits) goto Dequicken;
                        AddByteOffset(ref R, (nuint)ip->A).SetInt(r);
                        ip++;
                        continue;
                    }
                case RegOp.AddIFloat:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->B);
                        if (!a.IsFloat) goto Dequicken;
                        AddByteOffset(ref R, (nuint)ip->A).SetFloat(a.Double + (short)ip->C);
                        ip++;
                        continue;
                    }
                case RegOp.SubtractIFloat:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->B);
                        if (!a.IsFloat) goto Dequicken;
                        AddByteOffset(ref R, (nuint)ip->A).SetFloat(a.Double - (short)ip->C);
                        ip++;
                        continue;
                    }

                // ---- arithmetic on floats ----
                case RegOp.AddFF:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->B);
                        ref var b = ref AddByteOffset(ref R, (nuint)ip->C);
                        if (!a.IsFloat || !b.IsFloat) goto Dequicken;
                        AddByteOffset(ref R, (nuint)ip->A).SetFloat(a.Double + b.Double);
                        ip++;
                        continue;
                    }
                case RegOp.SubtractFF:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->B);
                        ref var b = ref AddByteOffset(ref R, (nuint)ip->C);
                        if (!a.IsFloat || !b.IsFloat) goto Dequicken;
                        AddByteOffset(ref R, (nuint)ip->A).SetFloat(a.Double - b.Double);
                        ip++;
                        continue;
                    }
                case RegOp.MultiplyFF:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->B);
                        ref var b = ref AddByteOffset(ref R, (nuint)ip->C);
                        if (!a.IsFloat || !b.IsFloat) goto Dequicken;
                        AddByteOffset(ref R, (nuint)ip->A).SetFloat(a.Double * b.Double);
                        ip++;
                        continue;
                    }
                case RegOp.TrueDivideFF:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->B);
                        ref var b = ref AddByteOffset(ref R, (nuint)ip->C);
                        if (!a.IsFloat || !b.IsFloat) goto Dequicken;
                        if (b.Double == 0) goto Binary;
                        AddByteOffset(ref R, (nuint)ip->A).SetFloat(a.Double / b.Double);
                        ip++;
                        continue;
                    }
                case RegOp.AddNN or RegOp.SubtractNN or RegOp.MultiplyNN or RegOp.TrueDivideNN:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->B);
                        ref var b = ref AddByteOffset(ref R, (nuint)ip->C);
                        double x, y;
                        if (a.IsFloat) x = a.Double;
                        else if (a.Ref is null) x = a.Bits;
                        else goto Dequicken;
                        if (b.IsFloat) y = b.Double;
                        else if (b.Ref is null && a.Ref is not null) y = b.Bits;
                        else goto Dequicken;
                        switch ((RegOp)ip->Op)
                        {
                            case RegOp.AddNN: x += y; break;
                            case RegOp.SubtractNN: x -= y; break;
                            case RegOp.MultiplyNN: x *= y; break;
                            default:
                                if (y == 0) goto Binary;
                                x /= y;
                                break;
                        }
                        AddByteOffset(ref R, (nuint)ip->A).SetFloat(x);
                        ip++;
                        continue;
                    }

                // ---- subscripts ----
                case RegOp.SubscriptListI:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->B);
                        ref var b = ref AddByteOffset(ref R, (nuint)ip->C);
                        if (b.Ref is not null || a.Ref is null || a.Ref.GetType() != typeof(PyList)) goto Dequicken;
                        var list = Unsafe.As<PyList>(a.Ref);
                        var i = b.Bits;
                        if (i < 0) i += list.Count;
                        if ((ulong)i >= (ulong)list.Count) goto Binary;
                        switch (list.Storage)
                        {
                            case ListStorage.Objects:
                                AddByteOffset(ref R, (nuint)ip->A).SetObject(Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(list.Objects!), (nint)i));
                                break;
                            case ListStorage.Longs:
                                AddByteOffset(ref R, (nuint)ip->A).SetInt(Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(list.Longs!), (nint)i));
                                break;
                            case ListStorage.Doubles:
                                AddByteOffset(ref R, (nuint)ip->A).SetFloat(Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(list.Doubles!), (nint)i));
                                break;
                            default:
                                AddByteOffset(ref R, (nuint)ip->A).Set(in Unsafe.As<Value, Reg>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(list.Values!), (nint)i)));
                                break;
                        }
                        ip++;
                        continue;
                    }
                case RegOp.SubscriptTupleI:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->B);
                        ref var b = ref AddByteOffset(ref R, (nuint)ip->C);
                        if (b.Ref is not null || a.Ref is null || a.Ref.GetType() != typeof(PyTuple)) goto Dequicken;
                        var items = Unsafe.As<PyTuple>(a.Ref).Items;
                        var i = b.Bits;
                        if (i < 0) i += items.Length;
                        if ((ulong)i >= (ulong)items.Length) goto Binary;
                        AddByteOffset(ref R, (nuint)ip->A).Set(in Unsafe.As<Value, Reg>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(items), (nint)i)));
                        ip++;
                        continue;
                    }
                case RegOp.SubscriptStrI:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->B);
                        ref var b = ref AddByteOffset(ref R, (nuint)ip->C);
                        if (b.Ref is not null || a.Ref is null || a.Ref.GetType() != typeof(PyStr)) goto Dequicken;
                        var str = Unsafe.As<PyStr>(a.Ref);
                        var text = str.Text;
                        var i = b.Bits;
                        if (i < 0) i += text.Length;
                        if (str.HasAstral || (ulong)i >= (ulong)text.Length) goto Binary;
                        AddByteOffset(ref R, (nuint)ip->A).SetObject(PyStr.OfChar(text[(int)i]));
                        ip++;
                        continue;
                    }
                case RegOp.SubscriptDict:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->B);
                        if (a.Ref is null || a.Ref.GetType() != typeof(PyDict)) goto Dequicken;
                        frame.Ip = ip;
                        if (!DictItem(thread, Unsafe.As<PyDict>(a.Ref), ref AddByteOffset(ref R, (nuint)ip->C), ref AddByteOffset(ref R, (nuint)ip->A))) goto Raise;
                        ip++;
                        continue;
                    }
                case RegOp.StoreSubscrListI:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->A);
                        ref var b = ref AddByteOffset(ref R, (nuint)ip->B);
                        if (b.Ref is not null || a.Ref is null || a.Ref.GetType() != typeof(PyList)) goto Dequicken;
                        var list = Unsafe.As<PyList>(a.Ref);
                        var i = b.Bits;
                        if (i < 0) i += list.Count;
                        if ((ulong)i >= (ulong)list.Count) goto Cold;
                        ref var v = ref AddByteOffset(ref R, (nuint)ip->C);
                        switch (list.Storage)
                        {
                            case ListStorage.Longs when v.Ref is null:
                                Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(list.Longs!), (nint)i) = v.Bits;
                                break;
                            case ListStorage.Doubles when v.IsFloat:
                                Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(list.Doubles!), (nint)i) = v.Double;
                                break;
                            default:
                                list.SetAt((int)i, v.Value);
                                break;
                        }
                        ip++;
                        continue;
                    }
                case RegOp.StoreSubscrDict:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->A);
                        if (a.Ref is null || a.Ref.GetType() != typeof(PyDict)) goto Dequicken;
                        frame.Ip = ip;
                        Unsafe.As<PyDict>(a.Ref).Set(AddByteOffset(ref R, (nuint)ip->B).Value, AddByteOffset(ref R, (nuint)ip->C).Value);
                        ip++;
                        continue;
                    }

                case RegOp.StoreSubscr:
                    frame.Ip = ip;
                    if (StoreSubscriptAny(thread, frame, ip, ref R)) goto Reload;
                    ip++;
                    continue;
                case RegOp.Slice:
                    {
                        frame.Ip = ip;
                        ref var b = ref AddByteOffset(ref R, (nuint)ip->B);
                        AddByteOffset(ref R, (nuint)ip->A).Set(SliceNoted(frame, ip, ref b));
                        ip++;
                        continue;
                    }

                // ---- unary and comparisons ----
                case RegOp.Not:
                case RegOp.ToBool:
                    {
                        var v = AddByteOffset(ref R, (nuint)ip->B).Ref;
                        bool truth;
                        if (v == (object)PyBool.True) truth = true;
                        else if (v == (object)PyBool.False || v == (object)PyNone.Instance) truth = false;
                        else
                        {
                            frame.Ip = ip;
                            truth = Truth(AddByteOffset(ref R, (nuint)ip->B).Value);
                        }
                        AddByteOffset(ref R, (nuint)ip->A).SetBool(truth == ((RegOp)ip->Op == RegOp.ToBool));
                        ip++;
                        continue;
                    }
                case RegOp.Negative:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->B);
                        if (a.Ref is null && a.Bits != long.MinValue) AddByteOffset(ref R, (nuint)ip->A).SetInt(-a.Bits);
                        else if (a.IsFloat) AddByteOffset(ref R, (nuint)ip->A).SetFloat(-a.Double);
                        else goto Cold;
                        ip++;
                        continue;
                    }
                case RegOp.Invert:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->B);
                        if (a.Ref is not null) goto Cold;
                        AddByteOffset(ref R, (nuint)ip->A).SetInt(~a.Bits);
                        ip++;
                        continue;
                    }
                case RegOp.CmpLt or RegOp.CmpLe or RegOp.CmpEq or RegOp.CmpNe or RegOp.CmpGt or RegOp.CmpGe:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->B);
                        ref var b = ref AddByteOffset(ref R, (nuint)ip->C);
                        if (a.Ref is null && b.Ref is null)
                        {
                            long x = a.Bits, y = b.Bits;
                            AddByteOffset(ref R, (nuint)ip->A).SetBool((RegOp)ip->Op switch
                            {
                                RegOp.CmpLt => x < y,
                                RegOp.CmpLe => x <= y,
                                RegOp.CmpEq => x == y,
                                RegOp.CmpNe => x != y,
                                RegOp.CmpGt => x > y,
                                _ => x >= y,
                            });
                            ip++;
                            continue;
                        }
                        frame.Ip = ip;
                        if (CompareInto(thread, frame, ip, ref R) != Outcome.Done) goto Reload;
                        ip++;
                        continue;
                    }
                case RegOp.Is:
                case RegOp.IsNot:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->B);
                        ref var b = ref AddByteOffset(ref R, (nuint)ip->C);
                        AddByteOffset(ref R, (nuint)ip->A).SetBool((a.Ref == b.Ref && a.Bits == b.Bits) == ((RegOp)ip->Op == RegOp.Is));
                        ip++;
                        continue;
                    }
                case RegOp.In:
                case RegOp.NotIn:
                    frame.Ip = ip;
                    AddByteOffset(ref R, (nuint)ip->A).SetBool(SequenceOps.Contains(AddByteOffset(ref R, (nuint)ip->C).Value, AddByteOffset(ref R, (nuint)ip->B).Value) == ((RegOp)ip->Op == RegOp.In));
                    ip++;
                    continue;

                // ---- compare and jump ----
                case RegOp.JLtII:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->A);
                        ref var b = ref AddByteOffset(ref R, (nuint)ip->B);
                        if (a.Ref is not null || b.Ref is not null) goto Dequicken;
                        if (a.Bits < b.Bits) ip += (short)ip->C;
                        else ip++;
                        continue;
                    }
                case RegOp.JLeII:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->A);
                        ref var b = ref AddByteOffset(ref R, (nuint)ip->B);
                        if (a.Ref is not null || b.Ref is not null) goto Dequicken;
                        if (a.Bits <= b.Bits) ip += (short)ip->C;
                        else ip++;
                        continue;
                    }
                case RegOp.JEqII:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->A);
                        ref var b = ref AddByteOffset(ref R, (nuint)ip->B);
                        if (a.Ref is not null || b.Ref is not null) goto Dequicken;
                        if (a.Bits == b.Bits) ip += (short)ip->C;
                        else ip++;
                        continue;
                    }
                case RegOp.JNeII:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->A);
                        ref var b = ref AddByteOffset(ref R, (nuint)ip->B);
                        if (a.Ref is not null || b.Ref is not null) goto Dequicken;
                        if (a.Bits != b.Bits) ip += (short)ip->C;
                        else ip++;
                        continue;
                    }
                case RegOp.JGtII:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->A);
                        ref var b = ref AddByteOffset(ref R, (nuint)ip->B);
                        if (a.Ref is not null || b.Ref is not null) goto Dequicken;
                        if (a.Bits > b.Bits) ip += (short)ip->C;
                        else ip++;
                        continue;
                    }
                case RegOp.JGeII:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->A);
                        ref var b = ref AddByteOffset(ref R, (nuint)ip->B);
                        if (a.Ref is not null || b.Ref is not null) goto Dequicken;
                        if (a.Bits >= b.Bits) ip += (short)ip->C;
                        else ip++;
                        continue;
                    }
                case RegOp.JLtIInt:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->A);
                        if (a.Ref is not null) goto Dequicken;
                        if (a.Bits < (short)ip->B) ip += (short)ip->C;
                        else ip++;
                        continue;
                    }
                case RegOp.JLeIInt:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->A);
                        if (a.Ref is not null) goto Dequicken;
                        if (a.Bits <= (short)ip->B) ip += (short)ip->C;
                        else ip++;
                        continue;
                    }
                case RegOp.JEqIInt:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->A);
                        if (a.Ref is not null) goto Dequicken;
                        if (a.Bits == (short)ip->B) ip += (short)ip->C;
                        else ip++;
                        continue;
                    }
                case RegOp.JNeIInt:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->A);
                        if (a.Ref is not null) goto Dequicken;
                        if (a.Bits != (short)ip->B) ip += (short)ip->C;
                        else ip++;
                        continue;
                    }
                case RegOp.JGtIInt:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->A);
                        if (a.Ref is not null) goto Dequicken;
                        if (a.Bits > (short)ip->B) ip += (short)ip->C;
                        else ip++;
                        continue;
                    }
                case RegOp.JGeIInt:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->A);
                        if (a.Ref is not null) goto Dequicken;
                        if (a.Bits >= (short)ip->B) ip += (short)ip->C;
                        else ip++;
                        continue;
                    }
                case RegOp.JLtFF or RegOp.JLeFF or RegOp.JEqFF or RegOp.JNeFF or RegOp.JGtFF or RegOp.JGeFF
                    or RegOp.JNLtFF or RegOp.JNLeFF or RegOp.JNEqFF or RegOp.JNNeFF or RegOp.JNGtFF or RegOp.JNGeFF:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->A);
                        ref var b = ref AddByteOffset(ref R, (nuint)ip->B);
                        if (!a.IsFloat || !b.IsFloat) goto Dequicken;
                        double x = a.Double, y = b.Double;
                        var taken = (RegOp)ip->Op switch
                        {
                            RegOp.JLtFF => x < y,
                            RegOp.JLeFF => x <= y,
                            RegOp.JEqFF => x == y,
                            RegOp.JNeFF => x != y,
                            RegOp.JGtFF => x > y,
                            RegOp.JGeFF => x >= y,
                            RegOp.JNLtFF => !(x < y),
                            RegOp.JNLeFF => !(x <= y),
                            RegOp.JNEqFF => !(x == y),
                            RegOp.JNNeFF => !(x != y),
                            RegOp.JNGtFF => !(x > y),
                            _ => !(x >= y),
                        };
                        if (taken) ip += (short)ip->C;
                        else ip++;
                        continue;
                    }
                case RegOp.JEqSS:
                case RegOp.JNeSS:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->A);
                        ref var b = ref AddByteOffset(ref R, (nuint)ip->B);
                        if (a.Ref is null || b.Ref is null || a.Ref.GetType() != typeof(PyStr) || b.Ref.GetType() != typeof(PyStr)) goto Dequicken;
                        var equal = a.Ref == b.Ref || Unsafe.As<PyStr>(a.Ref).EqualsStr(Unsafe.As<PyStr>(b.Ref));
                        if (equal == ((RegOp)ip->Op == RegOp.JEqSS)) ip += (short)ip->C;
                        else ip++;
                        continue;
                    }
                case RegOp.JLt or RegOp.JLe or RegOp.JEq or RegOp.JNe or RegOp.JGt or RegOp.JGe
                    or RegOp.JNLt or RegOp.JNLe or RegOp.JNEq or RegOp.JNNe or RegOp.JNGt or RegOp.JNGe
                    or RegOp.JLtI or RegOp.JLeI or RegOp.JEqI or RegOp.JNeI or RegOp.JGtI or RegOp.JGeI
                    or RegOp.JNLtI or RegOp.JNLeI or RegOp.JNEqI or RegOp.JNNeI or RegOp.JNGtI or RegOp.JNGeI
                    or RegOp.JNoMatch:
                    frame.Ip = ip;
                    if (TestJump(thread, frame, ip, ref R)) ip += (short)ip->C;
                    else ip++;
                    continue;
                case RegOp.JIn:
                case RegOp.JNotIn:
                    frame.Ip = ip;
                    if (SequenceOps.Contains(AddByteOffset(ref R, (nuint)ip->B).Value, AddByteOffset(ref R, (nuint)ip->A).Value) == ((RegOp)ip->Op == RegOp.JIn)) ip += (short)ip->C;
                    else ip++;
                    continue;
                case RegOp.JIs:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->A);
                        ref var b = ref AddByteOffset(ref R, (nuint)ip->B);
                        if (a.Ref == b.Ref && a.Bits == b.Bits) ip += (short)ip->C;
                        else ip++;
                        continue;
                    }
                case RegOp.JIsNot:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->A);
                        ref var b = ref AddByteOffset(ref R, (nuint)ip->B);
                        if (a.Ref != b.Ref || a.Bits != b.Bits) ip += (short)ip->C;
                        else ip++;
                        continue;
                    }

                // ---- jumps ----
                case RegOp.Jump:
                    ip += ip->BC;
                    continue;
                case RegOp.JumpBack:
                    if ((++Unsafe.Add(ref caches, ip->A).Bits & thread.BackEdgeMask) == 0 || thread.Poll != 0) goto BackEdge;
                    ip += ip->BC;
                    continue;
                case RegOp.JTrue:
                    {
                        var v = AddByteOffset(ref R, (nuint)ip->A).Ref;
                        if (v == (object)PyBool.True) ip += ip->BC;
                        else if (v == (object)PyBool.False || v == (object)PyNone.Instance) ip++;
                        else
                        {
                            frame.Ip = ip;
                            if (Truth(AddByteOffset(ref R, (nuint)ip->A).Value)) ip += ip->BC;
                            else ip++;
                        }
                        continue;
                    }
                case RegOp.JFalse:
                    {
                        var v = AddByteOffset(ref R, (nuint)ip->A).Ref;
                        if (v == (object)PyBool.True) ip++;
                        else if (v == (object)PyBool.False || v == (object)PyNone.Instance) ip += ip->BC;
                        else
                        {
                            frame.Ip = ip;
                            if (Truth(AddByteOffset(ref R, (nuint)ip->A).Value)) ip++;
                            else ip += ip->BC;
                        }
                        continue;
                    }
                case RegOp.JTrueB:
                    if (AddByteOffset(ref R, (nuint)ip->A).Ref == (object)PyBool.True) ip += ip->BC;
                    else ip++;
                    continue;
                case RegOp.JFalseB:
                    if (AddByteOffset(ref R, (nuint)ip->A).Ref == (object)PyBool.True) ip++;
                    else ip += ip->BC;
                    continue;
                case RegOp.JNone:
                    if (AddByteOffset(ref R, (nuint)ip->A).Ref == (object)PyNone.Instance) ip += ip->BC;
                    else ip++;
                    continue;
                case RegOp.JNotNone:
                    if (AddByteOffset(ref R, (nuint)ip->A).Ref == (object)PyNone.Instance) ip++;
                    else ip += ip->BC;
                    continue;

                // ---- iteration ----
                case RegOp.GetIter:
                    frame.Ip = ip;
                    AddByteOffset(ref R, (nuint)ip->A).Set(IterOps.GetLoopIterator(AddByteOffset(ref R, (nuint)ip->B).Value));
                    ip++;
                    continue;
                case RegOp.ForIterRange:
                    {
                        var o = AddByteOffset(ref R, (nuint)ip->A).Ref;
                        if (o is null || o.GetType() != typeof(PyRangeIterator)) goto Dequicken;
                        var it = Unsafe.As<PyRangeIterator>(o);
                        if (it.Remaining <= 0)
                        {
                            ip += (short)ip->C;
                            continue;
                        }
                        it.Remaining--;
                        var v = it.Current;
                        it.Current = v + it.Step;
                        AddByteOffset(ref R, (nuint)ip->B).SetInt(v);
                        ip++;
                        continue;
                    }
                case RegOp.ForIterList:
                    {
                        var o = AddByteOffset(ref R, (nuint)ip->A).Ref;
                        if (o is null || o.GetType() != typeof(PyListIterator)) goto Dequicken;
                        var it = Unsafe.As<PyListIterator>(o);
                        var list = it.List;
                        if (list is null)
                        {
                            ip += (short)ip->C;
                            continue;
                        }
                        var i = it.Index;
                        if ((uint)i >= (uint)list.Count)
                        {
                            it.List = null;
                            ip += (short)ip->C;
                            continue;
                        }
                        it.Index = i + 1;
                        if (list.Storage == ListStorage.Objects) AddByteOffset(ref R, (nuint)ip->B).SetObject(Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(list.Objects!), i));
                        else AddByteOffset(ref R, (nuint)ip->B).Set(list.GetAt(i));
                        ip++;
                        continue;
                    }
                case RegOp.ForIterTuple:
                    {
                        var o = AddByteOffset(ref R, (nuint)ip->A).Ref;
                        if (o is null || o.GetType() != typeof(PyTupleIterator)) goto Dequicken;
                        var it = Unsafe.As<PyTupleIterator>(o);
                        var items = it.Tuple?.Items;
                        var i = it.Index;
                        if (items is null || (uint)i >= (uint)items.Length)
                        {
                            it.Tuple = null;
                            ip += (short)ip->C;
                            continue;
                        }
                        it.Index = i + 1;
                        AddByteOffset(ref R, (nuint)ip->B).Set(in Unsafe.As<Value, Reg>(ref items[i]));
                        ip++;
                        continue;
                    }
                case RegOp.ForIterGen:
                    {
                        var o = AddByteOffset(ref R, (nuint)ip->A).Ref;
                        if (o is null || o.GetType() != typeof(PyGenerator)) goto Dequicken;
                        var gen = Unsafe.As<PyGenerator>(o);
                        if (gen.Status > GeneratorState.Suspended) goto IterateSlow;
                        frame.Ip = ip;
                        if (gen.Code.JitGenerator is { } compiled)
                        {
                            result = ResumeCompiled(thread, gen, compiled, Value.None);
                            if (!result.IsNull)
                            {
                                AddByteOffset(ref R, (nuint)ip->B).Set(result);
                                ip++;
                                continue;
                            }
                            if (thread.Pending is not null) goto Raise;
                            ip += (short)ip->C;
                            continue;
                        }
                        frame = EnterGenerator(thread, frame, gen, Value.None);
                        R = ref FirstRegister(frame);
                        caches = ref MemoryMarshal.GetArrayDataReference(frame.Code.Caches);
                        ip = frame.Ip;
                        continue;
                    }
                case RegOp.ForIter:
                IterateSlow:
                    {
                        frame.Ip = ip;
                        if ((RegOp)ip[1].Op == RegOp.Unpack2 && ip[1].B == ip->B)
                        {
                            // for x, y in enumerate(…), zip(…), d.items(): no tuple is made
                            var pair = ForIterPair(frame, ip, ref R);
                            if (pair > 0)
                            {
                                ip += 2;
                                continue;
                            }
                            if (pair == 0)
                            {
                                ip += (short)ip->C;
                                continue;
                            }
                        }
                        var v = ForIterSlow(frame, ip, ref R);
                        if (v.IsNull)
                        {
                            if (thread.Pending is not null) goto Raise;
                            ip += (short)ip->C;
                            continue;
                        }
                        if (v.Ref == (object)EnterAgain) continue; // quickened: run the new form
                        AddByteOffset(ref R, (nuint)ip->B).Set(v);
                        ip++;
                        continue;
                    }

                // ---- attributes ----
                case RegOp.LoadAttrObject:
                    {
                        var o = AddByteOffset(ref R, (nuint)ip->B).Ref;
                        ref var c = ref Unsafe.Add(ref caches, ip->C);
                        if (o is null || RawClass.Of(o) != c.Class) goto AttrMiss;
                        var instance = Unsafe.As<PyInstance>(o);
                        var shape = instance.Shape;
                        if (shape != c.Key || shape.Type.Version != c.Bits) goto AttrMiss;
                        AddByteOffset(ref R, (nuint)ip->A).SetObject(instance.RefCell(c.Offset));
                        ip++;
                        continue;
                    }
                case RegOp.LoadAttrLong:
                    {
                        var o = AddByteOffset(ref R, (nuint)ip->B).Ref;
                        ref var c = ref Unsafe.Add(ref caches, ip->C);
                        if (o is null || RawClass.Of(o) != c.Class) goto AttrMiss;
                        var instance = Unsafe.As<PyInstance>(o);
                        var shape = instance.Shape;
                        if (shape != c.Key || shape.Type.Version != c.Bits) goto AttrMiss;
                        AddByteOffset(ref R, (nuint)ip->A).SetInt(instance.LongCell(c.Offset));
                        ip++;
                        continue;
                    }
                case RegOp.LoadAttrDouble:
                    {
                        var o = AddByteOffset(ref R, (nuint)ip->B).Ref;
                        ref var c = ref Unsafe.Add(ref caches, ip->C);
                        if (o is null || RawClass.Of(o) != c.Class) goto AttrMiss;
                        var instance = Unsafe.As<PyInstance>(o);
                        var shape = instance.Shape;
                        if (shape != c.Key || shape.Type.Version != c.Bits) goto AttrMiss;
                        AddByteOffset(ref R, (nuint)ip->A).SetFloat(instance.DoubleCell(c.Offset));
                        ip++;
                        continue;
                    }
                case RegOp.LoadAttrAny:
                    {
                        var o = AddByteOffset(ref R, (nuint)ip->B).Ref;
                        ref var c = ref Unsafe.Add(ref caches, ip->C);
                        if (o is null || RawClass.Of(o) != c.Class) goto AttrMiss;
                        var instance = Unsafe.As<PyInstance>(o);
                        var shape = instance.Shape;
                        if (shape != c.Key || shape.Type.Version != c.Bits) goto AttrMiss;
                        var cell = instance.RefCell(c.Offset);
                        if (cell is null) goto AttrMiss;
                        AddByteOffset(ref R, (nuint)ip->A).Set(Value.Unbox(cell));
                        ip++;
                        continue;
                    }
                case RegOp.LoadAttrClass:
                    {
                        var o = AddByteOffset(ref R, (nuint)ip->B).Ref;
                        ref var c = ref Unsafe.Add(ref caches, ip->C);
                        if (o is null || RawClass.Of(o) != c.Class) goto AttrMiss;
                        var shape = Unsafe.As<PyInstance>(o).Shape;
                        if (shape != c.Key || shape.Type.Version != c.Bits) goto AttrMiss;
                        AddByteOffset(ref R, (nuint)ip->A).Set(Unsafe.As<TypeCell>(c.Target!).Value);
                        ip++;
                        continue;
                    }
                case RegOp.LoadMethodFn:
                    {
                        ref var self = ref AddByteOffset(ref R, (nuint)ip->B);
                        var o = self.Ref;
                        ref var c = ref Unsafe.Add(ref caches, ip->C);
                        if (o is null || RawClass.Of(o) != c.Class) goto AttrMiss;
                        var shape = Unsafe.As<PyInstance>(o).Shape;
                        if (shape != c.Key || shape.Type.Version != c.Bits) goto AttrMiss;
                        ref var d = ref AddByteOffset(ref R, (nuint)ip->A);
                        Unsafe.Add(ref d, 1).SetObject(o);
                        d.SetObject(c.Target);
                        ip++;
                        continue;
                    }
                case RegOp.LoadMethodType:
                    {
                        var o = AddByteOffset(ref R, (nuint)ip->B).Ref;
                        ref var c = ref Unsafe.Add(ref caches, ip->C);
                        if (o is null || RawClass.Of(o) != c.Class) goto AttrMiss;
                        ref var d = ref AddByteOffset(ref R, (nuint)ip->A);
                        Unsafe.Add(ref d, 1).SetObject(o);
                        d.SetObject(c.Target);
                        ip++;
                        continue;
                    }
                case RegOp.LoadAttrModule:
                case RegOp.LoadMethodModule:
                    {
                        var o = AddByteOffset(ref R, (nuint)ip->B).Ref;
                        ref var c = ref Unsafe.Add(ref caches, ip->C);
                        if (o != c.Key) goto AttrMiss;
                        var dict = Unsafe.As<PyModule>(o!).Dict;
                        if (dict.KeysVersion != c.Bits) goto AttrMiss;
                        ref var d = ref AddByteOffset(ref R, (nuint)ip->A);
                        d.Set(dict.Entries[c.Offset].Val);
                        if ((RegOp)ip->Op == RegOp.LoadMethodModule) Unsafe.Add(ref d, 1).SetNull();
                        ip++;
                        continue;
                    }
                case RegOp.LoadAttrOfClass:
                case RegOp.LoadMethodOfClass:
                    {
                        var o = AddByteOffset(ref R, (nuint)ip->B).Ref;
                        ref var c = ref Unsafe.Add(ref caches, ip->C);
                        if (o != c.Key || Unsafe.As<PyType>(o!).Version != c.Bits || Unsafe.As<PyType>(o!).Metatype.Version != c.Class) goto AttrMiss;
                        ref var d = ref AddByteOffset(ref R, (nuint)ip->A);
                        d.Set(Unsafe.As<TypeCell>(c.Target!).Value);
                        if ((RegOp)ip->Op == RegOp.LoadMethodOfClass) Unsafe.Add(ref d, 1).SetNull();
                        ip++;
                        continue;
                    }
                case RegOp.LoadAttrProperty:
                    {
                        ref var self = ref AddByteOffset(ref R, (nuint)ip->B);
                        var o = self.Ref;
                        ref var c = ref Unsafe.Add(ref caches, ip->C);
                        if (o is null || RawClass.Of(o) != c.Class) goto AttrMiss;
                        var shape = Unsafe.As<PyInstance>(o).Shape;
                        if (shape != c.Key || shape.Type.Version != c.Bits) goto AttrMiss;
                        callee = Unsafe.As<PyFunction>(c.Target!);
                        frame.Ip = ip;
                        if (!PushAway(thread, frame, callee, FrameFlags.ResultToA, self.Value, Value.Null)) goto AttrSlow;
                        goto Reload;
                    }
                case RegOp.StoreAttrObject:
                    {
                        var o = AddByteOffset(ref R, (nuint)ip->A).Ref;
                        ref var c = ref Unsafe.Add(ref caches, ip->C);
                        if (o is null || RawClass.Of(o) != c.Class) goto AttrMiss;
                        var instance = Unsafe.As<PyInstance>(o);
                        var shape = instance.Shape;
                        ref var v = ref AddByteOffset(ref R, (nuint)ip->B);
                        if (shape != c.Key || shape.Type.Version != c.Bits || v.Ref is null || v.IsFloat) goto AttrMiss;
                        instance.RefCell(c.Offset) = Unsafe.As<PyObject>(v.Ref);
                        ip++;
                        continue;
                    }
                case RegOp.StoreAttrLong:
                    {
                        var o = AddByteOffset(ref R, (nuint)ip->A).Ref;
                        ref var c = ref Unsafe.Add(ref caches, ip->C);
                        if (o is null || RawClass.Of(o) != c.Class) goto AttrMiss;
                        var instance = Unsafe.As<PyInstance>(o);
                        var shape = instance.Shape;
                        ref var v = ref AddByteOffset(ref R, (nuint)ip->B);
                        if (shape != c.Key || shape.Type.Version != c.Bits || v.Ref is not null) goto AttrMiss;
                        instance.LongCell(c.Offset) = v.Bits;
                        ip++;
                        continue;
                    }
                case RegOp.StoreAttrDouble:
                    {
                        var o = AddByteOffset(ref R, (nuint)ip->A).Ref;
                        ref var c = ref Unsafe.Add(ref caches, ip->C);
                        if (o is null || RawClass.Of(o) != c.Class) goto AttrMiss;
                        var instance = Unsafe.As<PyInstance>(o);
                        var shape = instance.Shape;
                        ref var v = ref AddByteOffset(ref R, (nuint)ip->B);
                        if (shape != c.Key || shape.Type.Version != c.Bits || !v.IsFloat) goto AttrMiss;
                        instance.LongCell(c.Offset) = v.Bits;
                        ip++;
                        continue;
                    }
                case RegOp.StoreAttrAny:
                    {
                        var o = AddByteOffset(ref R, (nuint)ip->A).Ref;
                        ref var c = ref Unsafe.Add(ref caches, ip->C);
                        if (o is null || RawClass.Of(o) != c.Class) goto AttrMiss;
                        var instance = Unsafe.As<PyInstance>(o);
                        var shape = instance.Shape;
                        if (shape != c.Key || shape.Type.Version != c.Bits) goto AttrMiss;
                        instance.RefCell(c.Offset) = AddByteOffset(ref R, (nuint)ip->B).Value.Box();
                        ip++;
                        continue;
                    }
                case RegOp.StoreAttrAdd:
                    {
                        var o = AddByteOffset(ref R, (nuint)ip->A).Ref;
                        ref var c = ref Unsafe.Add(ref caches, ip->C);
                        if (o is null || RawClass.Of(o) != c.Class) goto AttrMiss;
                        var instance = Unsafe.As<PyInstance>(o);
                        var shape = instance.Shape;
                        if (shape != c.Key || shape.Type.Version != c.Bits) goto AttrMiss;
                        ref var v = ref AddByteOffset(ref R, (nuint)ip->B);
                        switch ((SlotKind)c.Count)
                        {
                            case SlotKind.Long:
                                if (v.Ref is not null) goto AttrMiss;
                                instance.LongCell(c.Offset) = v.Bits;
                                break;
                            case SlotKind.Double:
                                if (!v.IsFloat) goto AttrMiss;
                                instance.LongCell(c.Offset) = v.Bits;
                                break;
                            case SlotKind.Object:
                                if (v.Ref is null || v.IsFloat) goto AttrMiss;
                                instance.RefCell(c.Offset) = Unsafe.As<PyObject>(v.Ref);
                                break;
                            default:
                                instance.RefCell(c.Offset) = v.Value.Box();
                                break;
                        }
                        instance.Shape = Unsafe.As<Shape>(c.Target!);
                        ip++;
                        continue;
                    }
                case RegOp.LoadAttrPoly or RegOp.LoadMethodPoly:
                    if (!LoadPoly(ref Unsafe.Add(ref caches, ip->C), AddByteOffset(ref R, (nuint)ip->B).Ref, ref AddByteOffset(ref R, (nuint)ip->A))) goto AttrSlow;
                    ip++;
                    continue;
                case RegOp.StoreAttrPoly:
                    if (!StorePoly(ref Unsafe.Add(ref caches, ip->C), AddByteOffset(ref R, (nuint)ip->A).Ref, ref AddByteOffset(ref R, (nuint)ip->B))) goto AttrSlow;
                    ip++;
                    continue;
                AttrMiss:
                    frame.Ip = ip;
                    CountMiss(frame, ip);
                    goto AttrSlow;
                case RegOp.LoadAttr or RegOp.LoadMethod or RegOp.StoreAttr:
                AttrSlow:
                    frame.Ip = ip;
                    switch (Attribute(thread, frame, ip, ref R))
                    {
                        case Outcome.Done:
                            ip++;
                            continue;
                        case Outcome.Pushed:
                            goto Reload;
                        default:
                            goto Raise;
                    }

                // ---- names ----
                case RegOp.LoadGlobalModule:
                    {
                        ref var c = ref Unsafe.Add(ref caches, ip->C);
                        var globals = frame.Globals;
                        if (globals != c.Key || globals.KeysVersion != c.Bits) goto GlobalSlow;
                        AddByteOffset(ref R, (nuint)ip->A).Set(globals.Entries[c.Offset].Val);
                        ip++;
                        continue;
                    }
                case RegOp.LoadGlobalBuiltin:
                    {
                        ref var c = ref Unsafe.Add(ref caches, ip->C);
                        var globals = frame.Globals;
                        var builtins = Unsafe.As<PyDict>(c.Target!);
                        if (globals != c.Key || globals.KeysVersion != c.Bits || builtins.KeysVersion != c.Class) goto GlobalSlow;
                        AddByteOffset(ref R, (nuint)ip->A).Set(builtins.Entries[c.Offset].Val);
                        ip++;
                        continue;
                    }
                case RegOp.LoadGlobal:
                GlobalSlow:
                    frame.Ip = ip;
                    if (!LoadGlobal(thread, frame, ip, ref R)) goto Raise;
                    ip++;
                    continue;
                case RegOp.LoadDeref:
                    {
                        var cell = Unsafe.As<PyCell>(AddByteOffset(ref R, (nuint)ip->B).Ref!);
                        if (cell.Contents.IsNull) goto Cold;
                        AddByteOffset(ref R, (nuint)ip->A).Set(cell.Contents);
                        ip++;
                        continue;
                    }
                case RegOp.CopyFreeVars:
                    {
                        ref var d = ref AddByteOffset(ref R, (nuint)ip->A);
                        ref var k = ref MemoryMarshal.GetArrayDataReference(frame.Function.Closure);
                        for (nint i = 0; i < ip->C; i++) Unsafe.Add(ref d, i).SetObject(Unsafe.Add(ref k, i));
                        ip++;
                        continue;
                    }
                case RegOp.MakeCell:
                    {
                        ref var d = ref AddByteOffset(ref R, (nuint)ip->A);
                        d.SetObject(new PyCell { Contents = d.Value });
                        ip++;
                        continue;
                    }
                case RegOp.StoreDeref:
                    Unsafe.As<Value, Reg>(ref Unsafe.As<PyCell>(AddByteOffset(ref R, (nuint)ip->A).Ref!).Contents).Set(in AddByteOffset(ref R, (nuint)ip->B));
                    ip++;
                    continue;

                // ---- building ----
                case RegOp.ListAppend:
                    Unsafe.As<PyList>(AddByteOffset(ref R, (nuint)ip->A).Ref!).Add(AddByteOffset(ref R, (nuint)ip->B).Value);
                    ip++;
                    continue;
                case RegOp.SetAdd:
                    frame.Ip = ip;
                    Unsafe.As<PySet>(AddByteOffset(ref R, (nuint)ip->A).Ref!).Add(AddByteOffset(ref R, (nuint)ip->B).Value);
                    ip++;
                    continue;
                case RegOp.MapAdd:
                    frame.Ip = ip;
                    Unsafe.As<PyDict>(AddByteOffset(ref R, (nuint)ip->A).Ref!).Set(AddByteOffset(ref R, (nuint)ip->B).Value, AddByteOffset(ref R, (nuint)ip->C).Value);
                    ip++;
                    continue;
                case RegOp.BuildList:
                    AddByteOffset(ref R, (nuint)ip->A).SetObject(new PyList(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<Reg, Value>(ref AddByteOffset(ref R, (nuint)ip->B)), ip->C)));
                    ip++;
                    continue;
                case RegOp.FormatSimple:
                    {
                        ref var v = ref AddByteOffset(ref R, (nuint)ip->B);
                        if (v.Ref is null || v.Ref.GetType() != typeof(PyStr)) goto Cold;
                        AddByteOffset(ref R, (nuint)ip->A).Set(in v);
                        ip++;
                        continue;
                    }
                case RegOp.UnpackSequence:
                    {
                        var o = AddByteOffset(ref R, (nuint)ip->B).Ref;
                        if (o is null || o.GetType() != typeof(PyTuple)) goto Cold;
                        var items = Unsafe.As<PyTuple>(o).Items;
                        if (items.Length != ip->C) goto Cold;
                        ref var d = ref AddByteOffset(ref R, (nuint)ip->A);
                        for (var i = 0; i < items.Length; i++) Unsafe.Add(ref d, items.Length - 1 - i).Set(in Unsafe.As<Value, Reg>(ref items[i]));
                        ip++;
                        continue;
                    }
                case RegOp.BuildTuple:
                    {
                        var items = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<Reg, Value>(ref AddByteOffset(ref R, (nuint)ip->B)), ip->C).ToArray();
                        AddByteOffset(ref R, (nuint)ip->A).SetObject(PyTuple.From(items));
                        ip++;
                        continue;
                    }
                case RegOp.Unpack2:
                    {
                        var o = AddByteOffset(ref R, (nuint)ip->B).Ref;
                        if (o is null || o.GetType() != typeof(PyTuple)) goto Cold;
                        var items = Unsafe.As<PyTuple>(o).Items;
                        if (items.Length != 2) goto Cold;
                        AddByteOffset(ref R, (nuint)ip->A).Set(in Unsafe.As<Value, Reg>(ref items[0]));
                        AddByteOffset(ref R, (nuint)ip->C).Set(in Unsafe.As<Value, Reg>(ref items[1]));
                        ip++;
                        continue;
                    }

                // ---- calls ----
                case RegOp.CallPy:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->A);
                        ref var c = ref Unsafe.Add(ref caches, ip->C);
                        if (a.Ref is null || a.Ref.GetType() != typeof(PyFunction)) goto CallMiss;
                        callee = Unsafe.As<PyFunction>(a.Ref)!;
                        calleeCode = callee!.Code.Translated!;
                        if (calleeCode is null || calleeCode!.ExactArgs != c.Count) goto CallSlow;
                        if (callee != c.Key) NoteCallee(ref c, callee);
                        frame.Ip = ip;
                        if (callee.JitEntry is not null)
                        {
                            a = ref Unsafe.Add(ref a, 2);
                            result = Unsafe.As<CompiledFunction>(callee.JitEntry)(thread, callee, ref Unsafe.As<Reg, Value>(ref a));
                            thread.CompiledDepth = 0;
                            if (result.IsNull) goto Raise;
                            AddByteOffset(ref R, (nuint)ip->B).Set(result);
                            ip++;
                            continue;
                        }
                        calleeBase = frame.Base + (ip->A >> 4) + 2;
                        calleeFlags = 0;
                        goto Push;
                    }
                case RegOp.CallPyMethod:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->A);
                        ref var c = ref Unsafe.Add(ref caches, ip->C);
                        if (a.Ref is null || a.Ref.GetType() != typeof(PyFunction) || Unsafe.Add(ref a, 1).IsNull) goto CallMiss;
                        callee = Unsafe.As<PyFunction>(a.Ref)!;
                        calleeCode = callee!.Code.Translated!;
                        if (calleeCode is null || calleeCode!.ExactArgs != c.Count + 1) goto CallSlow;
                        if (callee != c.Key) NoteCallee(ref c, callee);
                        frame.Ip = ip;
                        if (callee.JitEntry is not null)
                        {
                            a = ref Unsafe.Add(ref a, 1);
                            result = Unsafe.As<CompiledFunction>(callee.JitEntry)(thread, callee, ref Unsafe.As<Reg, Value>(ref a));
                            thread.CompiledDepth = 0;
                            if (result.IsNull) goto Raise;
                            AddByteOffset(ref R, (nuint)ip->B).Set(result);
                            ip++;
                            continue;
                        }
                        calleeBase = frame.Base + (ip->A >> 4) + 1;
                        calleeFlags = 0;
                        goto Push;
                    }
                case RegOp.CallClass:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->A);
                        ref var c = ref Unsafe.Add(ref caches, ip->C);
                        if (a.Ref != c.Key) goto CallMiss;
                        var type = Unsafe.As<PyType>(a.Ref!);
                        callee = Unsafe.As<PyFunction>(c.Target!);
                        calleeCode = callee.Code.Translated!;
                        if (type.Version != c.Bits || type.Metatype.Version != c.Class || calleeCode is null || calleeCode!.ExactArgs != c.Count + 1) goto CallMiss;
                        frame.Ip = ip;
                        Unsafe.Add(ref a, 1).SetObject(type.NewInstance());
                        calleeBase = frame.Base + (ip->A >> 4) + 1;
                        calleeFlags = FrameFlags.Init;
                        goto Push;
                    }
                case RegOp.CallBuiltin1:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->A);
                        ref var c = ref Unsafe.Add(ref caches, ip->C);
                        if (a.Ref != c.Key) goto CallMiss;
                        frame.Ip = ip;
                        result = ((delegate*<PyThread, Value, Value>)c.Bits)(thread, Unsafe.Add(ref a, 2).Value);
                        if (result.IsNull) goto Raise;
                        AddByteOffset(ref R, (nuint)ip->B).Set(result);
                        ip++;
                        continue;
                    }
                case RegOp.CallBuiltin2:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->A);
                        ref var c = ref Unsafe.Add(ref caches, ip->C);
                        if (a.Ref != c.Key) goto CallMiss;
                        frame.Ip = ip;
                        result = ((delegate*<PyThread, Value, Value, Value>)c.Bits)(thread, Unsafe.Add(ref a, 2).Value, Unsafe.Add(ref a, 3).Value);
                        if (result.IsNull) goto Raise;
                        AddByteOffset(ref R, (nuint)ip->B).Set(result);
                        ip++;
                        continue;
                    }
                case RegOp.CallDescr1:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->A);
                        ref var c = ref Unsafe.Add(ref caches, ip->C);
                        ref var self = ref Unsafe.Add(ref a, 1);
                        if (a.Ref != c.Key || self.IsNull) goto CallMiss;
                        frame.Ip = ip;
                        result = ((delegate*<PyThread, Value, Value>)c.Bits)(thread, self.Value);
                        AddByteOffset(ref R, (nuint)ip->B).Set(result);
                        ip++;
                        continue;
                    }
                case RegOp.CallDescr2:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->A);
                        ref var c = ref Unsafe.Add(ref caches, ip->C);
                        ref var self = ref Unsafe.Add(ref a, 1);
                        if (a.Ref != c.Key || self.IsNull) goto CallMiss;
                        frame.Ip = ip;
                        result = ((delegate*<PyThread, Value, Value, Value>)c.Bits)(thread, self.Value, Unsafe.Add(ref a, 2).Value);
                        AddByteOffset(ref R, (nuint)ip->B).Set(result);
                        ip++;
                        continue;
                    }
                case RegOp.CallDescr3:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->A);
                        ref var c = ref Unsafe.Add(ref caches, ip->C);
                        ref var self = ref Unsafe.Add(ref a, 1);
                        if (a.Ref != c.Key || self.IsNull) goto CallMiss;
                        frame.Ip = ip;
                        result = ((delegate*<PyThread, Value, Value, Value, Value>)c.Bits)(thread, self.Value, Unsafe.Add(ref a, 2).Value, Unsafe.Add(ref a, 3).Value);
                        AddByteOffset(ref R, (nuint)ip->B).Set(result);
                        ip++;
                        continue;
                    }
                case RegOp.CallLen:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->A);
                        if (a.Ref != Unsafe.Add(ref caches, ip->C).Key) goto CallMiss;
                        ref var x = ref Unsafe.Add(ref a, 2);
                        if (x.Ref is not null && x.Ref.GetType() == typeof(PyList))
                        {
                            AddByteOffset(ref R, (nuint)ip->B).SetInt(Unsafe.As<PyList>(x.Ref).Count);
                        }
                        else
                        {
                            frame.Ip = ip;
                            AddByteOffset(ref R, (nuint)ip->B).SetInt(SequenceOps.Length(x.Value));
                        }
                        ip++;
                        continue;
                    }
                CallMiss:
                    CountMiss(frame, ip);
                    goto CallSlow;
                case RegOp.Call or RegOp.CallMethod or RegOp.CallKw or RegOp.CallEx or RegOp.CallBuiltin3 or RegOp.CallBoundPy or RegOp.CallType1 or RegOp.CallIsInstance:
                CallSlow:
                    frame.Ip = ip;
                    switch (CallAny(thread, frame, ip, ref R))
                    {
                        case Outcome.Done:
                            ip++;
                            continue;
                        case Outcome.Pushed:
                            goto Reload;
                        default:
                            goto Raise;
                    }

                // ---- leaving ----
                case RegOp.Resume:
                    {
                        var code = frame.Code;
                        if (++code.Calls >= code.NextJitRequest || thread.Poll != 0) goto Entered;
                        ip++;
                        continue;
                    }
                case RegOp.Return:
                    result = AddByteOffset(ref R, (nuint)ip->A).Value;
                    goto Leave;
                case RegOp.ReturnNone:
                    result = Value.None;
                    goto Leave;
                case RegOp.Yield:
                    {
                        frame.Ip = ip;
                        result = AddByteOffset(ref R, (nuint)ip->B).Value;
                        var entry = (frame.Flags & FrameFlags.Entry) != 0;
                        frame = LeaveSuspended(thread, frame);
                        if (entry) return result;
                        // the caller is at a ForIter or Send: both take the value in B
                        R = ref FirstRegister(frame);
                        caches = ref MemoryMarshal.GetArrayDataReference(frame.Code.Caches);
                        ip = frame.Ip;
                        AddByteOffset(ref R, (nuint)ip->B).Set(result);
                        ip++;
                        continue;
                    }
                case RegOp.Send:
                case RegOp.SendGen:
                    frame.Ip = ip;
                    switch (Send(thread, frame, ip, ref R))
                    {
                        case Outcome.Done:
                            ip++;
                            continue;
                        case Outcome.Finished:
                            ip += (short)ip->C;
                            continue;
                        case Outcome.Pushed:
                            goto Reload;
                        default:
                            goto Raise;
                    }
                case RegOp.ReturnGenerator:
                    frame.Ip = ip;
                    result = MakeGenerator(thread, frame);
                    goto Leave;

                // ---- operators in general ----
                case RegOp.AddSS:
                    {
                        ref var a = ref AddByteOffset(ref R, (nuint)ip->B);
                        ref var b = ref AddByteOffset(ref R, (nuint)ip->C);
                        if (a.Ref is null || b.Ref is null || a.Ref.GetType() != typeof(PyStr) || b.Ref.GetType() != typeof(PyStr)) goto Dequicken;
                        frame.Ip = ip;
                        AddByteOffset(ref R, (nuint)ip->A).SetObject(PyStr.Concat(Unsafe.As<PyStr>(a.Ref), Unsafe.As<PyStr>(b.Ref)));
                        ip++;
                        continue;
                    }
                case RegOp.Add or RegOp.And or RegOp.FloorDivide or RegOp.LShift or RegOp.MatMul or RegOp.Multiply or RegOp.Remainder or RegOp.Or
                    or RegOp.Power or RegOp.RShift or RegOp.Subtract or RegOp.TrueDivide or RegOp.Xor or RegOp.IAdd or RegOp.IAnd or RegOp.IFloorDivide
                    or RegOp.ILShift or RegOp.IMatMul or RegOp.IMultiply or RegOp.IRemainder or RegOp.IOr or RegOp.IPower or RegOp.IRShift
                    or RegOp.ISubtract or RegOp.ITrueDivide or RegOp.IXor or RegOp.Subscript or RegOp.AddI or RegOp.SubtractI or RegOp.IAddI or RegOp.ISubtractI
                    or RegOp.PowerNN or RegOp.TrueDivideII or RegOp.SubscriptPy:
                Binary:
                    frame.Ip = ip;
                    switch (BinaryAny(thread, frame, ip, ref R))
                    {
                        case Outcome.Done:
                            ip++;
                            continue;
                        case Outcome.Pushed:
                            goto Reload;
                        default:
                            goto Raise;
                    }

                // ---- exceptions ----
                case RegOp.PushExcInfo:
                    PushExcInfo(thread, frame, ref AddByteOffset(ref R, (nuint)ip->A));
                    ip++;
                    continue;
                case RegOp.PopExcept:
                    PopExcept(thread, frame, AddByteOffset(ref R, (nuint)ip->A).Ref as PyBaseException);
                    ip++;
                    continue;
                case RegOp.DeleteFast:
                    if (AddByteOffset(ref R, (nuint)ip->A).IsNull) goto Cold;
                    AddByteOffset(ref R, (nuint)ip->A).SetNull();
                    ip++;
                    continue;
                case RegOp.GetAwaitable:
                    frame.Ip = ip;
                    AddByteOffset(ref R, (nuint)ip->A).Set(GetAwaitable(thread, AddByteOffset(ref R, (nuint)ip->B).Value, ip->C));
                    ip++;
                    continue;
                case RegOp.Raise:
                    if (ip->C != 0) goto Cold;
                    frame.Ip = ip;
                    if (thread.Handled is null) goto Cold;
                    thread.Pending = thread.Handled;
                    goto RaiseAgain;
                case RegOp.Reraise:
                    frame.Ip = ip;
                    thread.Pending = Unsafe.As<PyBaseException>(AddByteOffset(ref R, (nuint)ip->A).Ref!);
                    goto RaiseAgain;
                case RegOp.EndAsyncFor:
                    {
                        frame.Ip = ip;
                        var exc = Unsafe.As<PyBaseException>(AddByteOffset(ref R, (nuint)ip->B).Ref!);
                        if (exc.Is(PyExc.StopAsyncIteration))
                        {
                            ip++;
                            continue;
                        }
                        thread.Pending = exc;
                        goto RaiseAgain;
                    }
                case RegOp.CleanupThrow:
                    frame.Ip = ip;
                    if (!CleanupThrow(thread, ip, ref R)) goto RaiseAgain;
                    ip++;
                    continue;

                default:
                Cold:
                    frame.Ip = ip;
                    if (!Cold(thread, frame, ip, ref R)) goto Raise;
                    ip++;
                    continue;
            }

        Dequicken:
            Dequicken(frame, ip);
            continue;

        Push:
            {
                // callee, calleeCode, calleeBase, calleeFlags: the arguments stand in the first registers of the callee's window
                var next = frame.Above;
                var array = frame.Array;
                var code = calleeCode!;
                if (calleeBase + code.WindowSize > array.Length || (frame.Flags & FrameFlags.Generator) != 0)
                {
                    MoveWindow(thread, frame, next, code, calleeBase);
                    array = next.Array;
                    calleeBase = next.Base;
                }
                else
                {
                    if (next.Array != array) next.Array = array;
                    next.Base = calleeBase;
                }
                var depth = frame.Depth + 1;
                if (depth > thread.Engine.RecursionLimit)
                {
                    TooDeep(thread);
                    goto Raise;
                }
                next.Depth = depth;
                if (next.Code != code) next.Code = code;
                if (next.Function != callee)
                {
                    next.Function = callee;
                    if (next.Globals != callee.Globals) next.Globals = callee.Globals;
                }
                next.Flags = calleeFlags;
                R = ref Unsafe.As<Value, Reg>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), calleeBase));
                if (calleeFlags != 0) next.Extra = R.Value;
                thread.Top = frame = next;
                for (var i = code.ExactArgs; i < code.LocalCount; i++) Unsafe.Add(ref R, i).SetNull();
                caches = ref MemoryMarshal.GetArrayDataReference(code.Caches);
                ip = code.Start;
                continue;
            }

        Leave:
            if (frame.Flags != 0)
            {
                frame.Ip = ip;
                switch (LeaveSpecial(thread, ref result))
                {
                    case Outcome.Finished:
                        return result;
                    case Outcome.Raised:
                        goto Raise2;
                    case Outcome.Done:
                        goto Reload;
                }
            }
            frame = frame.Caller!;
            thread.Top = frame;
            R = ref FirstRegister(frame);
            caches = ref MemoryMarshal.GetArrayDataReference(frame.Code.Caches);
            ip = frame.Ip;
            AddByteOffset(ref R, (nuint)ip->B).Set(result);
            ip++;
            continue;

        Entered:
            frame.Ip = ip;
            AtEntry(thread, frame);
            frame.Ip = ip + 1;
            return new Value(EnterAgain, 0);

        BackEdge:
            frame.Ip = ip;
            switch (AtBackEdge(thread, frame, ip, ref R, out result))
            {
                case Outcome.Done:
                    // the target is in frame.Ip already
                    return new Value(EnterAgain, 0);
                case Outcome.Finished:
                    goto Leave;
                default:
                    goto Raise;
            }

        Raise:
            if (!Unwind(thread, thread.Top, again: false)) return Value.Null;
            goto Reload;
        Raise2:
            if (!Unwind(thread, thread.Top, again: false)) return Value.Null;
            goto Reload;
        RaiseAgain:
            if (!Unwind(thread, thread.Top, again: true)) return Value.Null;

        Reload:
            frame = thread.Top;
            R = ref FirstRegister(frame);
            caches = ref MemoryMarshal.GetArrayDataReference(frame.Code.Caches);
            ip = frame.Ip;
        }
    }
}
