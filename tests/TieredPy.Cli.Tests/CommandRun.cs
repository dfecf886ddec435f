using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace TieredPy.Cli.Tests;

/// <summary>Runs a case by /bin/sh and puts what happened into the recorded form.</summary>
internal static partial class CommandRun
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    public static string Observe(CommandCase c)
    {
        var folder = Directory.CreateTempSubdirectory("cli-");
        try
        {
            foreach (var (name, bytes) in c.Files)
            {
                var file = Path.Combine(folder.FullName, name);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllBytes(file, bytes);
            }
            var (exit, output, error) = Execute(c, folder.FullName);
            var seen = new StringBuilder($"=== {c.Name}\n");
            foreach (var what in c.Compared)
            {
                seen.Append(what).Append('\n').Append(Indented(what switch
                {
                    "exit" => exit + "\n",
                    "out" => Clean(output, folder.FullName),
                    _ => Clean(error, folder.FullName),
                }));
            }
            return seen.ToString();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (string Exit, byte[] Output, byte[] Error) Execute(CommandCase c, string folder)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", c.Command])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.ToArray())
        {
            if (name.StartsWith("PYTHON", StringComparison.Ordinal) || name.StartsWith("TIEREDPY_JIT", StringComparison.Ordinal)) start.Environment.Remove(name);
        }
        start.Environment["PY"] = CommandCase.Program;
        start.Environment["HOME"] = folder;
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["NO_COLOR"] = "1";
        start.Environment["TERM"] = "dumb";
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        foreach (var (name, value) in c.Variables)
        {
            if (value == "unset") start.Environment.Remove(name);
            else start.Environment[name] = value.Replace("{dir}", folder, StringComparison.Ordinal);
        }
        using var process = Process.Start(start)!;
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        var readers = Task.WhenAll(process.StandardOutput.BaseStream.CopyToAsync(output), process.StandardError.BaseStream.CopyToAsync(error));
        process.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes(c.Input));
        try
        {
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // the program did not want its input
        }
        if (!process.WaitForExit(Limit) || !readers.Wait(Limit))
        {
            process.Kill(entireProcessTree: true);
            return ("timeout", output.ToArray(), error.ToArray());
        }
        return (process.ExitCode.ToString(System.Globalization.CultureInfo.InvariantCulture), output.ToArray(), error.ToArray());
    }

    private static string Clean(byte[] bytes, string folder)
    {
        var text = Encoding.UTF8.GetString(bytes).Replace(folder, "{dir}", StringComparison.Ordinal);
        foreach (var library in Libraries) text = text.Replace(library, "{lib}", StringComparison.Ordinal);
        text = text.Replace(CommandCase.Program, "{exe}", StringComparison.Ordinal).Replace("Try `tieredpy -h'", "Try `{name} -h'", StringComparison.Ordinal);
        return Addresses().Replace(LibraryLines().Replace(text, "$1{n}"), "0x{n}");
    }

    private static string[] Libraries { get; } =
    [
        .. from folder in (string?[])[Environment.GetEnvironmentVariable("TIEREDPY_STDLIB"), Path.Combine(Path.GetDirectoryName(CommandCase.Program)!, "stdlib"), Hosting.StandardLibrary.Locate()]
           where !string.IsNullOrEmpty(folder)
           select folder,
    ];

    private static string Indented(string text)
    {
        if (text.Length == 0) return "";
        var lines = text.Split('\n');
        var shown = string.Concat(lines[..^1].Select(static l => $"    {l}\n"));
        return lines[^1].Length == 0 ? shown : $"{shown}    {lines[^1]}\n  (no newline)\n";
    }

    [GeneratedRegex("""(File "(?:\{lib\}|<frozen )[^"]*", line )\d+""")]
    private static partial Regex LibraryLines();

    [GeneratedRegex("0x[0-9a-fA-F]{6,}")]
    private static partial Regex Addresses();
}
