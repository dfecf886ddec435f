using TieredPy.Modules.Sre;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>The _sre module: the engine behind re.</summary>
[PyModule("_sre")]
public static partial class SreModule
{
    [PyConstant("MAGIC")] public const int Magic = 20230612;
    [PyConstant("CODESIZE")] public const int CodeSize = 4;
    [PyConstant("MAXREPEAT")] public const long MaxRepeat = 4294967295;
    [PyConstant("MAXGROUPS")] public const int MaxGroups = 1073741823;

    [PyFunction("getcodesize($module, /)")] private static long GetCodeSize() => CodeSize;
    [PyFunction("ascii_iscased($module, character, /)")] private static bool AsciiIsCased(int character) => character < 128 && char.IsAsciiLetter((char)character);
    [PyFunction("unicode_iscased($module, character, /)")] private static bool UnicodeIsCased(int character) => CaseTables.FirstOfLower(character) != character || CaseTables.FirstOfUpper(character) != character;
    [PyFunction("ascii_tolower($module, character, /)")] private static long AsciiToLower(int character) => character is >= 'A' and <= 'Z' ? character + 32 : character;
    [PyFunction("unicode_tolower($module, character, /)")] private static long UnicodeToLower(int character) => CaseTables.FirstOfLower(character);

    [PyFunction("compile($module, /, pattern, flags, code, groups, groupindex, indexgroup)")]
    private static Value Compile(Value pattern, int flags, PyList code, int groups, PyDict groupindex, PyTuple indexgroup)
    {
        var words = new uint[code.Count];
        for (var i = 0; i < words.Length; i++) words[i] = (uint)Arg.ToLong(code.GetAt(i));
        return Value.Of(new PyPattern(pattern, flags, groups, groupindex, indexgroup, new PatternCompiler(words)));
    }

    [PyFunction("template($module, pattern, template, /)")]
    private static Value Template(Value pattern, PyList template)
    {
        var literals = new Value[(template.Count + 1) / 2];
        var groups = new int[template.Count / 2];
        for (var i = 0; i < template.Count; i++)
        {
            if ((i & 1) == 0) literals[i / 2] = template.GetAt(i);
            else groups[i / 2] = Arg.ToInt(template.GetAt(i));
        }
        return Value.Of(new PyTemplate(literals, groups));
    }
}

/// <summary>A replacement text with group references.</summary>
[PyType("SRE_Template", Module = "_sre", NoNew = true)]
public sealed partial class PyTemplate(Value[] literals, int[] groups) : PyObject
{
    internal readonly Value[] Literals = literals;
    internal readonly int[] Groups = groups;
}
