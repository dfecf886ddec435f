using System.Runtime.InteropServices;
using System.Text;

namespace TieredPy.Hosting;

/// <summary>What this process was started with, beyond what .NET tells.</summary>
public static partial class ProcessInfo
{
    private const int GetDescriptorFlags = 1, CloseOnExec = 1;

    [LibraryImport("libc")]
    private static partial int fcntl(int fd, int command, nint argument);

    [LibraryImport("libc")]
    private static partial int isatty(int fd);

    [LibraryImport("libc")]
    private static partial nint signal(int number, nint handler);

    [LibraryImport("libc")]
    private static partial int raise(int number);

    /// <summary>The words of the command line, the program's name first, as they were typed.</summary>
    public static IReadOnlyList<string> CommandLine { get; } = ReadCommandLine();

    /// <summary>How the program was called; its path when that is not known.</summary>
    public static string ProgramName => CommandLine[0];

    private static string[] ReadCommandLine()
    {
        string[] ours = [Environment.ProcessPath ?? "tieredpy", .. Environment.GetCommandLineArgs().Skip(1)];
        try
        {
            if (!OperatingSystem.IsLinux()) return ours;
            var words = Encoding.UTF8.GetString(File.ReadAllBytes("/proc/self/cmdline")).Split('\0')[..^1];
            // "dotnet tieredpy.dll …" has a word more than we were given
            if (words.Length == ours.Length) ours[0] = words[0];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // the program's path says enough
        }
        return ours;
    }

    /// <summary>The locale of characters (LC_CTYPE) by name; "C" when none is set.</summary>
    public static string CharacterLocale
    {
        get
        {
            foreach (var name in (string[])["LC_ALL", "LC_CTYPE", "LANG"])
            {
                if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } v) return v;
            }
            return OperatingSystem.IsWindows() ? "" : "C";
        }
    }

    /// <summary>
    /// Whether a standard descriptor was open when the process began. One that was closed is taken by the first thing that the .NET
    /// runtime opens, but that closes on exec, and what a process inherits never does.
    /// </summary>
    public static bool IsInherited(int fd)
    {
        if (OperatingSystem.IsWindows()) return true;
        var flags = fcntl(fd, GetDescriptorFlags, 0);
        return flags >= 0 && (flags & CloseOnExec) == 0;
    }

    public static bool IsTerminal(int fd) =>
        OperatingSystem.IsWindows() ? !(fd == 0 ? Console.IsInputRedirected : Console.IsOutputRedirected) : IsInherited(fd) && isatty(fd) == 1;

    /// <summary>Ends the process as an interrupt does, so that a shell sees it: by the signal itself.</summary>
    public static void EndByInterrupt()
    {
        if (OperatingSystem.IsWindows()) Environment.Exit(unchecked((int)0xC000013A));
        signal(2, 0);
        raise(2);
        // blocked for this thread: at least the exit code says it
        Environment.Exit(130);
    }
}
