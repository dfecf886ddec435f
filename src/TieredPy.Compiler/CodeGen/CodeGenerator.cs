using TieredPy.Bytecode;
using TieredPy.Compiler.Constants;
using TieredPy.Compiler.Flow;
using TieredPy.Compiler.Symbols;
using TieredPy.Syntax.Ast;

namespace TieredPy.Compiler.CodeGen;

/// <summary>
/// From a checked tree to instruction lists, unit by unit. What is emitted, in which order and with which positions, is what
/// CPython 3.14 emits (Python/codegen.c is the description), since the aim is equal bytecode. This part holds the
/// machinery; statements, expressions, functions and so on have their own.
/// </summary>
internal sealed partial class CodeGenerator
{
    /// <summary>The nesting of blocks that a frame can have.</summary>
    private const int MaxBlocks = 21;

    private readonly Diagnostics diagnostics;
    private readonly SymbolTable symbols;
    private readonly CodeFlags features;
    private readonly int optimize;
    private readonly StackGuard guard = new();
    private readonly List<CompilationUnit> outerUnits = [];
    private readonly ConstantInterner interner = new();

    // Lists of units that are done, for the next ones.
    private readonly Stack<InstructionList> spareLists = new();
    private bool interactive;

    // The body of a finally clause is compiled twice but shall warn once.
    private int warningsDisabled;
    private CompilationUnit unit = null!;

    private CodeGenerator(Diagnostics diagnostics, SymbolTable symbols, CodeFlags features, int optimize)
    {
        this.diagnostics = diagnostics;
        this.symbols = symbols;
        this.features = features;
        this.optimize = optimize;
    }

    public static CodeObject Generate(Mod mod, Diagnostics diagnostics, SymbolTable symbols, CodeFlags features, int optimize)
    {
        var generator = new CodeGenerator(diagnostics, symbols, features, optimize);
        generator.EnterUnit(UnitKind.Module, "<module>", new ScopeKey(mod), 1);
        switch (mod)
        {
            case Module module:
                generator.CompileModule(module.Body);
                break;
            case Interactive statement:
                generator.interactive = true;
                generator.CompileModule(statement.Body);
                break;
            case Expression expression:
                generator.Visit(expression.Body);
                break;
        }

        return generator.FinishUnit(addNone: mod is not Expression);
    }

    private bool FutureAnnotations => (features & CodeFlags.FutureAnnotations) != 0;

    private Scope Scope => unit.Scope;

    private Exception Error(in SourceSpan span, string message) => diagnostics.Error(span, message);

    private void Warn(in SourceSpan span, string message)
    {
        if (warningsDisabled == 0) diagnostics.Warn(span, message);
    }

    private static SourceSpan SpanOf(LocatedNode node) => SourceSpan.Of(node);

    // Emitting

    private void Emit(in SourceSpan span, int opcode, int oparg = 0) => unit.Code.Add(opcode, oparg, span);

    private void EmitJump(in SourceSpan span, int opcode, Label target) => unit.Code.Add(opcode, target.Id, span);

    private void EmitConst(in SourceSpan span, object value) => unit.Code.Add(Opcode.LOAD_CONST, unit.Constants.Add(value), span);

    private void EmitNone(in SourceSpan span) => EmitConst(span, PyConst.None);

    private void EmitNameOp(in SourceSpan span, int opcode, string name) => unit.Code.Add(opcode, unit.Names.Add(Mangle(name)), span);

    private void EmitLoadAttr(in SourceSpan span, string name, bool asMethod) =>
        unit.Code.Add(Opcode.LOAD_ATTR, (unit.Names.Add(Mangle(name)) << 1) | (asMethod ? 1 : 0), span);

    private Label NewLabel() => unit.Code.NewLabel();

    private void Mark(Label label) => unit.Code.Mark(label);

    private string Mangle(string name) => Scope.Mangle(unit.ClassName, name);

    // Going on where the stack ends; apart, so that only these make closures.

