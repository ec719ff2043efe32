namespace Microsoft.Azure.Functions.Worker.SelfHost.Binding;

internal delegate bool RouteValueParser(string text, out object? value);
