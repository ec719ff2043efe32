using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Discovery;

/// <summary>Built when a function or a middleware asks for it: few do.</summary>
internal sealed class ReflectedFunctionDefinition : FunctionDefinition
{
    private readonly FunctionModel _function;
    private string? _id;

    public ReflectedFunctionDefinition(FunctionModel function)
    {
        _function = function;
        Parameters = [.. function.Method.GetParameters().Select(parameter =>
            new FunctionParameter(parameter.Name!, parameter.ParameterType, parameter.HasDefaultValue, parameter.DefaultValue))];
        InputBindings = Bindings(new TriggerMetadata(
            function.TriggerParameter.Name!, function.Http is null ? "timerTrigger" : "httpTrigger", BindingDirection.In));
        OutputBindings = function.Http is null
            ? ImmutableDictionary<string, BindingMetadata>.Empty
            : Bindings(new TriggerMetadata("$return", "http", BindingDirection.Out));
    }

    public override ImmutableArray<FunctionParameter> Parameters { get; }

    public override string PathToAssembly => _function.Method.DeclaringType!.Assembly.Location;

    public override string EntryPoint => _function.EntryPoint;

    /// <summary>The same over restarts as long as name and method stay the same.</summary>
    public override string Id => _id ??=
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Name}\n{EntryPoint}")).AsSpan(0, 8));

    public override string Name => _function.Name;

    public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; }

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings { get; }

    private static ImmutableDictionary<string, BindingMetadata> Bindings(BindingMetadata binding) =>
        ImmutableDictionary<string, BindingMetadata>.Empty.Add(binding.Name, binding);
}
