using TieredPy.Syntax.Ast;

namespace TieredPy.Syntax.Tests;

public class OptionTests
{
    [Theory]
    [InlineData("(a := 1)", 8, "Assignment expressions are only supported in Python 3.8 and greater")]
    [InlineData("match x:\n case 1: pass", 10, "Pattern matching is only supported in Python 3.10 and greater")]
    [InlineData("try: pass\nexcept* A: pass", 11, "Exception groups are only supported in Python 3.11 and greater")]
    [InlineData("type X = int", 12, "Type statement is only supported in Python 3.12 and greater")]
    [InlineData("t'x'", 14, "t-strings are only supported in Python 3.14 and greater")]
    public void Syntax_newer_than_the_version_asked_for_is_refused(string source, int since, string message)
    {
        Parser.Parse(source, ParseMode.Exec, new ParseOptions { FeatureVersion = since });
        var error = Assert.Throws<PySyntaxException>(
            () => Parser.Parse(source, ParseMode.Exec, new ParseOptions { FeatureVersion = since - 1 }));
        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void Type_comments_are_kept_on_request()
    {
        const string Source = "x = 1  # type: int\nfor a in b:  # type: str\n    pass  # type: ignore[x]\n"
            + "def f(a,  # type: A\n      b):\n    # type: (...) -> B\n    pass\n";
        var options = new ParseOptions { TypeComments = true };
        var module = (Module)Parser.Parse(Source, ParseMode.Exec, options);
        Assert.Equal("int", ((Assign)module.Body[0]).TypeComment);
        Assert.Equal("str", ((For)module.Body[1]).TypeComment);
        var function = (FunctionDef)module.Body[2];
        Assert.Equal("(...) -> B", function.TypeComment);
        Assert.Equal("A", function.Args.Args[0].TypeComment);
        Assert.Equal((3, "[x]"), (module.TypeIgnores[0].Lineno, module.TypeIgnores[0].Tag));
        Assert.Null(((Assign)((Module)Parser.Parse(Source)).Body[0]).TypeComment);
    }

    [Fact]
    public void A_signature_comment_is_a_mode_of_its_own()
    {
        var type = (FunctionType)Parser.Parse("(int, *str) -> list[x]", ParseMode.FuncType);
        Assert.Equal(2, type.ArgTypes.Length);
        Assert.IsType<Subscript>(type.Returns);
    }

    [Fact]
    public void The_limit_on_digits_is_an_option()
    {
        var digits = new string('9', 5000);
        Assert.Throws<PySyntaxException>(() => Parser.Parse(digits));
        Parser.Parse(digits, ParseMode.Exec, new ParseOptions { MaxIntDigits = 0 });
    }

    [Fact]
    public void Character_names_come_from_the_layer_that_has_them()
    {
        var options = new ParseOptions { CharacterNames = name => name == "SNAKE" ? "\U0001F40D" : null };
        var value = ((Constant)((Expression)Parser.Parse("'\\N{SNAKE}'", ParseMode.Eval, options)).Body).Value;
        Assert.Equal("\U0001F40D", value);
    }

    [Fact]
    public void A_warning_is_given_once_even_where_the_source_is_wrong()
    {
        var count = 0;
        var options = new ParseOptions { Warn = _ => ++count < 0 };
        Assert.Throws<PySyntaxException>(() => Parser.Parse("x = '\\d'\nwith ('\\e', *b): pass\ny y\n", ParseMode.Exec, options));
        Assert.Equal(2, count);
    }
}
