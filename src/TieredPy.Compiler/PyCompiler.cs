using TieredPy.Bytecode;
using TieredPy.Compiler.CodeGen;
using TieredPy.Compiler.Preprocess;
using TieredPy.Compiler.Symbols;
using TieredPy.Syntax;
using TieredPy.Syntax.Ast;

namespace TieredPy.Compiler;

/// <summary>
/// From Python source or trees to code objects: CPython 3.14's, instruction by instruction. Errors in the program are
/// <see cref="PySyntaxException"/>s; columns in those of the compiler's own stages are byte columns plus one, as in CPython.
/// </summary>
public static class PyCompiler
{
    private const CodeFlags InheritableFeatures =
        CodeFlags.FutureDivision | CodeFlags.FutureAbsoluteImport | CodeFlags.FutureWithStatement | CodeFlags.FuturePrintFunction |
        CodeFlags.FutureUnicodeLiterals | CodeFlags.FutureBarryAsBdfl | CodeFlags.FutureGeneratorStop | CodeFlags.FutureAnnotations;

    /// <summary>
    /// Compiles a tree: <see cref="Module"/> as exec does, <see cref="Expression"/> as eval, <see cref="Interactive"/> as the
    /// prompt does. The tree is changed on the way (constants are folded in place), so compile it once.
    /// </summary>
    public static CodeObject Compile(Mod mod, string filename, CompileOptions? options = null)
    {
        options ??= CompileOptions.Default;
        var diagnostics = new Diagnostics(filename, options.Warn);
        var features = FutureFeatures.Read(mod, diagnostics, out var lastFuture) | (options.FutureFlags & InheritableFeatures);
        new AstPreprocessor(diagnostics, features, options.Optimize).Run(mod);
        var symbols = SymbolTableBuilder.Build(mod, diagnostics, features, lastFuture, options.AllowTopLevelAwait);
        return CodeGenerator.Generate(mod, diagnostics, symbols, features, options.Optimize);
    }

    /// <summary>
    /// Checks a tree that a program has built: the ast module's objects can be put together in ways that no source gives. Throws
    /// <see cref="PySyntaxException"/>s that stand for ValueErrors and TypeErrors.
    /// </summary>
    public static void ValidateTree(Mod mod) => new AstValidator().Validate(mod);

    /// <summary>
    /// The changes to a tree that come before compiling, in place, with their warnings: what ast.parse() shows of a source when it
    /// is told to optimize (PyCF_OPTIMIZED_AST); without <paramref name="fold"/> only what it does to any source.
    /// </summary>
    public static void PreprocessTree(Mod mod, string filename, CompileOptions? options = null, bool fold = true)
    {
        options ??= CompileOptions.Default;
        var diagnostics = new Diagnostics(filename, options.Warn);
        var features = FutureFeatures.Read(mod, diagnostics, out _) | (options.FutureFlags & InheritableFeatures);
        new AstPreprocessor(diagnostics, features, options.Optimize, fold).Run(mod);
    }

    /// <summary>The symbol table of a source's tree, as the symtable module shows it.</summary>
    public static SymbolTableView BuildSymbolTable(Mod mod, string filename, CompileOptions? options = null)
    {
        options ??= CompileOptions.Default;
        var diagnostics = new Diagnostics(filename, options.Warn);
        var features = FutureFeatures.Read(mod, diagnostics, out var lastFuture) | (options.FutureFlags & InheritableFeatures);
        return SymbolTableView.Of(SymbolTableBuilder.Build(mod, diagnostics, features, lastFuture, options.AllowTopLevelAwait).Top);
    }

    /// <summary>Parses and compiles.</summary>
    /// <param name="mode">Not <see cref="ParseMode.FuncType"/>.</param>
    /// <param name="parse">What matters to the parser alone (incomplete input and the like); file name and warnings are taken from
    /// the other arguments.</param>
    public static CodeObject CompileSource(
        SourceText source, string filename, ParseMode mode = ParseMode.Exec, CompileOptions? options = null, ParseOptions? parse = null)
    {
        options ??= CompileOptions.Default;
        parse ??= ParseOptions.Default;
        var mod = Parser.Parse(source, mode, new ParseOptions
        {
            Filename = filename,
            Warn = options.Warn,
            BarryAsFlufl = parse.BarryAsFlufl || (options.FutureFlags & CodeFlags.FutureBarryAsBdfl) != 0,
            AllowIncompleteInput = parse.AllowIncompleteInput,
            DontImplyDedent = parse.DontImplyDedent,
            FeatureVersion = parse.FeatureVersion,
            MaxIntDigits = parse.MaxIntDigits,
            TypeComments = parse.TypeComments,
        });
        return Compile(mod, filename, options);
    }

    /// <inheritdoc cref="CompileSource(SourceText, string, ParseMode, CompileOptions?, ParseOptions?)"/>
    public static CodeObject CompileSource(
        string source, string filename, ParseMode mode = ParseMode.Exec, CompileOptions? options = null, ParseOptions? parse = null) =>
        CompileSource(SourceText.FromString(source, wholeLines: mode == ParseMode.Exec), filename, mode, options, parse);
}
