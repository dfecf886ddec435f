namespace TieredPy.Bytecode.Tests;

public class TableTests
{
    [Fact]
    public void Lines_positions_and_handlers_are_CPythons()
    {
        Assert.Equal(Golden.Lines("sample.tables.txt"), Golden.WithInner(Golden.Sample()).SelectMany(Describe));
    }

    private static IEnumerable<string> Describe(CodeObject code)
    {
        yield return $"{code.QualName} {code.LocalCount} {string.Join(',', code.VarNames)} {string.Join(',', code.CellVars)} {string.Join(',', code.FreeVars)}";
        yield return "lines " + string.Join(' ', LocationTable.Lines(code).Select(l => $"{l.Start * 2}-{l.End * 2}:{Part(l.Line)}"));
        yield return "positions " + string.Join(' ', LocationTable.Positions(code).Select(p => $"{Part(p.Line)},{Part(p.EndLine)},{Part(p.Column)},{Part(p.EndColumn)}"));
        yield return "handlers " + string.Join(' ', ExceptionTable.Decode(code.ExceptionTable).Select(h => $"{h.Start * 2}-{h.End * 2}>{h.Target * 2}:{h.Depth}:{h.PushLasti}"));

        static string Part(int number) => number < 0 ? "None" : $"{number}";
    }

    [Fact]
    public void Writing_what_was_read_gives_CPythons_bytes()
    {
        foreach (var code in Golden.WithInner(Golden.Sample()))
        {
            Assert.Equal(code.ExceptionTable, ExceptionTable.Encode(ExceptionTable.Decode(code.ExceptionTable)));
            var builder = new LocationTableBuilder(code.FirstLine);
            foreach (var run in LocationTable.Read(code.LineTable, code.FirstLine))
                builder.Add(run.Position, run.End - run.Start);
            Assert.Equal(code.LineTable, builder.ToArray());
        }
    }

    [Fact]
    public void Positions_of_every_form_survive()
    {
        var random = new Random(14);
        var positions = new List<(CodePosition Position, int Units)>();
        var builder = new LocationTableBuilder(100);
        for (var i = 0; i < 2000; i++)
        {
            var line = 100 + random.Next(-50, 400);
            var column = random.Next(random.Next(2) == 0 ? 90 : 3000);
            var position = random.Next(8) switch
            {
                0 => CodePosition.None,
                1 => new(line, line, -1, -1),
                2 => new(line, line + random.Next(100), -1, -1),
                3 => new(line, line + random.Next(1, 100), column, random.Next(70)),
                _ => new(line, line, column, column + random.Next(100)),
            };
            var units = random.Next(1, 30);
            positions.Add((position, units));
            builder.Add(position, units);
        }
        var read = new List<CodePosition>();
        foreach (var run in LocationTable.Read(builder.ToArray(), 100))
            read.AddRange(Enumerable.Repeat(run.Position, run.End - run.Start));
        Assert.Equal(positions.SelectMany(p => Enumerable.Repeat(p.Position, p.Units)), read);
    }

    [Fact]
    public void Handlers_with_large_numbers_survive_and_are_found()
    {
        ExceptionEntry[] entries = [new(1, 64, 5000, 0, false), new(64, 70, 63, 31, true), new(5000, 300_000, 64, 4096, true)];
        var table = ExceptionTable.Encode(entries);
        Assert.Equal(entries, ExceptionTable.Decode(table));
        Assert.True(ExceptionTable.TryFind(table, 69, out var found));
        Assert.Equal(entries[1], found);
        Assert.False(ExceptionTable.TryFind(table, 70, out _));
        Assert.False(ExceptionTable.TryFind(table, 0, out _));
    }

    [Fact]
    public void Any_bytes_decode_without_an_exception()
    {
        var random = new Random(3);
        var bytes = new byte[40];
        for (var i = 0; i < 5000; i++)
        {
            random.NextBytes(bytes);
            ExceptionTable.Decode(bytes);
            foreach (var run in LocationTable.Read(bytes, 1))
                Assert.True(run.End > run.Start);
        }
    }

    [Fact]
    public void Lines_outside_of_the_table()
    {
        var code = Golden.Sample();
        Assert.Equal(code.FirstLine, LocationTable.LineAt(code, -1));
        Assert.Equal(-1, LocationTable.LineAt(code, 1_000_000));
    }
}
