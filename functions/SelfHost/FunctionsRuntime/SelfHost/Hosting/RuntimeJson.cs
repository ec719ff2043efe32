using System.Text.Json.Serialization;
using Microsoft.Azure.Functions.Worker.SelfHost.Http;
using Microsoft.Azure.Functions.Worker.SelfHost.Keys;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Hosting;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, PropertyNameCaseInsensitive = true, WriteIndented = true)]
[JsonSerializable(typeof(StoredKeys))]
[JsonSerializable(typeof(ScheduleStatus))]
[JsonSerializable(typeof(HostStatus))]
[JsonSerializable(typeof(AdminInvocation))]
internal sealed partial class RuntimeJson : JsonSerializerContext;
