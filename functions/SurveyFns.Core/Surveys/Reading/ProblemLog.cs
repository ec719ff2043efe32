namespace SurveyFns.Core.Surveys.Reading;

/// <summary>Collects what is wrong with one document.</summary>
/// <param name="fileOf">The file that a place of the document, a JSON Pointer, comes from.</param>
internal sealed class ProblemLog(Func<string, string> fileOf)
{
    private readonly List<DefinitionProblem> problems = [];

    public ProblemLog(string file)
        : this(_ => file)
    {
    }

    public IReadOnlyList<DefinitionProblem> Problems => problems;

    public int Count => problems.Count;

    public void Add(string pointer, string reason) => problems.Add(new(fileOf(pointer), pointer, reason));
}
