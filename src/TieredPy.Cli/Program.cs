using TieredPy.Cli;
using TieredPy.Cli.Bench;
using TieredPy.Hosting;

// a word that names no file is one of our own commands
if (args is ["bench", ..] && !Path.Exists("bench")) return BenchCommand.Run(args[1..]);

var exitCode = 0;
PythonEngine.RunOnLargeStack(() => exitCode = MainProgram.Run(args));
return exitCode;
