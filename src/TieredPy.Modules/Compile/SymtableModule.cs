using TieredPy.Compiler;
using TieredPy.Compiler.Symbols;
using TieredPy.Runtime;
using TieredPy.Syntax;

namespace TieredPy.Modules;

/// <summary>_symtable: the compiler's symbol tables for programs.</summary>
[PyModule("_symtable")]
public static partial class SymtableModule
{
    [PyModuleInit]
    private static void Init(PyThread thread, PyModule m) => Posix.SetConstants(
        m,
        "CELL=5 DEF_ANNOT=256 DEF_BOUND=134 DEF_COMP_CELL=2048 DEF_COMP_ITER=512 DEF_FREE_CLASS=64 DEF_GLOBAL=1 DEF_IMPORT=128 DEF_LOCAL=2 DEF_NONLOCAL=8 DEF_PARAM=4 DEF_TYPE_PARAM=1024 FREE=4 " +
        "GLOBAL_EXPLICIT=2 GLOBAL_IMPLICIT=3 LOCAL=1 SCOPE_MASK=15 SCOPE_OFF=12 TYPE_ANNOTATION=3 TYPE_CLASS=1 TYPE_FUNCTION=0 TYPE_MODULE=2 TYPE_TYPE_ALIAS=4 TYPE_TYPE_PARAMETERS=5 TYPE_TYPE_VARIABLE=6 USE=16");

    [PyFunction("symtable($module, source, filename, startstr, /)", Doc = "Return symbol and scope dictionaries used internally by compiler.")]
    private static Value Symtable(PyThread thread, Value source, Value filename, string startstr)
    {
        var mode = startstr switch
        {
            "exec" => ParseMode.Exec,
            "eval" => ParseMode.Eval,
            "single" => ParseMode.Single,
            _ => throw PyErr.ValueError("symtable() arg 3 must be 'exec' or 'eval' or 'single'"),
        };
        var file = ObjectOps.StrText(ConvertOps.FsPath(filename));
        try
        {
            var tree = SourceCompiler.ParseFor(thread, source, file, mode);
            return Value.Of(PySymtableEntry.Make(PyCompiler.BuildSymbolTable(tree, file)));
        }
        catch (PySyntaxException e)
        {
            throw SyntaxErrors.ToPython(e, file);
        }
    }
}

/// <summary>A scope.</summary>
[PyType("symtable entry", NoNew = true)]
public sealed partial class PySymtableEntry(SymbolTableView view, PyDict symbols, PyList names, PyList children) : PyObject
{
    internal static PySymtableEntry Make(SymbolTableView view)
    {
        PyThread.Current.CheckStack();
        var symbols = new PyDict();
        foreach (var (name, flags) in view.Symbols) symbols.SetStr(name, Value.Int(flags));
        return new PySymtableEntry(view, symbols, new PyList([.. view.VarNames.Select(static n => Value.Str(n))]), new PyList([.. view.Children.Select(static c => Value.Of(Make(c)))]));
    }

    private SymbolTableView View => view;
    private PyDict Symbols => symbols;
    private PyList VarNames => names;
    private PyList Children => children;

    [PyGetter("id", Member = true)] private static Value GetId(PySymtableEntry self) => Value.Int(Engine.IdOf(Value.Of(self)));
    [PyGetter("name", Member = true)] private static Value GetName(PySymtableEntry self) => Value.Str(self.View.Name);
    [PyGetter("symbols", Member = true)] private static Value GetSymbols(PySymtableEntry self) => Value.Of(self.Symbols);
    [PyGetter("varnames", Member = true)] private static Value GetVarNames(PySymtableEntry self) => Value.Of(self.VarNames);
    [PyGetter("children", Member = true)] private static Value GetChildren(PySymtableEntry self) => Value.Of(self.Children);
    [PyGetter("nested", Member = true)] private static Value GetNested(PySymtableEntry self) => Value.Int(self.View.IsNested ? 1 : 0);
    [PyGetter("type", Member = true)] private static Value GetTypeOfScope(PySymtableEntry self) => Value.Int(self.View.Type);
    [PyGetter("lineno", Member = true)] private static Value GetLineno(PySymtableEntry self) => Value.Int(self.View.Lineno);

    [PySlot(nameof(TypeSlots.Repr))]
    private static Value Repr(Value self)
    {
        var e = (PySymtableEntry)self.Obj;
        return Value.Str($"<symtable entry {e.View.Name}({Engine.IdOf(self)}), line {e.View.Lineno}>");
    }
}
