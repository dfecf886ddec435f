namespace TieredPy.Bytecode;

/// <summary>co_flags.</summary>
[Flags]
public enum CodeFlags
{
    None = 0,
    Optimized = 0x1,
    NewLocals = 0x2,
    VarArgs = 0x4,
    VarKeywords = 0x8,
    Nested = 0x10,
    Generator = 0x20,
    Coroutine = 0x80,
    IterableCoroutine = 0x100,
    AsyncGenerator = 0x200,
    FutureDivision = 0x20000,
    FutureAbsoluteImport = 0x40000,
    FutureWithStatement = 0x80000,
    FuturePrintFunction = 0x100000,
    FutureUnicodeLiterals = 0x200000,
    FutureBarryAsBdfl = 0x400000,
    FutureGeneratorStop = 0x800000,
    FutureAnnotations = 0x1000000,
    HasDocstring = 0x4000000,
    Method = 0x8000000,
}

/// <summary>What each entry of <see cref="CodeObject.LocalsPlusNames"/> is (one byte each, bits combine).</summary>
[Flags]
public enum LocalKind : byte
{
    None = 0,
    /// <summary>Positional parameter: with <see cref="ArgKeyword"/> too, an ordinary one.</summary>
    ArgPositional = 0x02,
    ArgKeyword = 0x04,
    ArgVariadic = 0x08,
    /// <summary>A comprehension's own variable, in a frame that is not a function's.</summary>
    Hidden = 0x10,
    /// <summary>A local; with <see cref="Cell"/> too, a parameter that inner functions read.</summary>
    Local = 0x20,
    Cell = 0x40,
    Free = 0x80,
}

/// <summary>
/// CPython 3.14's code object: immutable but for <see cref="Tag"/>. Arrays are the object's own and shared: nobody writes
/// to them. A code object is not necessarily sound (it may come from a foreign .pyc): run <see cref="CodeVerifier"/> on
/// what was not made by our compiler before executing it.
/// </summary>
public sealed class CodeObject : IEquatable<CodeObject>
{
    private object? _tag;
    private string[]? _varNames, _cellVars, _freeVars;

    public required int ArgCount { get; init; }
    public int PosOnlyArgCount { get; init; }
    public int KwOnlyArgCount { get; init; }
    public required int StackSize { get; init; }
    public required CodeFlags Flags { get; init; }

    /// <summary>Two bytes an instruction, opcode and oparg; inline caches are zeroed CACHE units, as in a .pyc.</summary>
    public required byte[] Code { get; init; }

    /// <summary>Constants in the representation that <see cref="PyConst"/> describes.</summary>
    public required object[] Consts { get; init; }
    public required string[] Names { get; init; }
    public required string[] LocalsPlusNames { get; init; }

    /// <summary>A <see cref="LocalKind"/> for each of <see cref="LocalsPlusNames"/>: locals first (cells among them for
    /// parameters that are captured), then cells, then free variables.</summary>
    public required byte[] LocalsPlusKinds { get; init; }
    public required string FileName { get; init; }
    public required string Name { get; init; }
    public required string QualName { get; init; }
    public required int FirstLine { get; init; }
    public required byte[] LineTable { get; init; }
    public required byte[] ExceptionTable { get; init; }

    /// <summary>
    /// The runtime's translation of this code. Set at most once: the first to arrive wins and everyone gets the winner,
    /// see <see cref="SetTag"/>. Takes no part in equality and is not carried over by <see cref="Replace"/>.
    /// </summary>
    public object? Tag => Volatile.Read(ref _tag);

    /// <summary>Sets <see cref="Tag"/> unless it is set; returns the tag that holds from now on.</summary>
    public object SetTag(object tag) => Interlocked.CompareExchange(ref _tag, tag, null) ?? tag;

    /// <summary>Comes from outside (marshal): whoever executes it has it verified first, so that the many functions of the library that a
    /// program never calls cost nothing. Takes no part in equality.</summary>
    public bool Unverified { get; set; }

    public LocalKind KindOf(int index) => (LocalKind)LocalsPlusKinds[index];

    /// <summary>co_nlocals: parameters and locals, captured parameters included.</summary>
    public int LocalCount => VarNames.Length;

