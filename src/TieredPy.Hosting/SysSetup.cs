using TieredPy.Modules;
using TieredPy.Runtime;

namespace TieredPy.Hosting;

/// <summary>Fills what of sys depends on how the program was started.</summary>
internal static class SysSetup
{
    public static void Apply(PyModule sys, PythonEngine host)
    {
        var o = host.Options;
        SysStructs.SetFlags(sys, o.Flags);
        sys.Set("argv", Strings(o.Arguments));
        sys.Set("orig_argv", Strings(ProcessInfo.CommandLine));
        sys.Set("warnoptions", Strings(o.WarnOptions));
        sys.Set("dont_write_bytecode", Value.Bool(o.Flags.DontWriteBytecode != 0));
        var x = new PyDict();
        foreach (var (name, value) in o.XOptions) x.SetStr(name, value is null ? Value.True : Value.Str(value));
        sys.Set("_xoptions", Value.Of(x));
        sys.Set("pycache_prefix", o.PycachePrefix is null ? Value.None : Value.Str(o.PycachePrefix));
        var executable = Environment.ProcessPath ?? "";
        sys.Set("executable", Value.Str(executable));
        sys.Set("_base_executable", Value.Str(executable));
        var root = Path.GetDirectoryName(executable) ?? "";
        foreach (var name in (string[])["prefix", "base_prefix", "exec_prefix", "base_exec_prefix"]) sys.Set(name, Value.Str(root));
        var path = new PyList();
        foreach (var p in o.SearchPath) path.Add(Value.Str(p));
        if (host.Engine.StandardLibrary is { } lib)
        {
            path.Add(Value.Str(lib));
            sys.Set("_stdlib_dir", Value.Str(lib));
        }
        sys.Set("path", Value.Of(path));
    }

    private static Value Strings(IReadOnlyList<string> items)
    {
        var list = new PyList();
        foreach (var s in items) list.Add(Value.Str(s));
        return Value.Of(list);
    }
}
