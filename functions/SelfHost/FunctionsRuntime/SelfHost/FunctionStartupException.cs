namespace Microsoft.Azure.Functions.Worker.SelfHost;

/// <summary>The app cannot start as it is written or configured. The message lists everything that is wrong, one line each.</summary>
public sealed class FunctionStartupException : Exception
{
    public FunctionStartupException(IReadOnlyList<string> problems)
        : base("The functions cannot start:" + string.Concat(problems.Select(problem => Environment.NewLine + "- " + problem))) =>
        Problems = problems;

    public FunctionStartupException(string problem)
        : this([problem])
    {
    }

    public IReadOnlyList<string> Problems { get; }
}