    private void VisitOnFreshStack(Stmt statement) => guard.OnFreshStack(() => Visit(statement));

    private void VisitOnFreshStack(Expr expression) => guard.OnFreshStack(() => Visit(expression));

    private void VisitPatternOnFreshStack(Pattern pattern, PatternContext context) => guard.OnFreshStack(() => VisitPattern(pattern, context));

    private void JumpIfOnFreshStack(SourceSpan span, Expr expression, Label next, bool condition) =>
        guard.OnFreshStack(() => JumpIf(span, expression, next, condition));

    // Units

    private CompilationUnit EnterUnit(
        UnitKind kind, string name, ScopeKey key, int firstLine, string? className = null, int args = 0, int posOnly = 0, int kwOnly = 0)
    {
        var outer = unit;
        if (outer is not null)
        {
            outerUnits.Add(outer);
            className ??= outer.ClassName;
        }

        unit = new CompilationUnit(kind, name, symbols[key], firstLine, className)
        {
            ArgCount = args,
            PosOnlyArgCount = posOnly,
            KwOnlyArgCount = kwOnly,
            Code = NewInstructionList(),
            Constants = new ConstantPool(interner),
        };
        if (kind != UnitKind.Module) unit.QualName = QualifiedName();
        Emit(new SourceSpan(kind == UnitKind.Module ? 0 : firstLine, firstLine, 0, 0), Opcode.RESUME, (int)ResumeKind.FunctionStart);
        if (kind == UnitKind.Module) Emit(SourceSpan.None, Opcode.ANNOTATIONS_PLACEHOLDER);
        return unit;
    }

    private InstructionList NewInstructionList()
    {
        if (!spareLists.TryPop(out var list)) return new InstructionList();
        list.Clear();
        return list;
    }

    private string QualifiedName()
    {
        var depth = outerUnits.Count;
        if (depth <= 1) return unit.Name;
        var parent = outerUnits[depth - 1];
        if (parent.Kind == UnitKind.Annotations)
        {
            // Type parameters do not show.
            if (depth == 2) return unit.Name;
            parent = outerUnits[depth - 2];
        }

        if (unit.Kind is UnitKind.Function or UnitKind.AsyncFunction or UnitKind.Class)
        {
            var mangled = NameMangling.Mangle(parent.ClassName, unit.Name);
            if (parent.Scope.Symbols[mangled].Scope == NameScope.GlobalExplicit) return unit.Name;
        }

        return parent.Kind is UnitKind.Function or UnitKind.AsyncFunction or UnitKind.Lambda
            ? $"{parent.QualName}.<locals>.{unit.Name}"
            : $"{parent.QualName}.{unit.Name}";
    }

    /// <summary>Makes the code object of the current unit and goes back to the one around it.</summary>
    private CodeObject FinishUnit(bool addNone)
    {
        if (addNone) EmitNone(SourceSpan.None);
        Emit(SourceSpan.None, Opcode.RETURN_VALUE);
        var code = UnitAssembler.Assemble(unit, ComputeFlags(), diagnostics.Filename);
        spareLists.Push(unit.Code);
        if (outerUnits.Count > 0)
        {
            unit = outerUnits[^1];
            outerUnits.RemoveAt(outerUnits.Count - 1);
        }

        return code;
    }

    private CodeFlags ComputeFlags()
    {
        var scope = unit.Scope;
        var flags = features;
        if (scope.IsFunctionLike)
        {
            flags |= CodeFlags.NewLocals | CodeFlags.Optimized;
            if (scope.IsNested) flags |= CodeFlags.Nested;
            if (scope.IsGenerator) flags |= scope.IsCoroutine ? CodeFlags.AsyncGenerator : CodeFlags.Generator;
            if (scope.HasVarArgs) flags |= CodeFlags.VarArgs;
            if (scope.HasVarKeywords) flags |= CodeFlags.VarKeywords;
            if (scope.HasDocstring) flags |= CodeFlags.HasDocstring;
            if (scope.IsMethod) flags |= CodeFlags.Method;
        }

        if (scope is { IsCoroutine: true, IsGenerator: false }) flags |= CodeFlags.Coroutine;
        return flags;
    }

