namespace TieredPy.Runtime;

/// <summary>
/// The instruction set of the register code (tier 0): declared here, described in <see cref="RegOps"/>, explained in docs/code-format.md.
/// <para>Requirements on every instruction:</para>
/// <list type="number">
/// <item>It may be re-executed from its start from the register window alone: it reads all that it needs before it writes a register, and it
/// writes registers only when it cannot raise any more.</item>
/// <item>A quickened form (see <see cref="RegOpInfo.Base"/>) does what its base does, for the operands that it tests for; when the test fails the
/// base form is put back (<see cref="RegCode.BaseOps"/>) and runs in its place.</item>
/// <item>The quickened form that stands in the code, with its cache, is the type feedback that the JIT reads.</item>
/// </list>
/// </summary>
public enum RegOp
{
    Nop,

    // ---- moves ----
    Move,           // A = B
    LoadK,          // A = Consts[BC]
    LoadI,          // A = int BC
    LoadKs,         // A.. = Consts[B .. B+C)       (constants that loops use, once at entry)
    Clear,          // A = Null
    CheckLocal,     // raise UnboundLocalError when A is Null; B: index in localsplus
    DeleteFast,     // as CheckLocal, then A = Null

    // ---- binary operators: A = B op C; the order is BinaryOperator's ----
    Add, And, FloorDivide, LShift, MatMul, Multiply, Remainder, Or, Power, RShift, Subtract, TrueDivide, Xor,
    IAdd, IAnd, IFloorDivide, ILShift, IMatMul, IMultiply, IRemainder, IOr, IPower, IRShift, ISubtract, ITrueDivide, IXor,
    Subscript,      // A = B[C]
    AddI,           // A = B + imm C
    SubtractI,      // A = B - imm C
    IAddI, ISubtractI, // in place

    AddII, SubtractII, MultiplyII, FloorDivideII, RemainderII, TrueDivideII, AndII, OrII, XorII, LShiftII, RShiftII,
    AddFF, SubtractFF, MultiplyFF, TrueDivideFF,
    /// <summary>One operand int, the other float (or both float): the int is converted.</summary>
    AddNN, SubtractNN, MultiplyNN, TrueDivideNN, PowerNN,
    AddSS,          // str + str
    AddIInt, SubtractIInt, AddIFloat, SubtractIFloat,
    SubscriptListI, SubscriptTupleI, SubscriptStrI, SubscriptDict,
    SubscriptPy,    // B's class defines __getitem__ in Python: pushes its frame

    // ---- unary ----
    Negative, Positive, Invert, Not, ToBool,

    // ---- comparisons: A = B op C ----
    CmpLt, CmpLe, CmpEq, CmpNe, CmpGt, CmpGe,
    Is, IsNot, In, NotIn,

    // ---- compare and jump: to pc + C when A op B is true (JLt …) or is not true (JNLt …) ----
    JLt, JLe, JEq, JNe, JGt, JGe,
    JNLt, JNLe, JNEq, JNNe, JNGt, JNGe,
    JLtII, JLeII, JEqII, JNeII, JGtII, JGeII,
    JLtFF, JLeFF, JEqFF, JNeFF, JGtFF, JGeFF,
    JNLtFF, JNLeFF, JNEqFF, JNNeFF, JNGtFF, JNGeFF,
    JEqSS, JNeSS,
    // with an immediate: A op imm B
    JLtI, JLeI, JEqI, JNeI, JGtI, JGeI,
    JNLtI, JNLeI, JNEqI, JNNeI, JNGtI, JNGeI,
    JLtIInt, JLeIInt, JEqIInt, JNeIInt, JGtIInt, JGeIInt,
    JIs, JIsNot, JIn, JNotIn,

    // ---- jumps ----
    Jump,           // to pc + BC
    JumpBack,       // to pc + BC (negative): a loop's back-edge; polls and counts; A: the loop's cache
    JTrue, JFalse,  // truth of A; to pc + BC
    JTrueB, JFalseB,// A is a bool
    JNone, JNotNone,
    JNoMatch,       // exception A does not match B (CHECK_EXC_MATCH and jump): to pc + C

