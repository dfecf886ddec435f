using TieredPy.Hosting;

namespace TieredPy.Cli;

/// <summary>The texts of -h and --help-….</summary>
internal static class Help
{
    public static string UsageLine => $"usage: {ProcessInfo.ProgramName} [option] ... [-c cmd | -m mod | file | -] [arg] ...";

    public static string Text => UsageLine + "\n" + """
        Options (the ones of python):
        -b     : warn about str(bytes) and comparing bytes with str; -bb: make it an error
        -B     : write no .pyc files
        -c cmd : run a program given as text; ends the options
        -d     : sets sys.flags.debug
        -E     : ignore PYTHON* environment variables
        -h     : this text
        -i     : after the program, read statements interactively
        -I     : isolated: implies -E, -P and -s
        -m mod : run a module; ends the options
        -O     : no assert statements; -OO: no docstrings either
        -P     : put no folder of the program in front of sys.path
        -q     : no version at the interactive start
        -s     : no user site directory
        -S     : no "import site"
        -u     : standard output and error are written at once
        -v     : say what is imported; -vv: say more
        -V     : the version; -VV: more about it
        -W arg : warning control: action:message:category:module:lineno
        -x     : skip the first line of the source
        -X opt : options of this implementation, see --help-xoptions
        --check-hash-based-pycs always|default|never
        --stdlib FOLDER : the standard library to use
        --help-env, --help-xoptions, --help-all : more help
        file   : a script, or a folder or zip file with a __main__.py
        -      : the program is read from standard input (as without a file, when that is no terminal)
        arg ...: arguments of the program, in sys.argv[1:]

        Commands of our own (a file of this name goes first):
        tieredpy dis FILE | -c CODE : shows bytecode, as "python -m dis" does
        tieredpy bench SCRIPT ...   : measures scripts on the interpreter, the JIT and other Pythons; tieredpy bench -h
        """;

    public const string Environment = """
        Environment variables:
        PYTHONPATH              folders put in front of the module search path
        PYTHONSTARTUP           a file run at an interactive start
        PYTHONDONTWRITEBYTECODE -B        PYTHONINSPECT      -i         PYTHONUNBUFFERED -u
        PYTHONNOUSERSITE        -s        PYTHONOPTIMIZE     -O         PYTHONSAFEPATH   -P
        PYTHONVERBOSE           -v        PYTHONDEBUG        -d         PYTHONWARNINGS   -W, comma-separated
        PYTHONDEVMODE           -X dev    PYTHONUTF8         -X utf8    PYTHONINTMAXSTRDIGITS -X int_max_str_digits
        PYTHONPYCACHEPREFIX     -X pycache_prefix
        PYTHONWARNDEFAULTENCODING  -X warn_default_encoding
        PYTHONHASHSEED          seed of the hashes of str and bytes: a number, or "random"
        PYTHONIOENCODING        encoding[:errors] of the standard streams
        PYTHONBREAKPOINT        what breakpoint() calls
        TIEREDPY_STDLIB         the standard library's folder
        TIEREDPY_JIT, TIEREDPY_JIT_CALL_THRESHOLD, TIEREDPY_JIT_LOOP_THRESHOLD, TIEREDPY_JIT_LOG: the -X options of that name
        """;

    public const string XOptions = """
        -X options:
        -X jit=on|off|eager|stress  the optimizing tier: on (default); off: interpreter only; eager: compile at the first call;
                                    stress: eager, and every guard fails now and then (a test of deoptimization)
        -X jit-call-threshold=N     calls of a function before it is compiled
        -X jit-loop-threshold=N     rounds of a loop before it is compiled
        -X jit-log[=FILE]           say what is compiled, deoptimized and refused, on standard error or in FILE
        -X jit-stats                print the JIT's counters at the end, on standard error
        -X dev                      development mode: more warnings
        -X int_max_str_digits=N     limit of conversions between int and str
        -X pycache_prefix=FOLDER    a parallel tree for .pyc files
        -X utf8[=0|1]               UTF-8 mode
        -X warn_default_encoding    sets sys.flags.warn_default_encoding
        """;
}
