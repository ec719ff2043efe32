namespace SurveyFns.Core.Surveys.Reading;

/// <summary>Collects what is wrong with one document.</summary>
/// <param name="fileOf">The file that a place of the document, a JSON Pointer, comes from.</param>
internal sealed class ProblemLog(Func<string, string> fileOf)
{
    private readonly List<DefinitionProblem> problems = [];
    private int following;

    public ProblemLog(string file)
        : this(_ => file)
    {
    }

    public IReadOnlyList<DefinitionProblem> Problems => problems;

    /// <summary>Above 0 where nothing can be made of the document.</summary>
    public int Count => problems.Count + following;

    /// <summary>Something is wrong that merely follows from another file that failed: it is not said.</summary>
    public void AddFollowing() => following++;

    public void Add(string pointer, string reason) => problems.Add(new(fileOf(pointer), pointer, reason));
}
