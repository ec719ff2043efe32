using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker.Http;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Binding;

/// <summary>Chooses the source of every parameter when the app starts: a parameter that nothing can fill is refused then.</summary>
internal static class ParameterSources
{
    private static readonly ContextSource Request = new(context => context.Http!.Request);
    private static readonly ContextSource Timer = new(context => context.Timer);
    private static readonly ContextSource Context = new(context => context);
    private static readonly ContextSource Token = new(context => context.CancellationToken);

    public static ParameterSource[] Of(
        MethodInfo method, ParameterInfo trigger, RouteTemplate? template, string subject, List<string> problems)
    {
        var bodies = 0;
        var sources = new List<ParameterSource>();
        foreach (var parameter in method.GetParameters())
        {
            var isBody = parameter.IsDefined(typeof(FromBodyAttribute));
            if (isBody && ++bodies == 2) problems.Add($"{subject} has more than one [FromBody]: a body can be read once.");
            var source = parameter == trigger ? OfTrigger(parameter) : isBody ? OfBody(parameter, trigger) : Of(parameter, template);
            if (source is not null) sources.Add(source);
            else problems.Add($"{subject}: nothing can fill parameter {Named(parameter)}. {Hint(parameter, trigger)}");
        }
        return [.. sources];
    }

    private static ContextSource? OfTrigger(ParameterInfo parameter)
    {
        if (parameter.IsDefined(typeof(TimerTriggerAttribute))) return parameter.ParameterType == typeof(TimerInfo) ? Timer : null;
        return parameter.ParameterType == typeof(HttpRequest) ? Request : null;
    }

    private static BodySource? OfBody(ParameterInfo parameter, ParameterInfo trigger) =>
        trigger.IsDefined(typeof(HttpTriggerAttribute)) && parameter.ParameterType != typeof(Stream)
            ? new BodySource(parameter.ParameterType)
            : null;

    private static ParameterSource? Of(ParameterInfo parameter, RouteTemplate? template)
    {
        if (parameter.ParameterType == typeof(FunctionContext)) return Context;
        if (parameter.ParameterType == typeof(CancellationToken)) return Token;
        var part = template?.Parameters.FirstOrDefault(part => part.Name!.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase));
        if (part is null || RouteValueParsers.For(parameter.ParameterType) is not { } parse) return null;

        var mayBeAbsent = part.IsOptional && part.DefaultValue is null;
        var takesNull = !parameter.ParameterType.IsValueType || Nullable.GetUnderlyingType(parameter.ParameterType) is not null;
        if (mayBeAbsent && !takesNull && !parameter.HasDefaultValue) return null;
        return new RouteValueSource(part.Name!, parse, parameter.HasDefaultValue ? parameter.DefaultValue : null);
    }

    private static string Named(ParameterInfo parameter) => $"'{parameter.Name}' of type {parameter.ParameterType.Name}";

    private static string Hint(ParameterInfo parameter, ParameterInfo trigger)
    {
        if (parameter != trigger)
            return "Supported are FunctionContext, CancellationToken, [FromBody], and values of the route by name "
                + "(text, number, bool, Guid, DateTime, DateTimeOffset; nullable or with a default where the route makes them optional).";
        return parameter.IsDefined(typeof(TimerTriggerAttribute)) ? "A timer triggers with TimerInfo." : "HTTP triggers with HttpRequest.";
    }
}