    // ---- iteration ----
    GetIter,        // A = iter(B)
    ForIter,        // B = next(A), or to pc + C when exhausted
    ForIterRange, ForIterList, ForIterTuple, ForIterGen,
    GetYieldFromIter, // A = iterator to delegate to, of B

    // ---- attributes: the cache C names the attribute ----
    LoadAttr,       // A = B.name
    LoadAttrLong, LoadAttrDouble, LoadAttrObject, LoadAttrAny, // a cell of the instance, by shape
    LoadAttrPoly,   // several shapes, see PolyAttr
    LoadAttrClass,  // found on the class, by shape: a plain value in a TypeCell
    LoadAttrModule, // B is a module
    LoadAttrOfClass, // B is one class: a plain value or function found on it
    LoadAttrProperty, // a property with a Python getter: pushes its frame
    LoadMethod,     // A, A+1 = (function, self) or (value, Null) of B.name
    LoadMethodFn,   // B is an instance by shape: an unbound function or method descriptor in a TypeCell
    LoadMethodType, // B is an object of a built-in type (by its type)
    LoadMethodModule, // B is a module
    LoadMethodOfClass, // B is one class
    LoadMethodPoly, // several shapes or types, see PolyAttr
    LoadSuperAttr,  // A = super(B, B+1, B+2).name: base of (super, class, self)
    LoadSuperMethod,// A, A+1 = …
    StoreAttr,      // A.name = B
    StoreAttrLong, StoreAttrDouble, StoreAttrObject, StoreAttrAny,
    StoreAttrAdd,   // adds the attribute: shape → next shape
    StoreAttrPoly,
    DeleteAttr,     // del A.name

    // ---- subscripts ----
    StoreSubscr,    // A[B] = C
    StoreSubscrListI, StoreSubscrDict,
    DeleteSubscr,   // del A[B]
    Slice,          // A = B[B+1 : B+2]
    StoreSlice,     // A[A+1 : A+2] = value: base of (value, container, start, stop)

    // ---- names ----
    LoadGlobal,     // A; cache C
    LoadGlobalModule, LoadGlobalBuiltin,
    StoreGlobal, DeleteGlobal,         // A; name C
    LoadName, StoreName, DeleteName,   // A; name C
    LoadFromDictOrGlobals,             // A = B[name C] or global
    LoadFromDictOrDeref,               // A = B[name of cell C] or the cell C
    LoadLocals, LoadBuildClass,        // A
    LoadCommonConstant,                // A; C
    SetupAnnotations,
    MakeCell,       // A = new cell(A)
    CopyFreeVars,   // A.. = the function's closure; C: count
    LoadDeref,      // A = cell B; raises when empty
    StoreDeref,     // cell A = B
    DeleteDeref,    // cell A = Null; raises when empty
    ImportName,     // A = import: B, B+1 = (level, fromlist); name C
    ImportFrom,     // A = from B import name C

    // ---- building ----
    BuildTuple, BuildList, BuildSet,   // A = [B .. B+C)
    BuildMap,       // A = {B: B+1, …}; C pairs
    BuildString,    // A = "".join([B .. B+C))
    BuildSlice,     // A = slice(B, B+1 [, B+2]); C: 2 or 3
    ListAppend,     // A.append(B)
    ListExtend,     // A.extend(B)
    SetAdd, SetUpdate,
    MapAdd,         // A[B] = C
    DictUpdate,     // A.update(B)
    DictMerge,      // A.update(B), refusing duplicates; C: the function, for messages
    ListToTuple,    // A = tuple(B)
    FormatSimple,   // A = format(B)
    FormatWithSpec, // A = format(B, C)
    ConvertValue,   // A = str/repr/ascii(B); C
    BuildTemplate,  // A = template(B, C)
    BuildInterpolation, // A; B: base of (value, str [, format]); C: oparg
    UnpackSequence, // A+C-1 … A = items of B
    Unpack2,        // A, C = items of B
    UnpackEx,       // A.. = items of B; C: before | after << 8
    GetLen,         // A = len(B)
    MatchMapping, MatchSequence,       // A = bool of B
    MatchKeys,      // A = B matched against keys C (a tuple of values or None)
    MatchClass,     // A = base B of (subject, class, names); C: positional count