    /// <summary>Pushes a function of the code object, after its defaults and the like, which the flags name.</summary>
    private void EmitMakeFunction(in SourceSpan span, CodeObject code, FunctionAttribute attributes)
    {
        if (code.FreeVars.Length > 0)
        {
            foreach (var name in code.FreeVars) Emit(span, Opcode.LOAD_CLOSURE, ClosureIndex(name));
            attributes |= FunctionAttribute.Closure;
            Emit(span, Opcode.BUILD_TUPLE, code.FreeVars.Length);
        }

        EmitConst(span, code);
        Emit(span, Opcode.MAKE_FUNCTION);
        // The last pushed is the first taken.
        ReadOnlySpan<FunctionAttribute> order =
        [
            FunctionAttribute.Closure, FunctionAttribute.Annotations, FunctionAttribute.Annotate, FunctionAttribute.KeywordDefaults,
            FunctionAttribute.Defaults,
        ];
        foreach (var attribute in order)
        {
            if ((attributes & attribute) != 0) Emit(span, Opcode.SET_FUNCTION_ATTRIBUTE, (int)attribute);
        }
    }

    private int ClosureIndex(string name)
    {
        // A class has cells of these names whatever its body does with them.
        var isCell = unit.Kind == UnitKind.Class && name is "__class__" or "__classdict__" or "__conditional_annotations__"
            ? unit.Kind == UnitKind.Class
            : Scope.Symbols[name].Scope == NameScope.Cell;
        return isCell ? unit.CellIndex(name) : unit.FreeIndex(name);
    }

    // Blocks

    private void PushBlock(FrameBlock block)
    {
        if (unit.Blocks.Count >= MaxBlocks) throw Error(block.Span, "too many statically nested blocks");
        unit.Blocks.Add(block);
        if (block.Kind == FrameBlockKind.FinallyEnd) warningsDisabled++;
    }

    private void PopBlock()
    {
        if (unit.Blocks[^1].Kind == FrameBlockKind.FinallyEnd) warningsDisabled--;
        unit.Blocks.RemoveAt(unit.Blocks.Count - 1);
    }

    // Names

    private void EmitName(in SourceSpan span, string name, ExprContext context)
    {
        name = Mangle(name);
        var nameScope = Scope.Symbols[name].Scope;
        int opcode;
        switch (nameScope)
        {
            case NameScope.Free or NameScope.Cell:
                var index = nameScope == NameScope.Cell ? unit.CellIndex(name) : unit.FreeIndex(name);
                if (context == ExprContext.Load && Scope.Kind == ScopeKind.Class && unit.InlinedComprehensionDepth == 0)
                {
                    Emit(span, Opcode.LOAD_LOCALS);
                    opcode = Opcode.LOAD_FROM_DICT_OR_DEREF;
                }
                else if (context == ExprContext.Load && Scope.CanSeeClassScope)
                {
                    EmitLoadClassDict(span);
                    opcode = Opcode.LOAD_FROM_DICT_OR_DEREF;
                }
                else
                {
                    opcode = Select(Opcode.LOAD_DEREF, Opcode.STORE_DEREF, Opcode.DELETE_DEREF);
                }

                Emit(span, opcode, index);
                return;
            case NameScope.Local when Scope.IsFunctionLike || unit.IsActiveHiddenLocal(name):
                Emit(span, Select(Opcode.LOAD_FAST, Opcode.STORE_FAST, Opcode.DELETE_FAST), unit.Locals.Add(name));
                return;
            case NameScope.GlobalExplicit:
            case NameScope.GlobalImplicit when Scope.IsFunctionLike:
                var global = unit.Names.Add(name);
                if (context == ExprContext.Load && Scope.CanSeeClassScope && nameScope == NameScope.GlobalImplicit)
                {
                    EmitLoadClassDict(span);
                    Emit(span, Opcode.LOAD_FROM_DICT_OR_GLOBALS, global);
                    return;
                }

                Emit(span, Select(Opcode.LOAD_GLOBAL, Opcode.STORE_GLOBAL, Opcode.DELETE_GLOBAL), context == ExprContext.Load ? global << 1 : global);
                return;
            default:
                var place = unit.Names.Add(name);
                if (context == ExprContext.Load && Scope.Kind == ScopeKind.Class && unit.InlinedComprehensionDepth > 0)
                    Emit(span, Opcode.LOAD_GLOBAL, place << 1);
                else
                    Emit(span, Select(Opcode.LOAD_NAME, Opcode.STORE_NAME, Opcode.DELETE_NAME), place);
                return;
        }

        int Select(int load, int store, int delete) => context switch
        {
            ExprContext.Load => load,
            ExprContext.Store => store,
            _ => delete,
        };
    }

