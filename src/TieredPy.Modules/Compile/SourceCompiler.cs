using TieredPy.Bytecode;
using TieredPy.Compiler;
using TieredPy.Runtime;
using TieredPy.Syntax;
using TieredPy.Syntax.Ast;

namespace TieredPy.Modules;

/// <summary>compile(): source or tree to code object, with the front end's errors as Python exceptions.</summary>
public sealed class SourceCompiler : ISourceCompiler
{
    // the flags that compile() knows (Include/cpython/compile.h gives them their numbers)
    private const int OnlyAst = 0x0400, OptimizedAst = 0x8400, IgnoreCookie = 0x0800, TypeComments = 0x1000, DontImplyDedent = 0x0200;
    private const int TopLevelAwait = 0x2000, AllowIncomplete = 0x4000, FutureMask = 0x1ffe0000 >> 0;

    public Value Compile(PyThread thread, Value source, Value filename, string mode, int flags, int inheritedFlags, int optimize, int featureVersion)
    {
        var file = FileName(filename);
        if (optimize < 0) optimize = thread.Engine.OptimizeLevel;
        try
        {
            var mod = AstConversion.TryFromPython(thread, source, mode);
            if (mod is not null) PyCompiler.ValidateTree(mod);
            mod ??= Parse(thread, source, file, mode, flags | inheritedFlags, featureVersion);
            var options = new CompileOptions
            {
                Optimize = optimize,
                FutureFlags = (CodeFlags)((flags | inheritedFlags) & FutureMask),
                AllowTopLevelAwait = (flags & TopLevelAwait) != 0,
                Warn = w => Warn(thread, w, isError: true),
            };
            if ((flags & OnlyAst) == 0) return Value.Of(PyCode.Of(PyCompiler.Compile(mod, file, options)));
            PyCompiler.PreprocessTree(mod, file, options, fold: (flags & OptimizedAst) == OptimizedAst);
            return AstConversion.ToPython(thread, mod);
        }
        catch (PySyntaxException e)
        {
            throw SyntaxErrors.ToPython(e, file, source.As<PyStr>()?.Text);
        }
    }

    /// <summary>The tree of a source, for what looks at sources without compiling them; syntax errors are the front end's.</summary>
    internal static Mod ParseFor(PyThread thread, Value source, string file, ParseMode mode) =>
        Parse(thread, source, file, mode switch { ParseMode.Eval => "eval", ParseMode.Single => "single", _ => "exec" }, 0, -1);

    private static Mod Parse(PyThread thread, Value source, string file, string mode, int flags, int featureVersion)
    {
        var whole = mode == "exec";
        SourceText text;
        if (source.As<PyStr>() is { } s)
        {
            if (s.Text.Contains('\0', StringComparison.Ordinal)) throw PyErr.New(PyExc.SyntaxError, "source code string cannot contain null bytes");
            text = SourceText.FromString(s.Text, whole);
        }
        else
        {
            text = SourceText.FromBytes(PyBytes.FromObject(source), file, isFile: false, whole, DecodeWith(thread));
        }
        return Parser.Parse(text, mode switch
        {
            "eval" => ParseMode.Eval,
            "single" => ParseMode.Single,
            "func_type" => ParseMode.FuncType,
            _ => ParseMode.Exec,
        }, new ParseOptions
        {
            Filename = file,
            TypeComments = (flags & TypeComments) != 0,
            BarryAsFlufl = (flags & 0x400000) != 0,
            AllowIncompleteInput = (flags & AllowIncomplete) != 0,
            DontImplyDedent = (flags & DontImplyDedent) != 0,
            FeatureVersion = (flags & OnlyAst) != 0 && featureVersion >= 0 ? featureVersion : ParseOptions.Default.FeatureVersion,
            MaxIntDigits = thread.Engine.IntMaxStrDigits,
            Warn = w => Warn(thread, w, isError: true),
            CharacterNames = name => CharacterNamed(name),
        });
    }

    /// <summary>Compiles a file's bytes: what running a script and importing a module do.</summary>
    public static PyCode CompileFile(PyThread thread, byte[] bytes, string file, int optimize)
    {
        try
        {
            var text = SourceText.FromBytes(bytes, file, isFile: true, wholeLines: true, DecodeWith(thread));
            var mod = Parser.Parse(text, ParseMode.Exec, new ParseOptions
            {
                Filename = file,
                MaxIntDigits = thread.Engine.IntMaxStrDigits,
                Warn = w => Warn(thread, w, isError: true),
                CharacterNames = name => CharacterNamed(name),
            });
            return PyCode.Of(PyCompiler.Compile(mod, file, new CompileOptions { Optimize = optimize, Warn = w => Warn(thread, w, isError: true) }));
        }
        catch (PySyntaxException e)
        {
            throw SyntaxErrors.ToPython(e, file, file == "<string>" ? System.Text.Encoding.UTF8.GetString(bytes) : null);
        }
    }

    private static string FileName(Value filename)
    {
        if (filename.As<PyStr>() is { } s) return s.Text;
        var path = ConvertOps.FsPath(filename);
        return path.As<PyStr>() is { } p ? p.Text : System.Text.Encoding.UTF8.GetString(((PyBytes)path.Obj).Data);
    }

    /// <summary>\N{name}: by unicodedata's tables (the parser may be on a thread without Python).</summary>
    private static string? CharacterNamed(string name) => UnicodeTables.Instance.Lookup(name) is >= 0 and var point ? char.ConvertFromUtf32(point) : null;

    /// <summary>Encodings that the front end does not know are decoded by Python's codecs.</summary>
    private static SourceText.CodecHook DecodeWith(PyThread thread) => (encoding, bytes) =>
    {
        try
        {
            var codecs = thread.Engine.Import("codecs");
            var text = CallOps.CallMethod(codecs, "decode", Value.Of(new PyBytes(bytes)), Value.Str(encoding));
            return ObjectOps.StrText(text);
        }
        catch (PyException e) when (e.Matches(PyExc.LookupError))
        {
            return null;
        }
    };

    private static bool Warn(PyThread thread, SourceWarning w, bool isError)
    {
        var module = thread.Engine.Modules.GetStr("_warnings");
        if (module.IsNull) return false;
        var category = w.Category == "DeprecationWarning" ? PyExc.DeprecationWarning : PyExc.SyntaxWarning;
        try
        {
            CallOps.CallMethod(module, "warn_explicit", Value.Str(w.Message), Value.Of(category), Value.Str(w.Filename), Value.Int(w.Lineno));
            return false;
        }
        catch (PyException e) when (isError && e.Matches(category))
        {
            return true;
        }
    }
}
