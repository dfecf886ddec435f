#:project ../src/TieredPy.Bytecode
#:property ManagePackageVersionsCentrally=false
#:property PublishAot=false
// Works on .pyc files for check-pyc.sh. Reads "input<TAB>output" lines from standard input.
//   rewrite        reads each input and writes what our marshal makes of it
//   dis [-C -O -P -S]  writes each input's disassembly
//   verify         runs the verifier over each input (outputs ignored)
using System.Text;
using TieredPy.Bytecode;
using TieredPy.Bytecode.Marshal;
using TieredPy.Bytecode.Pyc;

var failures = 0;
while (Console.In.ReadLine() is { } line)
{
    var paths = line.Split('\t');
    try
    {
        var file = File.ReadAllBytes(paths[0]);
        var header = PycHeader.Parse(file, paths[0]);
        var code = PycFile.ReadBody(file, paths[0]);
        switch (args[0])
        {
            case "rewrite":
                PycFile.WriteAtomically(paths[1], PycFile.ToBytes(code, header));
                break;
            case "dis":
                var options = new DisassemblyOptions
                {
                    ShowCaches = args.Contains("-C"),
                    ShowOffsets = args.Contains("-O"),
                    ShowPositions = args.Contains("-P"),
                    Specialized = args.Contains("-S") ? c => AdaptiveCode.Initial(c.Code) : null,
                };
                using (var output = new StreamWriter(paths[1], false, new UTF8Encoding(false)))
                    Disassembler.Write(output, code, options);
                break;
            case "verify":
                CodeVerifier.VerifyAll(code);
                CheckStackSizes(code);
                break;
        }
    }
    catch (Exception e) when (e is InvalidCodeException or MarshalException or PycException or IOException)
    {
        Console.Error.WriteLine($"{paths[0]}: {e.GetType().Name}: {e.Message}");
        failures++;
    }
}
return failures == 0 ? 0 : 1;

static void CheckStackSizes(CodeObject code)
{
    var computed = CodeVerifier.ComputeStackSize(code);
    if (computed != code.StackSize)
        Console.Error.WriteLine($"{code}: computed stack size {computed}, stored {code.StackSize}");
    foreach (var constant in code.Consts)
    {
        if (constant is CodeObject inner)
            CheckStackSizes(inner);
    }
}
