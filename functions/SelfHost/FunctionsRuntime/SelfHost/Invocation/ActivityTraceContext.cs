using System.Diagnostics;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Invocation;

internal sealed class ActivityTraceContext : TraceContext
{
    private readonly Activity? _activity = Activity.Current;

    public override string TraceParent => _activity?.Id ?? "";

    public override string TraceState => _activity?.TraceStateString ?? "";
}
