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
    public RunKind Kind { get; private set; } = RunKind.Interactive;

    /// <summary>File, command text or module name.</summary>
    public string Target { get; private set; } = "";
    public List<string> Arguments { get; } = [];
    public SysFlags Flags { get; } = new();
    public Dictionary<string, string?> XOptions { get; } = [];
    public List<string> WarnOptions { get; } = [];
    public bool Unbuffered { get; private set; }

    /// <summary>-i</summary>
    public bool Interactive { get; private set; }

    /// <summary>-x</summary>
    public bool SkipFirstLine { get; private set; }

    /// <summary>--check-hash-based-pycs</summary>
    public string CheckHashPycs { get; private set; } = "default";
    public int ExitCode { get; private set; }

    /// <summary>--stdlib: the standard library's folder.</summary>
    public string? Library { get; private set; }

    /// <summary>What is printed before the program ends (help, version, errors).</summary>
    public string? Message { get; private set; }

    private CommandLine Finish(string message, int code)
    {
        Kind = RunKind.Done;
        Message = message;
        ExitCode = code;
        return this;
    }

    private CommandLine Wrong(string message) => Finish($"{message}\n{Help.UsageLine}\nTry `tieredpy -h' for more information.", 2);

    public static CommandLine Parse(string[] args) => new CommandLine().Read(args);

    private CommandLine Read(string[] args)
    {
        var versions = 0;
        var i = 0;
        while (i < args.Length && args[i].Length > 1 && args[i][0] == '-')
        {
            var arg = args[i++];
            if (arg == "--") break;
            if (arg.StartsWith("--", StringComparison.Ordinal))
            {
                switch (arg)
                {
                    case "--version":
                        versions++;
                        continue;
                    case "--help":
                        return Finish(Help.Text, 0);
                    case "--help-env":
                        return Finish(Help.Environment, 0);
                    case "--help-xoptions":
                        return Finish(Help.XOptions, 0);
                    case "--help-all":
                        return Finish($"{Help.Text}\n\n{Help.Environment}\n\n{Help.XOptions}", 0);
                    case "--check-hash-based-pycs":
                        if (i == args.Length) return Wrong("Argument expected for the --check-hash-based-pycs options");
                        CheckHashPycs = args[i++];
                        if (CheckHashPycs is not ("default" or "always" or "never")) return Wrong("--check-hash-based-pycs must be one of 'default', 'always', or 'never'");
                        continue;
                    case "--stdlib":
                        if (i == args.Length) return Wrong("Argument expected for the --stdlib option");
                        Library = args[i++];
                        if (StandardLibrary.IsLibrary(Library)) continue;
                        return Finish($"--stdlib: no standard library in {Library}", 2);
                    default:
                        return Wrong("Unknown option: " + arg);
                }
            }
            for (var k = 1; k < arg.Length; k++)
            {
                if (Switch(arg[k])) continue;
                switch (arg[k])
                {
                    case 'V':
                        versions++;
                        continue;
                    case 'h' or '?':
                        return Finish(Help.Text, 0);
                    case 'c' or 'm' or 'W' or 'X':
                        break;
                    default:
                        return Wrong($"Unknown option: -{arg[k]}");
                }
                var value = k + 1 < arg.Length ? arg[(k + 1)..] : i < args.Length ? args[i++] : null;
                if (value is null) return Wrong($"Argument expected for the -{arg[k]} option");
                if (arg[k] is 'c' or 'm')
                {
                    Kind = arg[k] == 'c' ? RunKind.Command : RunKind.Module;
                    Target = value;
                    Arguments.Add("-" + arg[k]);
                    Arguments.AddRange(args[i..]);
                    return versions > 0 ? Version(versions) : this;
                }
                if (arg[k] == 'W')
                {
                    WarnOptions.Add(value);
                    break;
                }
                var cut = value.IndexOf('=', StringComparison.Ordinal);
                XOptions[cut < 0 ? value : value[..cut]] = cut < 0 ? null : value[(cut + 1)..];
                break;
            }
        }
        if (versions > 0) return Version(versions);
        if (i == args.Length)
        {
            Arguments.Add("");
            return this;
        }
        Kind = args[i] == "-" ? RunKind.StandardInput : RunKind.Script;
        Target = args[i];
        Arguments.AddRange(args[i..]);
        return this;
    }

    private CommandLine Version(int times) => Finish(times == 1 ? $"Python {SysModule.PythonVersion} (TieredPy {SysModule.OwnVersion})" : "Python " + SysModule.FullVersion, 0);

    /// <summary>An option without argument; false when it is none.</summary>
    private bool Switch(char option)
    {
        switch (option)
        {
            case 'b': Flags.BytesWarning++; break;
            case 'B': Flags.DontWriteBytecode = 1; break;
            case 'd': Flags.Debug++; break;
            case 'E': Flags.IgnoreEnvironment = 1; break;
            case 'i':
                Interactive = true;
                Flags.Inspect = Flags.Interactive = 1;
                break;
            case 'I':
                Flags.Isolated = Flags.IgnoreEnvironment = Flags.NoUserSite = 1;
                Flags.SafePath = true;
                break;
            case 'O': Flags.Optimize++; break;
            case 'P': Flags.SafePath = true; break;
            case 'q': Flags.Quiet = 1; break;
            case 'R': break;
            case 's': Flags.NoUserSite = 1; break;
            case 'S': Flags.NoSite = 1; break;
            case 'u': Unbuffered = true; break;
            case 'v': Flags.Verbose++; break;
            case 'x': SkipFirstLine = true; break;
            default: return false;
        }
        return true;
    }
}
