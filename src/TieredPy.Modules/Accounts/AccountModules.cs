using TieredPy.Runtime;

namespace TieredPy.Modules;

/// <summary>Lines of /etc/passwd and /etc/group.</summary>
internal static class AccountFiles
{
    public static IEnumerable<string[]> Read(string path, int fields)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (IOException)
        {
            yield break;
        }
        foreach (var line in lines)
        {
            var parts = line.Split(':');
            if (parts.Length == fields && !line.StartsWith('#')) yield return parts;
        }
    }

    public static Value Number(string text) => Value.Int(long.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : -1);
}

/// <summary>pwd: the password database, from its file.</summary>
[PyModule("pwd", Doc = "This module provides access to the Unix password database.\nIt is available on all Unix versions.")]
public static partial class PwdModule
{
    private static readonly PyType s_entry = StructSeq.NewType("pwd", "struct_passwd", ["pw_name", "pw_passwd", "pw_uid", "pw_gid", "pw_gecos", "pw_dir", "pw_shell"]);

    [PyModuleInit]
    private static void Init(PyThread thread, PyModule m)
    {
        Posix.Require("pwd");
        m.Set("struct_passwd", Value.Of(s_entry));
    }

    private static IEnumerable<PyStructSeq> All() => AccountFiles.Read("/etc/passwd", 7).Select(static p => StructSeq.Instance(
        s_entry, [Value.Str(p[0]), Value.Str(p[1]), AccountFiles.Number(p[2]), AccountFiles.Number(p[3]), Value.Str(p[4]), Value.Str(p[5]), Value.Str(p[6])]));

    [PyFunction("getpwall($module, /)", Doc = "Return a list of all available password database entries, in arbitrary order.")]
    private static Value GetPwAll() => new PyList([.. All().Select(static e => Value.Of(e))]);

    [PyFunction("getpwuid($module, uidobj, /)", Doc = "Return the password database entry for the given numeric user ID.")]
    private static Value GetPwUid(Value uidobj)
    {
        if (!PyInt.IsInt(uidobj)) throw PyErr.TypeError($"uid should be integer, not {uidobj.Type.Name}");
        foreach (var e in All())
        {
            if (ObjectOps.Equal(e.Items[2], uidobj)) return Value.Of(e);
        }
        throw PyErr.KeyError(Value.Str($"getpwuid(): uid not found: {ObjectOps.StrText(uidobj)}"));
    }

    [PyFunction("getpwnam($module, name, /)", Doc = "Return the password database entry for the given user name.")]
    private static Value GetPwNam(string name)
    {
        foreach (var e in All())
        {
            if (((PyStr)e.Items[0].Obj).Text == name) return Value.Of(e);
        }
        throw PyErr.KeyError(Value.Str($"getpwnam(): name not found: {ObjectOps.ReprText(Value.Str(name))}"));
    }
}

/// <summary>grp: the group database, from its file.</summary>
[PyModule("grp", Doc = "Access to the Unix group database.")]
public static partial class GrpModule
{
    private static readonly PyType s_entry = StructSeq.NewType("grp", "struct_group", ["gr_name", "gr_passwd", "gr_gid", "gr_mem"]);

    [PyModuleInit]
    private static void Init(PyThread thread, PyModule m)
    {
        Posix.Require("grp");
        m.Set("struct_group", Value.Of(s_entry));
    }

    private static IEnumerable<PyStructSeq> All() => AccountFiles.Read("/etc/group", 4).Select(static p => StructSeq.Instance(
        s_entry,
        [Value.Str(p[0]), Value.Str(p[1]), AccountFiles.Number(p[2]), Value.Of(new PyList([.. p[3].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(static n => Value.Str(n))]))]));

    [PyFunction("getgrall($module, /)", Doc = "Return a list of all available group entries, in arbitrary order.")]
    private static Value GetGrAll() => new PyList([.. All().Select(static e => Value.Of(e))]);

    [PyFunction("getgrgid($module, /, id)", Doc = "Return the group database entry for the given numeric group ID.")]
    private static Value GetGrGid(Value id)
    {
        if (!PyInt.IsInt(id)) throw PyErr.TypeError($"gid should be integer, not {id.Type.Name}");
        foreach (var e in All())
        {
            if (ObjectOps.Equal(e.Items[2], id)) return Value.Of(e);
        }
        throw PyErr.KeyError(Value.Str($"getgrgid(): gid not found: {ObjectOps.StrText(id)}"));
    }

    [PyFunction("getgrnam($module, /, name)", Doc = "Return the group database entry for the given group name.")]
    private static Value GetGrNam(string name)
    {
        foreach (var e in All())
        {
            if (((PyStr)e.Items[0].Obj).Text == name) return Value.Of(e);
        }
        throw PyErr.KeyError(Value.Str($"getgrnam(): name not found: {ObjectOps.ReprText(Value.Str(name))}"));
    }
}
