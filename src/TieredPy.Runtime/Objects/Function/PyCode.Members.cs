using System.Numerics;
using TieredPy.Bytecode;

namespace TieredPy.Runtime;

public sealed unsafe partial class PyCode
{
    /// <summary>co_consts[i] as a value (interned strings, nested code wrapped); one object per constant.</summary>
    public Value GetConstant(int i)
    {
        if (Constants is null)
        {
            var made = new Value[Code.Consts.Length];
            for (var k = 0; k < made.Length; k++) made[k] = ToValue(Code.Consts[k], intern: false);
            Constants = made;
        }
        return Constants[i];
    }

    private PyTuple ConstantsTuple()
    {
        var items = new Value[Code.Consts.Length];
        for (var i = 0; i < items.Length; i++) items[i] = GetConstant(i);
        return PyTuple.From(items);
    }

    /// <summary>A constant of the bytecode layer as a Python value.</summary>
    public static Value ToValue(object constant, bool intern = true) => constant switch
    {
        PyConst c => c == PyConst.None ? Value.None : Value.Ellipsis,
        bool b => Value.Bool(b),
        long n => Value.Int(n),
        BigInteger n => Value.Int(n),
        double d => Value.Float(d),
        string s => Value.Of(intern || LooksLikeName(s) ? PyStr.Intern(s) : PyStr.Of(s)),
        ConstBytes b => Value.Of(new PyBytes(b.Bytes)),
        ConstTuple t => Value.Of(PyTuple.From([.. t.UnsafeItems.Select(static c => ToValue(c))])),
        ConstFrozenSet f => FrozenSet(f),
        ConstSlice s => Value.Of(new PySlice(ToValue(s.Start), ToValue(s.Stop), ToValue(s.Step))),
        Complex z => Value.Of(new PyComplex(z)),
        CodeObject co => Value.Of(Of(co)),
        _ => throw new InvalidOperationException($"not a constant: {constant.GetType()}"),
    };

