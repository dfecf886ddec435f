namespace TieredPy.Runtime;

public sealed unsafe partial class PyFrame
{
    /// <summary>
    /// The frame object of an activation that compiled code runs without a record: it shows the variables as they were when an exception last passed.
    /// The first register is returned, to be written.
    /// </summary>
    internal static ref Value OfCompiled(ref PyFrame? frame, PyThread thread, PyFunction function, RegCode code)
    {
        var f = frame;
        if (f is null)
        {
            frame = f = new PyFrame(function, code) { _registers = new Value[Math.Max(1, code.LocalCount)] };
            var caller = thread.Top;
            if (caller.Caller is not null)
            {
                if ((caller.Flags & FrameFlags.HasObject) != 0) f._back = caller.Object;
                f._callerRecord = caller;
                f._callerSerial = caller.Serial;
            }
        }
        f._registers ??= new Value[Math.Max(1, code.LocalCount)];
        return ref f._registers[0];
    }

    internal void SetCompiledPc(int pc) => _pc = pc;
}