    /// <summary>co_varnames.</summary>
    public string[] VarNames => _varNames ??= NamesOf(LocalKind.Local);
    public string[] CellVars => _cellVars ??= NamesOf(LocalKind.Cell);
    public string[] FreeVars => _freeVars ??= NamesOf(LocalKind.Free);

    /// <summary>Number of code units, caches included.</summary>
    public int UnitCount => Code.Length / 2;

    /// <summary>Parameters in the order of <see cref="LocalsPlusNames"/>, *args and **kwargs included.</summary>
    public int ParameterCount =>
        ArgCount + KwOnlyArgCount + ((Flags & CodeFlags.VarArgs) != 0 ? 1 : 0) + ((Flags & CodeFlags.VarKeywords) != 0 ? 1 : 0);

    public bool IsGeneratorLike =>
        (Flags & (CodeFlags.Generator | CodeFlags.Coroutine | CodeFlags.AsyncGenerator)) != 0;

    /// <summary>A copy with the given parts exchanged, untagged (the work of Python's <c>code.replace</c>).</summary>
    public CodeObject Replace(
        int? argCount = null, int? posOnlyArgCount = null, int? kwOnlyArgCount = null, int? stackSize = null,
        CodeFlags? flags = null, byte[]? code = null, object[]? consts = null, string[]? names = null,
        string[]? localsPlusNames = null, byte[]? localsPlusKinds = null, string? fileName = null, string? name = null,
        string? qualName = null, int? firstLine = null, byte[]? lineTable = null, byte[]? exceptionTable = null) => new()
        {
            ArgCount = argCount ?? ArgCount,
            PosOnlyArgCount = posOnlyArgCount ?? PosOnlyArgCount,
            KwOnlyArgCount = kwOnlyArgCount ?? KwOnlyArgCount,
            StackSize = stackSize ?? StackSize,
            Flags = flags ?? Flags,
            Unverified = Unverified,
            Code = code ?? Code,
            Consts = consts ?? Consts,
            Names = names ?? Names,
            LocalsPlusNames = localsPlusNames ?? LocalsPlusNames,
            LocalsPlusKinds = localsPlusKinds ?? LocalsPlusKinds,
            FileName = fileName ?? FileName,
            Name = name ?? Name,
            QualName = qualName ?? QualName,
            FirstLine = firstLine ?? FirstLine,
            LineTable = lineTable ?? LineTable,
            ExceptionTable = exceptionTable ?? ExceptionTable,
        };

    /// <summary>Equality of Python's code objects: the file, the qualified name and the stack size do not count.</summary>
    public bool Equals(CodeObject? other) =>
        ReferenceEquals(this, other) ||
        (other is not null && Name == other.Name && ArgCount == other.ArgCount && PosOnlyArgCount == other.PosOnlyArgCount &&
         KwOnlyArgCount == other.KwOnlyArgCount && Flags == other.Flags && FirstLine == other.FirstLine &&
         Code.AsSpan().SequenceEqual(other.Code) && ConstComparer.SequenceEqual(Consts, other.Consts) &&
         Names.AsSpan().SequenceEqual(other.Names) && LocalsPlusNames.AsSpan().SequenceEqual(other.LocalsPlusNames) &&
         LineTable.AsSpan().SequenceEqual(other.LineTable) && ExceptionTable.AsSpan().SequenceEqual(other.ExceptionTable));

    public override bool Equals(object? obj) => Equals(obj as CodeObject);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Name);
        hash.Add(ArgCount);
        hash.Add(FirstLine);
        hash.Add((int)Flags);
        hash.AddBytes(Code);
        hash.Add(ConstComparer.SequenceHash(Consts));
        return hash.ToHashCode();
    }

    /// <summary>For debuggers and messages; Python's repr adds an address.</summary>
    public override string ToString() => $"<code object {Name}, file \"{FileName}\", line {FirstLine}>";

    private string[] NamesOf(LocalKind kind)
    {
        var names = new List<string>();
        var count = Math.Min(LocalsPlusNames.Length, LocalsPlusKinds.Length);
        for (var i = 0; i < count; i++)
        {
            if (((LocalKind)LocalsPlusKinds[i] & kind) != 0)
                names.Add(LocalsPlusNames[i]);
        }
        return [.. names];
    }
}
