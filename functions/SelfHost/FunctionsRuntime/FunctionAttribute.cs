namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks a public method as a function. Names are unique whatever their case.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FunctionAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
