namespace Microsoft.Azure.Functions.Worker.SelfHost.Discovery;

/// <summary>What the real host takes as a name. By hand and not by regular expression: this runs at every start.</summary>
internal static class HostNames
{
    private const int MaxLength = 128;

    public static bool IsFunctionName(string name) =>
        StartsWithLetter(name)
        && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-')
        && !name.Equals("host", StringComparison.OrdinalIgnoreCase);

    /// <summary>Of the parameter that carries the trigger.</summary>
    public static bool IsBindingName(string name) => StartsWithLetter(name) && name.All(char.IsAsciiLetterOrDigit);

    private static bool StartsWithLetter(string name) => name.Length is > 0 and <= MaxLength && char.IsAsciiLetter(name[0]);
}
