using TieredPy.Bytecode;
using TieredPy.Syntax;
using TieredPy.Syntax.Ast;

namespace TieredPy.Compiler.Tests;

/// <summary>Modes and options of the public API.</summary>
public class OptionTests
{
    private static string[] Instructions(CodeObject code)
    {
        var names = new List<string>();
        for (var i = 0; i < code.UnitCount; i++)
        {
            names.Add(Opcode.Name(code.Code[i * 2]));
            i += Opcode.CacheEntries(code.Code[i * 2]);
        }

        return [.. names];
    }

    [Fact]
    public void An_expression_returns_its_value() => Assert.Equal(
        ["RESUME", "LOAD_NAME", "RETURN_VALUE"], Instructions(PyCompiler.CompileSource("x", "f", ParseMode.Eval)));

    [Fact]
    public void The_prompt_prints_expressions_and_has_no_docstring()
    {
        var code = PyCompiler.CompileSource("'x'\n", "f", ParseMode.Single);
        Assert.Equal(["RESUME", "LOAD_CONST", "CALL_INTRINSIC_1", "POP_TOP", "LOAD_CONST", "RETURN_VALUE"], Instructions(code));
    }

    [Fact]
    public void Optimization_drops_asserts_and_then_docstrings()
    {
        const string source = "def f():\n  'doc'\n  assert x\n  return __debug__\n";
        CodeObject Function(int level) =>
            PyCompiler.CompileSource(source, "f", ParseMode.Exec, new CompileOptions { Optimize = level }).Consts.OfType<CodeObject>().Single();
        Assert.Contains("RAISE_VARARGS", Instructions(Function(0)));
        Assert.DoesNotContain("RAISE_VARARGS", Instructions(Function(1)));
        Assert.Equal("doc", Function(1).Consts[0]);
        Assert.Equal(true, Function(0).Consts[1]);
        Assert.Equal([false], Function(2).Consts);
        Assert.False(Function(2).Flags.HasFlag(CodeFlags.HasDocstring));
    }

    [Fact]
    public void Future_features_are_inherited_and_recorded()
    {
        var options = new CompileOptions { FutureFlags = CodeFlags.FutureAnnotations | CodeFlags.Generator };
        var code = PyCompiler.CompileSource("x: a | b", "f", ParseMode.Exec, options);
        Assert.Contains("a | b", code.Consts);
        Assert.Equal(CodeFlags.FutureAnnotations, code.Flags);
    }

    [Fact]
    public void Await_at_module_level_is_allowed_on_request()
    {
        Assert.Throws<PySyntaxException>(() => PyCompiler.CompileSource("await x", "f"));
        var code = PyCompiler.CompileSource("await x", "f", ParseMode.Exec, new CompileOptions { AllowTopLevelAwait = true });
        Assert.Equal(CodeFlags.Coroutine, code.Flags);
    }

    [Fact]
    public void A_warning_that_is_an_error_stops_the_compilation()
    {
        var options = new CompileOptions { Warn = _ => true };
        var error = Assert.Throws<PySyntaxException>(() => PyCompiler.CompileSource("x = y is 1\n", "f", ParseMode.Exec, options));
        Assert.Equal("\"is\" with 'int' literal. Did you mean \"==\"?", error.Message);
        Assert.Equal((1, 5), (error.Lineno, error.Offset));
    }

    [Fact]
    public void Equal_constants_of_a_program_are_one_object()
    {
        var code = PyCompiler.CompileSource("a = lambda: 'some text'\nb = lambda: ('some text', 1 + 299)\nc = 300, 'some text'\n", "f");
        var text = code.Consts.OfType<CodeObject>().First().Consts[0];
        var tuple = (ConstTuple)code.Consts.OfType<CodeObject>().Last().Consts[^1];
        Assert.Same(text, tuple[0]);
        var outer = code.Consts.OfType<ConstTuple>().Single();
        Assert.Same(text, outer[1]);
        Assert.Same(tuple[1], outer[0]);
    }

    [Fact]
    public void A_tree_made_by_hand_compiles()
    {
        var name = new Name("x", ExprContext.Load) { Lineno = 3, EndLineno = 3, ColOffset = 1, EndColOffset = 2 };
        var code = PyCompiler.Compile(new Expression(name), "f");
        Assert.Equal(["x"], code.Names);
        Assert.Equal(3, LocationTable.LineAt(code, 1));
    }
}
