namespace Microsoft.Azure.Functions.Worker.SelfHost.Discovery;

internal sealed class TriggerMetadata(string name, string type, BindingDirection direction) : BindingMetadata
{
    public override string Name { get; } = name;

    public override string Type { get; } = type;

    public override BindingDirection Direction { get; } = direction;
}
