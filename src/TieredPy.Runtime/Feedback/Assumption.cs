namespace TieredPy.Runtime;

/// <summary>Something compiled under assumptions.</summary>
public interface IAssumptionDependent
{
    /// <summary>An assumption no longer holds: the code must not be entered again, and active invocations must leave at their next check.</summary>
    void Invalidate();
}

/// <summary>
/// A fact that held when code was compiled and whose end is announced: "this global still has that value", "this class has not
/// changed". Once invalid, for good; a new assumption is made for the new state.
/// </summary>
public sealed class Assumption
{
    private List<WeakReference<IAssumptionDependent>>? _dependents;

    public volatile bool IsValid = true;

    /// <summary>Registers code that relies on this; invalidates it at once when the fact is already gone.</summary>
    public void AddDependent(IAssumptionDependent dependent)
    {
        lock (this)
        {
            if (IsValid)
            {
                (_dependents ??= []).Add(new WeakReference<IAssumptionDependent>(dependent));
                return;
            }
        }
        dependent.Invalidate();
    }

    public void Invalidate()
    {
        List<WeakReference<IAssumptionDependent>>? dependents;
        lock (this)
        {
            if (!IsValid) return;
            IsValid = false;
            dependents = _dependents;
            _dependents = null;
        }
        if (dependents is null) return;
        foreach (var weak in dependents)
        {
            if (weak.TryGetTarget(out var d)) d.Invalidate();
        }
    }
}
