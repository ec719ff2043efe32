namespace Microsoft.Azure.Functions.Worker.SelfHost;

/// <summary>A function as it is written.</summary>
/// <param name="Name">The name in <see cref="FunctionAttribute"/>.</param>
/// <param name="EntryPoint">Full name of the type, a dot, the name of the method.</param>
public abstract record FunctionEntry(string Name, string EntryPoint);
