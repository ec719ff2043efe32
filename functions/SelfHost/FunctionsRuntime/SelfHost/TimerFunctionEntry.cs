namespace Microsoft.Azure.Functions.Worker.SelfHost;

/// <summary>The schedule is as written: a <c>%Setting%</c> is not resolved.</summary>
public sealed record TimerFunctionEntry(
    string Name,
    string EntryPoint,
    string Schedule,
    bool RunOnStartup,
    bool UseMonitor) : FunctionEntry(Name, EntryPoint);
