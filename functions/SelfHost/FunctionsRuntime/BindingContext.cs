namespace Microsoft.Azure.Functions.Worker;

public abstract class BindingContext
{
    /// <summary>The route values of an HTTP invocation; empty for a timer.</summary>
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