    // ---- calls: callable in A, arguments from A+2 (or A+1, when A+1 is "self"); result to B; count in the cache C ----
    Call,           // A+1 is no value for certain: arguments from A+2
    CallMethod,     // A+1 holds self or Null
    CallPy,         // a Python function with exactly its positional arguments
    CallPyMethod,   // the same, A+1 holding self
    CallBoundPy,    // a bound method object of a Python function
    CallClass,      // a Python class with a Python __init__
    CallBuiltin1, CallBuiltin2, CallBuiltin3, // a builtin's Call1/2/3 (Call)
    CallDescr1, CallDescr2, CallDescr3,       // a method descriptor's, self included (CallMethod)
    CallType1,      // type(x)
    CallLen, CallIsInstance,
    CallKw,         // keyword names in the cache
    CallEx,         // A = callable, A+2 = tuple or iterable, A+3 = mapping or Null; result to B
    Intrinsic1,     // A = intrinsic C of B
    Intrinsic2,     // A = intrinsic C of B, B+1

    // ---- functions, generators ----
    MakeFunction,   // A = function of code B
    SetFunctionAttribute, // function A: attribute C = B
    Resume,         // start of a code object: counts, polls
    Return,         // return A
    ReturnNone,
    ReturnGenerator,// makes the generator of this frame and returns it to the caller
    Yield,          // yield B; the sent value arrives in A; C: 1 when delegating (await, yield from)
    Send,           // B = A.send(B), or when A is finished B = its value, to pc + C
    SendGen,
    GetAwaitable,   // A = awaitable iterator of B; C: oparg
    GetAIter,       // A = aiter(B)
    GetANext,       // A = awaitable of anext(B)
    EndAsyncFor,    // exception B: swallow StopAsyncIteration, else raise it again
    CleanupThrow,   // A (sub-iterator, value, exception): → A = Null-free pair; see docs

    // ---- exceptions ----
    Raise,          // C: 0 bare, 1 raise A, 2 raise A from A+1
    Reraise,        // A: exception
    PushExcInfo,    // A+1 = A; A = handled exception before (or None)
    PopExcept,      // handled exception = A
    CheckExcMatch,  // A = bool: B matches C
    CheckEgMatch,   // A (group), A+1 (type) → A = rest, A+1 = match
    WithExceptStart,// A = exit(B)…: B is the base of (exit, self, lasti, _, exc)
    LoadSpecial,    // A, A+1 = method number C of B, self

    Count,
}

/// <summary>What an instruction is and does, for the translator's checks, the disassembler and the JIT.</summary>
/// <param name="Op">The instruction.</param>
/// <param name="Modes">Modes of A, B and C, one character each: <c>-</c> unused; <c>r</c> register read; <c>w</c> register written; <c>x</c> both; <c>b</c> first of
/// several registers read; <c>d</c> first of several registers written; <c>i</c> signed immediate; <c>u</c> unsigned immediate; <c>n</c> name; <c>c</c> cache; <c>j</c> jump distance.
/// B and C together: <c>K</c> constant, <c>I</c> signed 32 bits, <c>J</c> jump distance (then the third character is <c>-</c>). Registers are byte offsets (16 a register).</param>
/// <param name="Base">The form that quickened code falls back to; itself for base forms.</param>
/// <param name="Flags">Properties.</param>
public readonly record struct RegOpInfo(RegOp Op, string Modes, RegOp Base, RegOpFlags Flags);

[Flags]
public enum RegOpFlags : byte
{
    None = 0,

    /// <summary>May set a pending exception.</summary>
    Raises = 1,

    /// <summary>The next instruction is not reached by falling through.</summary>
    EndsFlow = 2,

    /// <summary>May run Python code of the program (so anything on the heap may change).</summary>
    Calls = 4,

