using System.Runtime.CompilerServices;

namespace TieredPy.Runtime;

/// <summary>
/// The data stack: chunks of registers. A window never moves and never spans chunks, so a byref to a register stays good while its
/// activation lives.
/// </summary>
public sealed partial class PyThread
{
    private const int FirstChunk = 4 * 1024, LargestChunk = 1024 * 1024;

    private readonly List<Value[]> _chunks = [];

    /// <summary>The running activation; the bottom record when no Python code runs.</summary>
    public Frame Top = null!;

    private Frame MakeBottom()
    {
        var first = new Value[FirstChunk];
        _chunks.Add(first);
        var bottom = new Frame(this, null) { TopArray = first, TopIndex = 0, Flags = FrameFlags.Entry };
        return bottom;
    }

    /// <summary>Gives <paramref name="next"/> a window of its own above <paramref name="below"/>.</summary>
    internal void PlaceWindow(Frame below, Frame next, int size)
    {
        below.GetTop(out var array, out var index);
        if (index + size > array.Length)
        {
            var i = _chunks.IndexOf(array) + 1;
            if (i < _chunks.Count && _chunks[i].Length < size) _chunks.RemoveRange(i, _chunks.Count - i);
            if (i == _chunks.Count) _chunks.Add(new Value[Math.Max(size, Math.Min(LargestChunk, array.Length * 2))]);
            array = _chunks[i];
            index = 0;
        }
        if (next.Array != array) next.Array = array;
        next.Base = index;
    }

    /// <summary>
    /// Forgets what finished calls left above the running activation's live registers, so that the collector can have it. Called by
    /// gc.collect() and now and then by polls.
    /// </summary>
    public void ClearStaleRegisters()
    {
        Top.GetTop(out var array, out var index);
        if (Top.Code is { } code)
        {
            // everything above the arguments of the instruction that runs is dead
            var live = Top.Base + Interpreter.LiveRegisters(code, Top.Pc);
            if ((Top.Flags & FrameFlags.Generator) == 0) index = live;
            else Top.Array.AsSpan(live, code.WindowSize - live).Clear();
        }
        var chunk = _chunks.IndexOf(array);
        if (chunk < 0) return;
        ClearUsed(array, index);
        for (var i = chunk + 1; i < _chunks.Count; i++) ClearUsed(_chunks[i], 0);
        for (var f = Top.Next; f is not null; f = f.Next)
        {
            if (f.Function is null) break;
            f.Function = null!;
            f.Code = null!;
            f.Globals = null!;
            f.Generator = null;
            f.HandledAtEntry = null;
            f.Array = [];
        }
    }

    private static void ClearUsed(Value[] array, int from)
    {
        // windows are dense: a long run of zeroes means that nothing above was ever used
        var zeroes = 0;
        for (var i = from; i < array.Length && zeroes < 4096; i++)
        {
            if (array[i].Ref is null)
            {
                zeroes++;
                continue;
            }
            zeroes = 0;
            array[i] = default;
        }
    }
}
