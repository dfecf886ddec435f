#nullable enable
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Fills <see cref="Folder"/> with the pure-Python standard library of CPython 3.14, from the first source that has it: an installed CPython,
/// the npm client, the NuGet client (docs/standard-library.md). Nothing is wrong with a machine that has none of them: the task warns.
///
/// The folder appears whole or not at all: it is filled under another name and moved. A lock file keeps two builds from doing the work twice.
/// MSBuild compiles this file when the folder is missing, against .NET Standard 2.0.
/// </summary>
public sealed class ObtainStandardLibrary : Task
{
    /// <summary>What CPython's library folder holds that a program on another implementation has no use for.</summary>
    private static readonly HashSet<string> LeftOut = new(StringComparer.OrdinalIgnoreCase)
    {
        "__pycache__", "site-packages", "dist-packages", "test", "tests", "idlelib", "turtledemo", "lib-dynload", "ensurepip", "tkinter", "pip",
        // Debian's additions
        "sitecustomize.py", "_distutils_system_mod.py", "EXTERNALLY-MANAGED",
    };

    /// <summary>What pyodide adds or replaces for browsers: without these an import fails, as it does in a CPython built without the extension.</summary>
    private static readonly HashSet<string> PyodideOnly = new(StringComparer.Ordinal)
    {
        "pyodide", "_pyodide", "site-packages", "ssl.py", "_ssl.py", "webbrowser.py", "_sysconfigdata__emscripten_wasm32-emscripten.py",
    };

    [Required]
    public string Folder { get; set; } = "";

    [Required]
    public string NpmVersion { get; set; } = "";

    [Required]
    public string NpmSha256 { get; set; } = "";

    [Required]
    public string NuGetVersion { get; set; } = "";

    /// <summary>The dotnet command that runs this build.</summary>
    public string DotNet { get; set; } = "dotnet";

    public override bool Execute()
    {
        var folder = Path.GetFullPath(Folder);
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        using var guard = WaitFor(folder + ".lock");
        if (Directory.Exists(folder)) return true;
        var work = folder + "." + Guid.NewGuid().ToString("N").Substring(0, 8);
        var filling = Path.Combine(work, "lib");
        try
        {
            Directory.CreateDirectory(work);
            var origin = FromInstalled(filling) ?? FromNpm(work, filling) ?? FromNuGet(work, filling);
            if (origin is null)
            {
                Log.LogWarning(null, "TPY0001", null, null, 0, 0, 0, 0,
                    "The standard library of CPython 3.14 was not found: neither is CPython 3.14 installed, nor did npm or NuGet have it. "
                    + "Programs can import the built-in modules only (docs/standard-library.md).");
                return true;
            }
            File.WriteAllText(Path.Combine(filling, "ORIGIN.txt"), origin + "\n");
            Directory.Move(filling, folder);
            Log.LogMessage(MessageImportance.High, $"Standard library: {origin} -> {folder}");
        }
        finally
        {
            if (Directory.Exists(work)) Directory.Delete(work, recursive: true);
        }
        return true;
    }