    private static bool LooksLikeName(string s)
    {
        if (s.Length > 32) return false;
        foreach (var c in s)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_') return false;
        }
        return true;
    }

    private static Value FrozenSet(ConstFrozenSet f)
    {
        var items = new Value[f.Count];
        for (var i = 0; i < items.Length; i++) items[i] = ToValue(f.Items[i]);
        return CallOps.Call(PyThread.Current.Engine.Builtin("frozenset"), Value.Of(new PyList(items)));
    }

    /// <summary>A Python value as a constant of the bytecode layer; TypeError for what cannot be one.</summary>
    public static object FromValue(Value v)
    {
        if (v.IsInt) return v.Bits;
        if (v.IsFloat) return v.AsDouble;
        if (v.IsNone) return PyConst.None;
        if (v.Ref == PyEllipsis.Instance) return PyConst.Ellipsis;
        switch (v.Ref)
        {
            case PyBool b:
                return b == PyBool.True;
            case PyBigInt n:
                return n.Value;
            case PyStr s when v.IsExact<PyStr>():
                return s.Text;
            case PyBytes b when v.IsExact<PyBytes>():
                return new ConstBytes(b.Data);
            case PyTuple t when v.IsExact<PyTuple>():
                return new ConstTuple([.. t.Items.Select(FromValue)]);
            case PyCode c:
                return c.Code;
            case PyComplex z:
                return z.Value;
            case PySlice s:
                return new ConstSlice(FromValue(s.Start), FromValue(s.Stop), FromValue(s.Step));
        }
        if (v.Type.Name == "frozenset") return new ConstFrozenSet([.. SequenceOps.ToArray(v).Select(FromValue)]);
        throw PyErr.TypeError($"a constant of type {v.Type.Name} cannot be kept in a code object");
    }

    private static Value Names(IEnumerable<string> names) => Value.Of(PyTuple.From([.. names.Select(static n => Value.Of(PyStr.Intern(n)))]));

    [PyNew("code(argcount, posonlyargcount, kwonlyargcount, nlocals, stacksize, flags, codestring, constants, names, varnames, filename, name, qualname, firstlineno, linetable, exceptiontable, freevars=(), cellvars=(), /)", Raw = true)]
    public static Value New(PyThread thread, PyType cls, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        if (kwnames is { Length: > 0 }) throw PyErr.TypeError("code() takes no keyword arguments");
        if (args.Length is < 16 or > 18) throw PyErr.TypeError($"code expected at {(args.Length < 16 ? "least 16" : "most 18")} arguments, got {args.Length}");
        var var = Strings(args[9], "varnames");
        var free = args.Length > 16 ? Strings(args[16], "freevars") : [];
        var cell = args.Length > 17 ? Strings(args[17], "cellvars") : [];
        Localsplus(var, cell, free, out var names, out var kinds);
        return Value.Of(Of(new CodeObject
        {
            ArgCount = Number(args[0]),
            PosOnlyArgCount = Number(args[1]),
            KwOnlyArgCount = Number(args[2]),
            StackSize = Number(args[4]),
            Flags = (CodeFlags)Number(args[5]),
            Code = Bytes(args[6]),
            Consts = [.. Items(args[7], "constants").Select(FromValue)],
            Names = Strings(args[8], "names"),
            LocalsPlusNames = names,
            LocalsPlusKinds = kinds,
            FileName = Text(args[10]),
            Name = Text(args[11]),
            QualName = Text(args[12]),
            FirstLine = Number(args[13]),
            LineTable = Bytes(args[14]),
            ExceptionTable = Bytes(args[15]),
        }));
    }

    private static void Localsplus(string[] varNames, string[] cells, string[] free, out string[] names, out byte[] kinds)
    {
        var n = new List<string>();
        var k = new List<byte>();
        foreach (var v in varNames)
        {
            n.Add(v);
            k.Add((byte)(cells.Contains(v) ? LocalKind.Local | LocalKind.Cell : LocalKind.Local));
        }
        foreach (var c in cells)
        {
            if (varNames.Contains(c)) continue;
            n.Add(c);
            k.Add((byte)LocalKind.Cell);
        }
        foreach (var f in free)
        {
            n.Add(f);
            k.Add((byte)LocalKind.Free);
        }
        names = [.. n];
        kinds = [.. k];
    }

    private static int Number(Value v) => checked((int)ConvertOps.IndexAsLong(v, PyExc.OverflowError));
    private static byte[] Bytes(Value v) => v.As<PyBytes>()?.Data ?? throw PyErr.TypeError($"expected bytes, got {v.Type.Name}");
    private static string Text(Value v) => v.As<PyStr>()?.Text ?? throw PyErr.TypeError($"expected str, got {v.Type.Name}");
    private static Value[] Items(Value v, string what) => v.As<PyTuple>()?.Items ?? throw PyErr.TypeError($"{what} must be a tuple, not {v.Type.Name}");

    private static string[] Strings(Value v, string what) =>
        [.. Items(v, what).Select(n => n.As<PyStr>()?.Text ?? throw PyErr.TypeError("name tuples must contain only strings, not '" + n.Type.Name + "'"))];

    [PyMethod("replace($self, /, **changes)", Raw = true)]
    public static Value Replace(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames)
    {
        var co = ((PyCode)args[0].Obj).Code;
        if (args.Length - (kwnames?.Length ?? 0) > 1) throw PyErr.TypeError("replace() takes 0 positional arguments");
        string[] varNames = co.VarNames, cells = co.CellVars, free = co.FreeVars;
        var renamed = false;
        for (var i = 0; i < (kwnames?.Length ?? 0); i++)
        {
            var v = args[1 + i];
            switch (kwnames![i].Text)
            {
                case "co_argcount": co = co.Replace(argCount: Number(v)); break;
                case "co_posonlyargcount": co = co.Replace(posOnlyArgCount: Number(v)); break;
                case "co_kwonlyargcount": co = co.Replace(kwOnlyArgCount: Number(v)); break;
                case "co_nlocals": break;
                case "co_stacksize": co = co.Replace(stackSize: Number(v)); break;
                case "co_flags": co = co.Replace(flags: (CodeFlags)Number(v)); break;
                case "co_code": co = co.Replace(code: Bytes(v)); break;
                case "co_consts": co = co.Replace(consts: [.. Items(v, "co_consts").Select(FromValue)]); break;
                case "co_names": co = co.Replace(names: Strings(v, "co_names")); break;
                case "co_filename": co = co.Replace(fileName: Text(v)); break;
                case "co_name": co = co.Replace(name: Text(v)); break;
                case "co_qualname": co = co.Replace(qualName: Text(v)); break;
                case "co_firstlineno": co = co.Replace(firstLine: Number(v)); break;
                case "co_linetable": co = co.Replace(lineTable: Bytes(v)); break;
                case "co_exceptiontable": co = co.Replace(exceptionTable: Bytes(v)); break;
                case "co_varnames": varNames = Strings(v, "co_varnames"); renamed = true; break;
                case "co_cellvars": cells = Strings(v, "co_cellvars"); renamed = true; break;
                case "co_freevars": free = Strings(v, "co_freevars"); renamed = true; break;
                default: throw PyErr.TypeError($"replace() got an unexpected keyword argument '{kwnames[i].Text}'");
            }
        }
        if (renamed)
        {
            Localsplus(varNames, cells, free, out var names, out var kinds);
            co = co.Replace(localsPlusNames: names, localsPlusKinds: kinds);
        }
        return Value.Of(Of(co == ((PyCode)args[0].Obj).Code ? co.Replace() : co));
    }

    [PyMethod("__replace__($self, /, **changes)", Raw = true)]
    public static Value ReplaceProtocol(PyThread thread, ReadOnlySpan<Value> args, PyStr[]? kwnames) => Replace(thread, args, kwnames);

    [PyGetter("co_argcount", Member = true)] public static Value GetArgCount(PyCode self) => self.Code.ArgCount;
    [PyGetter("co_posonlyargcount", Member = true)] public static Value GetPosOnly(PyCode self) => self.Code.PosOnlyArgCount;
    [PyGetter("co_kwonlyargcount", Member = true)] public static Value GetKwOnly(PyCode self) => self.Code.KwOnlyArgCount;
    [PyGetter("co_nlocals", Member = true)] public static Value GetLocals(PyCode self) => self.Code.LocalCount;
    [PyGetter("co_stacksize", Member = true)] public static Value GetStackSize(PyCode self) => self.Code.StackSize;
    [PyGetter("co_flags", Member = true)] public static Value GetFlags(PyCode self) => (int)self.Code.Flags;
    [PyGetter("co_code")] public static Value GetCodeBytes(PyCode self) => Value.Of(new PyBytes(self.Code.Code));
    [PyGetter("_co_code_adaptive")] public static Value GetAdaptive(PyCode self) => Value.Of(new PyBytes(self.Code.Code));
    [PyGetter("co_consts", Member = true)] public static Value GetConsts(PyCode self) => Value.Of(self.ConstantsTuple());
    [PyGetter("co_names", Member = true)] public static Value GetNames(PyCode self) => Names(self.Code.Names);
    [PyGetter("co_varnames")] public static Value GetVarNames(PyCode self) => Names(self.Code.VarNames);
    [PyGetter("co_cellvars")] public static Value GetCellVars(PyCode self) => Names(self.Code.CellVars);
    [PyGetter("co_freevars")] public static Value GetFreeVars(PyCode self) => Names(self.Code.FreeVars);
    [PyGetter("co_filename", Member = true)] public static Value GetFileName(PyCode self) => self.Code.FileName;
    [PyGetter("co_name", Member = true)] public static Value GetName(PyCode self) => Value.Of(PyStr.Intern(self.Code.Name));
    [PyGetter("co_qualname", Member = true)] public static Value GetQualName(PyCode self) => Value.Of(PyStr.Intern(self.Code.QualName));
    [PyGetter("co_firstlineno", Member = true)] public static Value GetFirstLine(PyCode self) => self.Code.FirstLine;
    [PyGetter("co_linetable", Member = true)] public static Value GetLineTable(PyCode self) => Value.Of(new PyBytes(self.Code.LineTable));
    [PyGetter("co_exceptiontable", Member = true)] public static Value GetExceptionTable(PyCode self) => Value.Of(new PyBytes(self.Code.ExceptionTable));

    [PyMethod("co_lines($self, /)")]
    public static Value Lines(PyCode self)
    {
        var list = new PyList();
        foreach (var r in LocationTable.Lines(self.Code)) list.Add(Value.Of(new PyTuple(r.Start * 2, r.End * 2, r.Line < 0 ? Value.None : r.Line)));
        return IterOps.GetIter(Value.Of(list));
    }

    [PyMethod("co_positions($self, /)")]
    public static Value Positions(PyCode self)
    {
        static Value Part(int n) => n < 0 ? Value.None : n;
        var list = new PyList();
        foreach (var p in LocationTable.Positions(self.Code)) list.Add(Value.Of(new PyTuple(Part(p.Line), Part(p.EndLine), Part(p.Column), Part(p.EndColumn))));
        return IterOps.GetIter(Value.Of(list));
    }

    [PyMethod("co_branches($self, /)")]
    public static Value Branches(PyCode self)
    {
        var list = new PyList();
        for (var at = 0; at < self.Code.UnitCount;)
        {
            var (op, oparg, i, next) = StackStates.Decode(self.Code, at);
            if (op is Opcode.FOR_ITER or Opcode.POP_JUMP_IF_FALSE or Opcode.POP_JUMP_IF_TRUE or Opcode.POP_JUMP_IF_NONE or Opcode.POP_JUMP_IF_NOT_NONE)
            {
                var left = next < self.Code.UnitCount && self.Code.Code[next * 2] == Opcode.NOT_TAKEN ? next + 1 : next;
                list.Add(Value.Of(new PyTuple(i * 2, left * 2, StackStates.JumpTarget(op, oparg, next) * 2)));
            }
            at = next;
        }
        return IterOps.GetIter(Value.Of(list));
    }

    [PyMethod("_varname_from_oparg($self, /, oparg)")]
    public static Value VarName(PyCode self, int oparg) =>
        (uint)oparg < self.Code.LocalsPlusNames.Length ? self.Code.LocalsPlusNames[oparg] : throw PyErr.IndexError("tuple index out of range");

    [PySlot(nameof(TypeSlots.Repr))]
    public static Value Repr(Value self)
    {
        var c = (PyCode)self.Obj;
        return Value.Str($"<code object {c.Code.Name} at 0x{c.IdentityHash:x12}, file \"{c.Code.FileName}\", line {c.Code.FirstLine}>");
    }

    [PySlot(nameof(TypeSlots.Hash))]
    public static long Hash(Value self) => ((PyCode)self.Obj).Code.GetHashCode() is var h && h == -1 ? -2 : ((PyCode)self.Obj).Code.GetHashCode();

    [PySlot(nameof(TypeSlots.Compare))]
    public static Value Compare(Value v, Value w, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || v.Ref is not PyCode a || w.Ref is not PyCode b) return Value.NotImplemented;
        return Value.Bool(a.Code.Equals(b.Code) == (op == CompareOp.Eq));
    }
}
