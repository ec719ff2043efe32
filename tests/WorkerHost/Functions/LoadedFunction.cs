using System.Text.Json;
using SurveyFns.WorkerHost.Protocol;

namespace SurveyFns.WorkerHost.Functions;

/// <summary>A function as the worker described it.</summary>
public sealed record LoadedFunction(string Name, string Id, JsonElement Trigger)
{
    public bool IsHttp => Is("httpTrigger");

    public bool IsTimer => Is("timerTrigger");

    /// <summary>The parameter that takes what triggered the function.</summary>
    public string Parameter => Trigger.GetProperty("name").GetString()!;

    public static LoadedFunction Of(RpcFunctionMetadata metadata) => new(
        metadata.Name,
        metadata.FunctionId,
        metadata.RawBindings.Select(binding => JsonElement.Parse(binding))
            .Single(binding => binding.GetProperty("type").GetString()!.EndsWith("Trigger", StringComparison.Ordinal)));

    public string Text(string property) => Trigger.GetProperty(property).GetString()!;

    private bool Is(string type) => string.Equals(Text("type"), type, StringComparison.OrdinalIgnoreCase);
}
