namespace TieredPy.Bytecode.Tests;

/// <summary>Code objects by hand: appends instructions with their caches.</summary>
internal sealed class CodeBuilder
{
    private readonly List<byte> _code = [];

    public int Unit => _code.Count / 2;

    public CodeBuilder Op(int opcode, int oparg = 0)
    {
        for (var shift = 24; shift > 0; shift -= 8)
        {
            if (oparg >> shift != 0)
                Raw(Opcode.EXTENDED_ARG, (byte)(oparg >> shift));
        }
        Raw(opcode, (byte)oparg);
        for (var i = Opcode.CacheEntries(Opcode.Base(opcode)); i > 0; i--)
            Raw(Opcode.CACHE, 0);
        return this;
    }

    public CodeBuilder Raw(int opcode, byte oparg)
    {
        _code.Add((byte)opcode);
        _code.Add(oparg);
        return this;
    }

    /// <summary>A code object with locals a (a parameter) and b, the cell c, two constants, two names, and a stack of 8.</summary>
    public static CodeObject Make(Action<CodeBuilder> write, CodeFlags flags = CodeFlags.Optimized, params ExceptionEntry[] handlers)
    {
        var builder = new CodeBuilder();
        write(builder);
        return new()
        {
            ArgCount = 1,
            StackSize = 8,
            Flags = flags,
            Code = [.. builder._code],
            Consts = [PyConst.None, 7L],
            Names = ["n", "m"],
            LocalsPlusNames = ["a", "b", "c"],
            LocalsPlusKinds = [(byte)(LocalKind.Local | LocalKind.ArgPositional | LocalKind.ArgKeyword), (byte)LocalKind.Local, (byte)LocalKind.Cell],
            FileName = "f.py",
            Name = "f",
            QualName = "f",
            FirstLine = 1,
            LineTable = [],
            ExceptionTable = ExceptionTable.Encode(handlers),
        };
    }
}
