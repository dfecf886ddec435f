using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace TieredPy.Compiler;

/// <summary>
/// Lets recursive passes go as deep as the tree does: where the stack runs out, the rest of the recursion goes on
/// on the fresh stack of another thread, which the caller waits for. Past the last of these the tree is too deep.
/// </summary>
internal sealed class StackGuard
{
    private const int StackBytes = 64 << 20, MaxThreads = 8;

    private int threads;

    /// <summary>Whether recursion may go on here; if not, go on through <see cref="OnFreshStack"/>.</summary>
    public static bool HasRoom => RuntimeHelpers.TryEnsureSufficientExecutionStack();

    public void OnFreshStack(Action action)
    {
        if (threads == MaxThreads) throw Diagnostics.TooDeep();
        threads++;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
                catch (Exception e)
                {
                    failure = ExceptionDispatchInfo.Capture(e);
                }
            },
            StackBytes);
        thread.Start();
        thread.Join();
        threads--;
        failure?.Throw();
    }
}
