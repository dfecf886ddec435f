using System.Text;
using TieredPy.Syntax.Ast;

namespace TieredPy.Syntax.Tests;

public class SourceTests
{
    [Theory]
    [InlineData("# -*- coding: latin-1 -*-\nx = '\u00e9'\n", "iso-8859-1", "\u00e9")]
    [InlineData("#!/bin/x\n# vim: set fileencoding=iso8859-15 :\nx = '\u20ac'\n", "iso-8859-15", "\u20ac")]
    [InlineData("# coding=cp1252\nx = '\u2019'\n", "windows-1252", "\u2019")]
    [InlineData("x = '\u00e9'\n", "utf-8", "\u00e9")]
    public void The_declared_encoding_is_used(string source, string encoding, string expected)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = SourceText.FromBytes(Encoding.GetEncoding(encoding).GetBytes(source), "f.py");
        var assign = (Assign)((Module)Parser.Parse(text)).Body[0];
        Assert.Equal(expected, ((Constant)assign.Value).Value);
    }

    [Fact]
    public void A_byte_order_mark_is_not_part_of_the_text()
    {
        var text = SourceText.FromBytes([0xEF, 0xBB, 0xBF, (byte)'x'], "f.py");
        Assert.Equal(0, ((Module)Parser.Parse(text)).Body[0].ColOffset);
    }

    [Theory]
    [InlineData("x=1\n\"\u00ff\"", "Non-UTF-8 code starting with '\\xff' on line 2, but no encoding declared; see https://peps.python.org/pep-0263/ for details", 2)]
    [InlineData("# coding: foo\nx", "unknown encoding: foo", 0)]
    [InlineData("# coding: ascii\n\"\u00e9\"", "'ascii' codec can't decode byte 0xe9 in position 17: ordinal not in range(128)", 0)]
    [InlineData("x\0", "source code string cannot contain null bytes", 0)]
    public void Bytes_that_cannot_be_read_are_syntax_errors(string latin1, string message, int line)
    {
        var error = Assert.Throws<PySyntaxException>(() => SourceText.FromBytes(Encoding.Latin1.GetBytes(latin1), "f.py"));
        Assert.Equal(SyntaxErrorKind.SyntaxError, error.Kind);
        Assert.Equal(message, error.Message);
        Assert.Equal(line, error.Lineno);
    }

    [Fact]
    public void A_lone_surrogate_in_the_source_is_an_encoding_error()
    {
        var error = Assert.Throws<PySyntaxException>(() => SourceText.FromString("x='\ud800'"));
        Assert.Equal(SyntaxErrorKind.UnicodeEncodeError, error.Kind);
        Assert.Equal(3, error.Offset);
    }

    [Fact]
    public void Line_ends_of_all_systems_count()
    {
        var body = ((Module)Parser.Parse("a\r\nb\rc\n")).Body;
        Assert.Equal([1, 2, 3], body.Select(s => s.Lineno));
    }

    [Theory]
    [InlineData("ﬁ", "fi")]
    [InlineData("e\u0301", "\u00e9")]
    [InlineData("\u1b05\u1b35", "\u1b06")]
    [InlineData("\u1112\u1161\u11ab", "\ud55c")]
    [InlineData("x\u0307\u0323", "\u1e8b\u0323")]
    public void Identifiers_are_compared_in_normal_form(string written, string expected)
    {
        var name = (Name)((Expression)Parser.Parse(written, ParseMode.Eval)).Body;
        Assert.Equal(expected, name.Id);
    }

    [Fact]
    public void A_warning_that_is_an_error_fails_the_parse()
    {
        var options = new ParseOptions { Warn = _ => true };
        var error = Assert.Throws<PySyntaxException>(() => Parser.Parse("x = '\\d'\n", ParseMode.Exec, options));
        Assert.Equal("\"\\d\" is an invalid escape sequence. Did you mean \"\\\\d\"? A raw string is also an option.", error.Message);
        Assert.Equal((1, 5, 9), (error.Lineno, error.Offset, error.EndOffset));
    }
}