    private void EmitLoadClassDict(in SourceSpan span) => Emit(span, Opcode.LOAD_DEREF, unit.FreeIndex("__classdict__"));

    // What awaiting, yielding and exceptions have in common

    /// <summary>Sends to the iterator below the value on top until it is exhausted; its result stays.</summary>
    private void EmitYieldFrom(in SourceSpan span, bool isAwait)
    {
        var send = NewLabel();
        var fail = NewLabel();
        var exit = NewLabel();
        Mark(send);
        EmitJump(span, Opcode.SEND, exit);
        // throw() and close() of the inner iterator may end it by StopIteration at the yield.
        EmitJump(span, Opcode.SETUP_FINALLY, fail);
        Emit(span, Opcode.YIELD_VALUE, 1);
        Emit(SourceSpan.None, Opcode.POP_BLOCK);
        Emit(span, Opcode.RESUME, (int)(isAwait ? ResumeKind.AfterAwait : ResumeKind.AfterYieldFrom));
        EmitJump(span, Opcode.JUMP_NO_INTERRUPT, send);
        Mark(fail);
        Emit(span, Opcode.CLEANUP_THROW);
        Mark(exit);
        Emit(span, Opcode.END_SEND);
    }

    private void EmitAwait(in SourceSpan span, int where)
    {
        Emit(span, Opcode.GET_AWAITABLE, where);
        EmitNone(span);
        EmitYieldFrom(span, true);
    }

    private void EmitYield(in SourceSpan span)
    {
        if (Scope is { IsGenerator: true, IsCoroutine: true }) Emit(span, Opcode.CALL_INTRINSIC_1, (int)Intrinsic1.AsyncGenWrap);
        Emit(span, Opcode.YIELD_VALUE);
        Emit(span, Opcode.RESUME, (int)ResumeKind.AfterYield);
    }

    private void EmitPopExceptAndReraise(in SourceSpan span)
    {
        Emit(span, Opcode.COPY, 3);
        Emit(span, Opcode.POP_EXCEPT);
        Emit(span, Opcode.RERAISE, 1);
    }

    private void EmitCallExitWithNones(in SourceSpan span)
    {
        EmitNone(span);
        EmitNone(span);
        EmitNone(span);
        Emit(span, Opcode.CALL, 3);
    }

    /// <summary>A StopIteration that leaves a generator is a RuntimeError.</summary>
    private void WrapInStopIterationHandler()
    {
        var handler = NewLabel();
        EmitNone(SourceSpan.None);
        Emit(SourceSpan.None, Opcode.RETURN_VALUE);
        Mark(handler);
        Emit(SourceSpan.None, Opcode.CALL_INTRINSIC_1, (int)Intrinsic1.StopIterationError);
        Emit(SourceSpan.None, Opcode.RERAISE, 1);
        unit.Code.InsertFirst(Opcode.SETUP_CLEANUP, handler.Id, SourceSpan.None);
    }
}
