using TieredPy.Bytecode;
using TieredPy.Bytecode.Marshal;
using TieredPy.Bytecode.Pyc;
using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>
/// The modules that must be there before anything can be imported: CPython freezes them into its program, we read them from the
/// standard library directly.
/// </summary>
public static class Frozen
{
    /// <summary>CPython's frozen modules: tracebacks show them as <c>&lt;frozen name&gt;</c>, without source lines.</summary>
    private static readonly string[] s_names =
    [
        "_frozen_importlib", "_frozen_importlib_external", "zipimport", "abc", "codecs", "io", "_collections_abc", "_sitebuiltins", "genericpath", "ntpath", "posixpath",
        "os", "site", "stat", "importlib.util", "importlib.machinery", "runpy",
    ];

    /// <summary>The names of all of them.</summary>
    public static IReadOnlyList<string> Names => s_names;

    public static bool Contains(string name) => Array.IndexOf(s_names, name) >= 0;

    public static string OriginalName(string name) => name switch
    {
        "_frozen_importlib" => "importlib._bootstrap",
        "_frozen_importlib_external" => "importlib._bootstrap_external",
        _ => name,
    };

    /// <summary>The source file of a frozen module; null when there is none.</summary>
    public static string? Source(PyThread thread, string name)
    {
        if (thread.Engine.StandardLibrary is not { } root || !Contains(name)) return null;
        var file = Path.Combine(root, OriginalName(name).Replace('.', Path.DirectorySeparatorChar) + ".py");
        return File.Exists(file) ? file : null;
    }

    /// <summary>The code of a frozen module; null when there is no standard library to take it from.</summary>
    public static PyCode? Code(PyThread thread, string name)
    {
        if (Source(thread, name) is not { } source) return null;
        return CachedCode(thread, source, $"<frozen {OriginalName(name)}>");
    }

    /// <summary>The code of a source file, from our own __pycache__ when that is up to date.</summary>
    private static PyCode CachedCode(PyThread thread, string source, string shownAs)
    {
        var info = new FileInfo(source);
        var cache = Path.Combine(info.DirectoryName!, "__pycache__", Path.GetFileNameWithoutExtension(source) + $".{SysStructs.CacheTag}.frozen.pyc");
        var mtime = new DateTimeOffset(info.LastWriteTimeUtc).ToUnixTimeSeconds();
        try
        {
            if (File.Exists(cache))
            {
                var data = File.ReadAllBytes(cache);
                PycHeader.Parse(data, cache).RequireTime(mtime, info.Length, cache);
                return PyCode.Of(PycFile.ReadBody(data, cache));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or MarshalException or PycException)
        {
            // a cache that cannot be used is no cache
        }
        var bytes = File.ReadAllBytes(source);
        var code = SourceCompiler.CompileFile(thread, bytes, shownAs, 0);
        if (ObjectOps.IsTrue(thread.Engine.SysGet("dont_write_bytecode"))) return code;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(cache)!);
            PycFile.WriteAtomically(cache, PycFile.ToBytes(code.Code, PycHeader.ForTime(mtime, info.Length)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // a read-only library is compiled at each start
        }
        return code;
    }
}
