using TieredPy.Cli;
using TieredPy.Hosting;

var exitCode = 0;
PythonEngine.RunOnLargeStack(() => exitCode = MainProgram.Run(args));
return exitCode;
