namespace SurveyFns.Core.Surveys.Reading;

/// <summary>Collects what is wrong with one file.</summary>
internal sealed class ProblemLog(string file)
{
    private readonly List<DefinitionProblem> problems = [];

    public IReadOnlyList<DefinitionProblem> Problems => problems;

    public void Add(string pointer, string reason) => problems.Add(new(file, pointer, reason));
}
