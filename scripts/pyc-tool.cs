#:project ../src/TieredPy.Bytecode
#:property ManagePackageVersionsCentrally=false
#:property PublishAot=false
// Works on .pyc files for check-pyc.sh. Reads "input<TAB>output" lines from standard input.
//   rewrite        reads each input and writes what our marshal makes of it
//   dis [-C -O -P -S]  writes each input's disassembly
//   verify         runs the verifier over each input (outputs ignored)
//   fuzz SEED N    damages each input N times; reading, verifying and disassembling must succeed or fail cleanly
using System.Text;
using TieredPy.Bytecode;
using TieredPy.Bytecode.Marshal;
using TieredPy.Bytecode.Pyc;

var failures = 0;
var counts = new SortedDictionary<string, int>();
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
            case "fuzz":
                Fuzz(file, new Random(int.Parse(args[1])), int.Parse(args[2]), counts);
                break;
        }
    }
    catch (Exception e) when (e is InvalidCodeException or MarshalException or PycException or IOException)
    {
        Console.Error.WriteLine($"{paths[0]}: {e.GetType().Name}: {e.Message}");
        failures++;
    }
}
foreach (var (outcome, count) in counts)
    Console.WriteLine($"{count,8} {outcome}");
return failures == 0 ? 0 : 1;

static void CheckStackSizes(CodeObject code)
{
    var computed = CodeVerifier.ComputeStackSize(code);
    // CPython counts code that its optimizer removed later.
    if (computed > code.StackSize)
        Console.Error.WriteLine($"{code}: computed stack size {computed}, stored {code.StackSize}");
    foreach (var constant in code.Consts)
    {
        if (constant is CodeObject inner)
            CheckStackSizes(inner);
    }
}

// Any exception but the documented ones ends the program: that is the test.
static void Fuzz(byte[] original, Random random, int times, SortedDictionary<string, int> counts)
{
    for (var i = 0; i < times; i++)
    {
        var file = original.ToArray();
        for (var hits = random.Next(1, 4); hits > 0; hits--)
            file[random.Next(PycHeader.Size, file.Length)] = random.Next(3) == 0 ? (byte)random.Next(8) : (byte)random.Next(256);
        if (random.Next(10) == 0)
            file = file[..random.Next(PycHeader.Size, file.Length)];
        string outcome;
        try
        {
            var code = PycFile.ReadBody(file, "f");
            outcome = "reads, is not valid";
            Disassembler.ToText(code, new() { ShowPositions = true, ShowCaches = true });
            CodeVerifier.VerifyAll(code);
            outcome = "reads and is valid";
            if (!MarshalReader.ReadCode(MarshalWriter.Dump(code)).Equals(code))
                throw new InvalidOperationException("not the same after writing and reading");
        }
        catch (MarshalException)
        {
            outcome = "does not read";
        }
        catch (PycException)
        {
            outcome = "is no code";
        }
        catch (InvalidCodeException)
        {
            outcome = "reads, is not valid";
        }
        counts[outcome] = counts.GetValueOrDefault(outcome) + 1;
    }
}
