namespace TieredPy.Hosting;

/// <summary>An option or environment variable whose value makes no sense.</summary>
/// <param name="message">What is wrong, in the form of CPython's fatal errors: <c>where: what</c>.</param>
/// <param name="state">How far the start had come, as CPython names it.</param>
public sealed class ConfigurationException(string message, string state = "preinitialized") : Exception(message)
{
    public string State { get; } = state;
}