    /// <summary>Writes one register (mode w), last thing: a store to a local may take its place as the destination.</summary>
    Result = 8,

    /// <summary>Has a side effect beyond its registers.</summary>
    Effect = 16,
}

/// <summary>The table of the register instructions; a test checks that it is complete.</summary>
public static class RegOps
{
    private const RegOpFlags R = RegOpFlags.Raises, C = RegOpFlags.Calls | R | RegOpFlags.Effect, D = RegOpFlags.Result, E = RegOpFlags.EndsFlow, S = RegOpFlags.Effect;
    private static readonly RegOpInfo[] Table = Build();

    public static ref readonly RegOpInfo Info(RegOp op) => ref Table[(int)op];

    private static RegOpInfo[] Build()
    {
        var t = new RegOpInfo[(int)RegOp.Count];
        void Add(RegOp op, string modes, RegOpFlags flags = 0) => t[(int)op] = new RegOpInfo(op, modes, op, flags);
        void Range(RegOp first, RegOp last, string modes, RegOpFlags flags)
        {
            for (var op = first; op <= last; op++) Add(op, modes, flags);
        }
        void Quick(RegOp of, params ReadOnlySpan<RegOp> forms)
        {
            foreach (var op in forms) t[(int)op] = t[(int)of] with { Op = op, Base = of };
        }

        Add(RegOp.Nop, "---");
        Add(RegOp.Move, "wr-", D);
        Add(RegOp.LoadK, "wK-", D);
        Add(RegOp.LoadI, "wI-", D);
        Add(RegOp.LoadKs, "duu");
        Add(RegOp.Clear, "w--");
        Add(RegOp.CheckLocal, "ru-", R);
        Add(RegOp.DeleteFast, "xu-", R);

        Range(RegOp.Add, RegOp.Subscript, "wrr", C | D);
        Range(RegOp.AddI, RegOp.ISubtractI, "wri", C | D);
        Quick(RegOp.Add, RegOp.AddII, RegOp.AddFF, RegOp.AddNN, RegOp.AddSS);
        Quick(RegOp.Subtract, RegOp.SubtractII, RegOp.SubtractFF, RegOp.SubtractNN);
        Quick(RegOp.Multiply, RegOp.MultiplyII, RegOp.MultiplyFF, RegOp.MultiplyNN);
        Quick(RegOp.TrueDivide, RegOp.TrueDivideII, RegOp.TrueDivideFF, RegOp.TrueDivideNN);
        Quick(RegOp.FloorDivide, RegOp.FloorDivideII);
        Quick(RegOp.Remainder, RegOp.RemainderII);
        Quick(RegOp.Power, RegOp.PowerNN);
        Quick(RegOp.And, RegOp.AndII);
        Quick(RegOp.Or, RegOp.OrII);
        Quick(RegOp.Xor, RegOp.XorII);
        Quick(RegOp.LShift, RegOp.LShiftII);
        Quick(RegOp.RShift, RegOp.RShiftII);
        Quick(RegOp.AddI, RegOp.AddIInt, RegOp.AddIFloat);
        Quick(RegOp.SubtractI, RegOp.SubtractIInt, RegOp.SubtractIFloat);
        Quick(RegOp.Subscript, RegOp.SubscriptListI, RegOp.SubscriptTupleI, RegOp.SubscriptStrI, RegOp.SubscriptDict, RegOp.SubscriptPy);

        Range(RegOp.Negative, RegOp.Invert, "wr-", C | D);
        Range(RegOp.Not, RegOp.ToBool, "wr-", C | D);

        Range(RegOp.CmpLt, RegOp.CmpGe, "wrr", C | D);
        Range(RegOp.Is, RegOp.IsNot, "wrr", D);
        Range(RegOp.In, RegOp.NotIn, "wrr", C | D);

        Range(RegOp.JLt, RegOp.JNGe, "rrj", C);
        for (var i = 0; i < 6; i++)
        {
            // an int comparison that is not true is the opposite comparison: the int forms serve both senses
            Quick(RegOp.JLt + i, RegOp.JLtII + i, RegOp.JLtFF + i);
            Quick(RegOp.JNLt + i, RegOp.JNLtFF + i);
            Add(RegOp.JLtI + i, "rij", C);
            Add(RegOp.JNLtI + i, "rij", C);
            Quick(RegOp.JLtI + i, RegOp.JLtIInt + i);
        }
        Quick(RegOp.JEq, RegOp.JEqSS);
        Quick(RegOp.JNe, RegOp.JNeSS);
        Range(RegOp.JIs, RegOp.JIsNot, "rrj", 0);
        Range(RegOp.JIn, RegOp.JNotIn, "rrj", C);

        Add(RegOp.Jump, "-J-", E);
        Add(RegOp.JumpBack, "cJ-", E | R | S);
        Range(RegOp.JTrue, RegOp.JFalse, "rJ-", C);
        Range(RegOp.JTrueB, RegOp.JNotNone, "rJ-", 0);
        Add(RegOp.JNoMatch, "rrj", R);

        Add(RegOp.GetIter, "wr-", C | D);
        Add(RegOp.ForIter, "rwj", C | D);
        Quick(RegOp.ForIter, RegOp.ForIterRange, RegOp.ForIterList, RegOp.ForIterTuple, RegOp.ForIterGen);
        Add(RegOp.GetYieldFromIter, "wr-", C | D);

        Add(RegOp.LoadAttr, "wrc", C | D);
        Quick(RegOp.LoadAttr, RegOp.LoadAttrLong, RegOp.LoadAttrDouble, RegOp.LoadAttrObject, RegOp.LoadAttrAny, RegOp.LoadAttrPoly,
            RegOp.LoadAttrClass, RegOp.LoadAttrModule, RegOp.LoadAttrOfClass, RegOp.LoadAttrProperty);
        Add(RegOp.LoadMethod, "drc", C);
        Quick(RegOp.LoadMethod, RegOp.LoadMethodFn, RegOp.LoadMethodType, RegOp.LoadMethodModule, RegOp.LoadMethodOfClass, RegOp.LoadMethodPoly);
        Add(RegOp.LoadSuperAttr, "wbc", C | D);
        Add(RegOp.LoadSuperMethod, "dbc", C);
        Add(RegOp.StoreAttr, "rrc", C);
        Quick(RegOp.StoreAttr, RegOp.StoreAttrLong, RegOp.StoreAttrDouble, RegOp.StoreAttrObject, RegOp.StoreAttrAny, RegOp.StoreAttrAdd, RegOp.StoreAttrPoly);
        Add(RegOp.DeleteAttr, "r-c", C);

        Add(RegOp.StoreSubscr, "rrr", C);
        Quick(RegOp.StoreSubscr, RegOp.StoreSubscrListI, RegOp.StoreSubscrDict);
        Add(RegOp.DeleteSubscr, "rr-", C);
        Add(RegOp.Slice, "wb-", C | D);
        Add(RegOp.StoreSlice, "b--", C);

        Add(RegOp.LoadGlobal, "w-c", C | D);
        Quick(RegOp.LoadGlobal, RegOp.LoadGlobalModule, RegOp.LoadGlobalBuiltin);
        Add(RegOp.StoreGlobal, "r-n", C);
        Add(RegOp.DeleteGlobal, "--n", C);
        Add(RegOp.LoadName, "w-n", C | D);
        Add(RegOp.StoreName, "r-n", C);
        Add(RegOp.DeleteName, "--n", C);
        Add(RegOp.LoadFromDictOrGlobals, "wrn", C | D);
        Add(RegOp.LoadFromDictOrDeref, "wrr", C | D);
        Range(RegOp.LoadLocals, RegOp.LoadBuildClass, "w--", R | D);
        Add(RegOp.LoadCommonConstant, "w-u", R | D);
        Add(RegOp.SetupAnnotations, "---", C);
        Add(RegOp.MakeCell, "x--");
        Add(RegOp.CopyFreeVars, "d-u");
        Add(RegOp.LoadDeref, "wr-", R | D);
        Add(RegOp.StoreDeref, "rr-", S);
        Add(RegOp.DeleteDeref, "r--", R | S);
        Add(RegOp.ImportName, "wbn", C | D);
        Add(RegOp.ImportFrom, "wrn", C | D);

        Range(RegOp.BuildTuple, RegOp.BuildList, "wbu", D);
        Add(RegOp.BuildSet, "wbu", C | D);
        Add(RegOp.BuildMap, "wbu", C | D);
        Add(RegOp.BuildString, "wbu", R | D);
        Add(RegOp.BuildSlice, "wbu", D);
        Add(RegOp.ListAppend, "rr-", S);
        Add(RegOp.ListExtend, "rr-", C);
        Add(RegOp.SetAdd, "rr-", C);
        Add(RegOp.SetUpdate, "rr-", C);
        Add(RegOp.MapAdd, "rrr", C);
        Add(RegOp.DictUpdate, "rr-", C);
        Add(RegOp.DictMerge, "rrr", C);
        Add(RegOp.ListToTuple, "wr-", D);
        Add(RegOp.FormatSimple, "wr-", C | D);
        Add(RegOp.FormatWithSpec, "wrr", C | D);
        Add(RegOp.ConvertValue, "wru", C | D);
        Add(RegOp.BuildTemplate, "wrr", R | D);
        Add(RegOp.BuildInterpolation, "wbu", R | D);
        Add(RegOp.UnpackSequence, "dru", C);
        Add(RegOp.Unpack2, "wrw", C);
        Add(RegOp.UnpackEx, "dru", C);
        Add(RegOp.GetLen, "wr-", C | D);
        Range(RegOp.MatchMapping, RegOp.MatchSequence, "wr-", D);
        Add(RegOp.MatchKeys, "wrr", C | D);
        Add(RegOp.MatchClass, "wbu", C | D);

        Add(RegOp.Call, "bwc", C | D);
        Add(RegOp.CallMethod, "bwc", C | D);
        Quick(RegOp.Call, RegOp.CallPy, RegOp.CallBoundPy, RegOp.CallClass, RegOp.CallBuiltin1, RegOp.CallBuiltin2, RegOp.CallBuiltin3,
            RegOp.CallType1, RegOp.CallLen, RegOp.CallIsInstance);
        Quick(RegOp.CallMethod, RegOp.CallPyMethod, RegOp.CallDescr1, RegOp.CallDescr2, RegOp.CallDescr3);
        Add(RegOp.CallKw, "bwc", C | D);
        Add(RegOp.CallEx, "bw-", C | D);
        Add(RegOp.Intrinsic1, "wru", C | D);
        Add(RegOp.Intrinsic2, "wbu", C | D);

        Add(RegOp.MakeFunction, "wr-", D);
        Add(RegOp.SetFunctionAttribute, "rru", S);
        Add(RegOp.Resume, "---", R | S);
        Add(RegOp.Return, "r--", E);
        Add(RegOp.ReturnNone, "---", E);
        Add(RegOp.ReturnGenerator, "---", E);
        Add(RegOp.Yield, "wru", C | D);
        Add(RegOp.Send, "rxj", C);
        Quick(RegOp.Send, RegOp.SendGen);
        Add(RegOp.GetAwaitable, "wru", C | D);
        Range(RegOp.GetAIter, RegOp.GetANext, "wr-", C | D);
        Add(RegOp.EndAsyncFor, "-r-", R);
        Add(RegOp.CleanupThrow, "d--", R);

        Add(RegOp.Raise, "b-u", C | E);
        Add(RegOp.Reraise, "r--", R | E);
        Add(RegOp.PushExcInfo, "d--", S);
        Add(RegOp.PopExcept, "r--", S);
        Add(RegOp.CheckExcMatch, "wrr", R | D);
        Add(RegOp.CheckEgMatch, "d--", C);
        Add(RegOp.WithExceptStart, "wb-", C | D);
        Add(RegOp.LoadSpecial, "dru", C);
        return t;
    }
}
