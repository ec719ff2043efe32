namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>Reads a parameter from the request's JSON body.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FromBodyAttribute : Attribute;
