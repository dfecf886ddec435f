using System.Runtime;
using TieredPy.Cli;
using TieredPy.Cli.Bench;
using TieredPy.Hosting;

// a word that names no file is one of our own commands
if (args is ["bench", ..] && !Path.Exists("bench")) return BenchCommand.Run(args[1..]);

// the project file says why collections may be concurrent and are not
GCSettings.LatencyMode = GCLatencyMode.Batch;
var exitCode = 0;
PythonEngine.RunOnLargeStack(() => exitCode = MainProgram.Run(args));
return exitCode;