    private static FileStream? WaitFor(string file)
    {
        for (var i = 0; i < 600; i++)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                Thread.Sleep(500);
            }
        }
        return null;
    }

    private string? FromInstalled(string target)
    {
        const string Ask = "import sys, sysconfig; "
            + "print(sys.implementation.name, *sys.version_info[:3], sep='.'); print(sysconfig.get_path('stdlib'))";
        foreach (var name in new[] { "python3.14", "python3", "python" })
        {
            var answer = Run(name, $"-I -S -c \"{Ask}\"", Path.GetTempPath(), 20)?.Split(new[] { '\r', '\n' }, StringSplitOptions.RemoveEmptyEntries);
            if (answer is null || answer.Length != 2 || !answer[0].StartsWith("cpython.3.14.", StringComparison.Ordinal) || !IsWhole(answer[1])) continue;
            CopyTree(answer[1], target, LeftOut);
            return $"CPython {answer[0].Substring("cpython.".Length)} installed in {answer[1]}";
        }
        return null;
    }

    private string? FromNpm(string work, string target)
    {
        var package = $"pyodide-{NpmVersion}.tgz";
        var arguments = $"pack pyodide@{NpmVersion} --silent --prefer-offline --ignore-scripts --fetch-retries=1 --fetch-retry-mintimeout=1000";
        if (Run("npm", arguments, work, 300) is null) return null;
        var path = Path.Combine(work, package);
        if (!File.Exists(path)) return null;
        if (!HasHash(path, NpmSha256)) return null;
        using var library = FileOfTar(path, "package/python_stdlib.zip");
        if (library is null) return null;
        using var zip = new ZipArchive(library);
        foreach (var entry in zip.Entries)
        {
            var parts = entry.FullName.Split('/');
            if (entry.Name.Length == 0 || PyodideOnly.Contains(parts[0]) || parts.Contains("..")) continue;
            var file = Path.Combine(target, Path.Combine(parts));
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            entry.ExtractToFile(file);
        }
        return IsWhole(target) ? $"npm package pyodide {NpmVersion}, python_stdlib.zip" : null;
    }

    private string? FromNuGet(string work, string target)
    {
        var project = Path.Combine(work, "python.csproj");
        // empty, so that the repository's own settings do not apply
        File.WriteAllText(Path.Combine(work, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(work, "Directory.Build.targets"), "<Project />");
        File.WriteAllText(Path.Combine(work, "Directory.Packages.props"), "<Project />");
        File.WriteAllText(project, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>netstandard2.0</TargetFramework><DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences></PropertyGroup>
              <ItemGroup><PackageDownload Include="python" Version="[{NuGetVersion}]" /></ItemGroup>
            </Project>
            """);
        var packages = Path.Combine(work, "packages");
        if (Run(DotNet, $"restore \"{project}\" --packages \"{packages}\" --verbosity quiet -p:MSBuildEnableWorkloadResolver=false", work, 300) is null) return null;
        var library = Path.Combine(packages, "python", NuGetVersion, "tools", "Lib");
        if (!IsWhole(library)) return null;
        CopyTree(library, target, LeftOut);
        return $"NuGet package python {NuGetVersion}";
    }

    /// <summary>Some distributions split the library over packages: half of it is worse than another source.</summary>
    private static bool IsWhole(string library) =>
        new[] { "os.py", "importlib/_bootstrap.py", "json/decoder.py", "asyncio/tasks.py", "unittest/case.py", "typing.py" }
            .All(file => File.Exists(Path.Combine(library, file)));

    private static void CopyTree(string from, string to, HashSet<string> leftOut)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
        {
            var name = Path.GetFileName(file);
            if (!leftOut.Contains(name)) File.Copy(file, Path.Combine(to, name));
        }
        foreach (var folder in Directory.GetDirectories(from))
        {
            var name = Path.GetFileName(folder);
            if (!leftOut.Contains(name) && !name.StartsWith("config-3", StringComparison.Ordinal)) CopyTree(folder, Path.Combine(to, name), leftOut);
        }
    }

    private bool HasHash(string file, string expected)
    {
        using var sha = SHA256.Create();
        using var stream = File.OpenRead(file);
        var found = string.Concat(sha.ComputeHash(stream).Select(b => b.ToString("x2")));
        if (found == expected) return true;
        Log.LogWarning(null, "TPY0002", null, null, 0, 0, 0, 0, $"{Path.GetFileName(file)} has hash {found}, not the pinned {expected}: not used.");
        return false;
    }

    /// <summary>One file of a .tgz in memory, or null. .NET Standard 2.0 has no tar reader; npm packs plain ustar: 512-byte headers, sizes in octal.</summary>
    private static MemoryStream? FileOfTar(string archive, string wanted)
    {
        using var unpacked = new MemoryStream();
        using (var file = File.OpenRead(archive))
        using (var gzip = new GZipStream(file, CompressionMode.Decompress)) gzip.CopyTo(unpacked);
        var bytes = unpacked.GetBuffer();
        for (var at = 0; at + 512 <= unpacked.Length && bytes[at] != 0;)
        {
            string Field(int start, int length) => Encoding.ASCII.GetString(bytes, at + start, length).Split('\0')[0].Trim();
            var size = Convert.ToInt32(Field(124, 12), 8);
            if (Field(0, 100) == wanted) return new MemoryStream(bytes, at + 512, size, writable: false);
            at += 512 + (size + 511) / 512 * 512;
        }
        return null;
    }

    /// <summary>A command's output; null when there is no such command, when it fails, or when it takes longer than the given seconds.</summary>
    private string? Run(string command, string arguments, string folder, int seconds)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        // npm is a script there
        if (Path.DirectorySeparatorChar == '\\' && command == "npm") (start.FileName, start.Arguments) = ("cmd.exe", "/c npm " + arguments);
        foreach (var name in new[] { "PYTHONHOME", "PYTHONPATH", "MSBUILD_EXE_PATH", "MSBuildSDKsPath", "MSBuildExtensionsPath" }) start.Environment.Remove(name);
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(seconds * 1000))
            {
                process.Kill();
                Log.LogMessage(MessageImportance.Normal, $"{command} {arguments}: not done after {seconds} s");
                return null;
            }
            if (process.ExitCode == 0) return output.Result;
            Log.LogMessage(MessageImportance.Normal, $"{command} {arguments}: exit code {process.ExitCode}\n{output.Result}{error.Result}");
            return null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
