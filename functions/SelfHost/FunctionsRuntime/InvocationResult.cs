namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the function returned. Middleware may replace it: an exception becomes an answer this way.</summary>
public abstract class InvocationResult : InvocationResult<object>;
