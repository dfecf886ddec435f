using TieredPy.Hosting;
using TieredPy.Modules;

namespace TieredPy.Cli;

/// <summary>What is to be run.</summary>
internal enum RunKind
{
    Interactive, Script, Command, Module, StandardInput, Done,
}

/// <summary>The command line as python reads it: options up to the first script, -c, -m or -; the rest is sys.argv.</summary>
internal sealed class CommandLine
{
    public const string Usage = """
        usage: tieredpy [option] ... [-c cmd | -m mod | file | -] [arg] ...
        Options (as python's): -b -B -c cmd -d -E -h -i -I -m mod -O -OO -P -q -s -S -u -v -V -W arg -x -X opt
        --stdlib FOLDER               the standard library to use
        tieredpy dis FILE | -c CODE   shows bytecode
        tieredpy bench …              runs benchmarks
        """;

    public RunKind Kind { get; private set; } = RunKind.Interactive;

    /// <summary>File, command text or module name.</summary>
    public string Target { get; private set; } = "";
    public List<string> Arguments { get; } = [];
    public SysFlags Flags { get; } = new();
    public Dictionary<string, string?> XOptions { get; } = [];
    public List<string> WarnOptions { get; } = [];
    public bool Unbuffered { get; private set; }
    public bool InspectAfter { get; private set; }
    public int ExitCode { get; private set; }

    /// <summary>--stdlib: the standard library's folder.</summary>
    public string? Library { get; private set; }

    /// <summary>What is printed before the program ends (help, version, errors).</summary>
    public string? Message { get; private set; }
    public bool MessageIsError { get; private set; }

    private void Finish(string message, int code)
    {
        Kind = RunKind.Done;
        Message = message;
        MessageIsError = code != 0;
        ExitCode = code;
    }

    public static CommandLine Parse(string[] args)
    {
        var c = new CommandLine();
        var versions = 0;
        var i = 0;
        while (i < args.Length && args[i].Length > 1 && args[i][0] == '-')
        {
            var arg = args[i++];
            if (arg == "--") break;
            if (arg is "--help" or "--help-all")
            {
                c.Finish(Usage, 0);
                return c;
            }
            if (arg == "--version")
            {
                versions++;
                continue;
            }
            if (arg == "--stdlib" && i < args.Length)
            {
                c.Library = args[i++];
                if (StandardLibrary.IsLibrary(c.Library)) continue;
                c.Finish($"--stdlib: no standard library in {c.Library}", 2);
                return c;
            }
            if (arg.StartsWith("--", StringComparison.Ordinal))
            {
                c.Finish($"unknown option {arg}\n{Usage}", 2);
                return c;
            }
            for (var k = 1; k < arg.Length; k++)
            {
                switch (arg[k])
                {
                    case 'b': c.Flags.BytesWarning++; continue;
                    case 'B': c.Flags.DontWriteBytecode = 1; continue;
                    case 'd' or 'R' or 'x' or 'J': continue;
                    case 'E': c.Flags.IgnoreEnvironment = 1; continue;
                    case 'h' or '?':
                        c.Finish(Usage, 0);
                        return c;
                    case 'i':
                        c.InspectAfter = true;
                        c.Flags.Inspect = c.Flags.Interactive = 1;
                        continue;
                    case 'I':
                        c.Flags.Isolated = c.Flags.IgnoreEnvironment = c.Flags.NoUserSite = 1;
                        c.Flags.SafePath = true;
                        continue;
                    case 'O': c.Flags.Optimize++; continue;
                    case 'P': c.Flags.SafePath = true; continue;
                    case 'q': c.Flags.Quiet = 1; continue;
                    case 's': c.Flags.NoUserSite = 1; continue;
                    case 'S': c.Flags.NoSite = 1; continue;
                    case 'u': c.Unbuffered = true; continue;
                    case 'v': c.Flags.Verbose++; continue;
                    case 'V': versions++; continue;
                }
                if (arg[k] is not ('c' or 'm' or 'W' or 'X'))
                {
                    c.Finish($"Unknown option: -{arg[k]}\n{Usage}", 2);
                    return c;
                }
                var value = k + 1 < arg.Length ? arg[(k + 1)..] : i < args.Length ? args[i++] : null;
                if (value is null)
                {
                    c.Finish($"Argument expected for the -{arg[k]} option\n{Usage}", 2);
                    return c;
                }
                if (arg[k] == 'W')
                {
                    c.WarnOptions.Add(value);
                }
                else if (arg[k] == 'X')
                {
                    var cut = value.IndexOf('=', StringComparison.Ordinal);
                    c.XOptions[cut < 0 ? value : value[..cut]] = cut < 0 ? null : value[(cut + 1)..];
                }
                else
                {
                    c.Kind = arg[k] == 'c' ? RunKind.Command : RunKind.Module;
                    c.Target = value;
                    c.Arguments.Add(arg[k] == 'c' ? "-c" : "-m");
                    c.Arguments.AddRange(args[i..]);
                    return c;
                }
                break;
            }
        }
        if (versions > 0)
        {
            c.Finish(versions == 1 ? "Python 3.14.0 (TieredPy 0.1.0)" : $"Python 3.14.0 (TieredPy 0.1.0) [.NET {Environment.Version}]", 0);
            return c;
        }
        if (i < args.Length)
        {
            c.Kind = args[i] == "-" ? RunKind.StandardInput : RunKind.Script;
            c.Target = args[i];
            c.Arguments.AddRange(args[i..]);
        }
        else
        {
            c.Arguments.Add("");
        }
        return c;
    }
}
