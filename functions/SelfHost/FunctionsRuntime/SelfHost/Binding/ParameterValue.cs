using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Binding;

/// <summary>A value for a parameter, or the answer to give because the request holds none that fits.</summary>
internal readonly record struct ParameterValue(object? Value, IResult? Refusal)
{
    public static ParameterValue Of(object? value) => new(value, null);

    public static ParameterValue Refused(IResult refusal) => new(null, refusal);
}
