using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker.SelfHost.Http;
using Microsoft.Azure.Functions.Worker.SelfHost.Invocation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Binding;

/// <summary>The JSON body, read with the options of MVC: the same that the worker uses.</summary>
internal sealed class BodySource(Type type) : ParameterSource
{
    public override async ValueTask<ParameterValue> ReadAsync(InvocationContext context)
    {
        var request = context.Http!.Request;
        if (!request.HasJsonContentType()) return ParameterValue.Refused(Problem.UnsupportedMediaType);
        try
        {
            var options = context.InstanceServices.GetRequiredService<IOptions<JsonOptions>>().Value.JsonSerializerOptions;
            var body = await request.ReadFromJsonAsync(type, options, context.CancellationToken);
            return body is null ? ParameterValue.Refused(Problem.InvalidJson) : ParameterValue.Of(body);
        }
        catch (JsonException)
        {
            return ParameterValue.Refused(Problem.InvalidJson);
        }
    }
}
