using Microsoft.AspNetCore.Http;

namespace SurveyFns.Azurite;

/// <summary>Which of the coming requests meet which fault, and which have come. Thread-safe.</summary>
internal sealed class FaultPlan
{
    private readonly Lock gate = new();
    private readonly LinkedList<PlannedFault> faults = [];
    private readonly List<ProxiedRequest> requests = [];

    public IReadOnlyList<ProxiedRequest> Requests
    {
        get
        {
            lock (gate)
                return [.. requests];
        }
    }

    public void Add(Fault fault, int times, Func<HttpRequest, bool>? when)
    {
        lock (gate)
        {
            for (var time = 0; time < times; time++)
                faults.AddLast(new PlannedFault(fault, when));
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            faults.Clear();
            requests.Clear();
        }
    }

    /// <summary>The fault for this request, or null.</summary>
    public Fault? Take(HttpRequest request)
    {
        lock (gate)
        {
            var planned = faults.FirstOrDefault(candidate => candidate.When?.Invoke(request) ?? true);
            if (planned is not null)
                faults.Remove(planned);
            requests.Add(new ProxiedRequest(request.Method, Backend.TargetOf(request.HttpContext), planned?.Fault));
            return planned?.Fault;
        }
    }

    // A class, so that equal plans are distinct entries.
    private sealed class PlannedFault(Fault fault, Func<HttpRequest, bool>? when)
    {
        public Fault Fault { get; } = fault;

        public Func<HttpRequest, bool>? When { get; } = when;
    }
}
