using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Hosting;

/// <summary>The survey definitions are not fit for service; the message lists every problem with file, place and reason.</summary>
public sealed class DefinitionException(IReadOnlyList<DefinitionProblem> problems)
    : Exception("The survey definitions cannot be used:" + string.Concat(problems.Select(problem => $"\n  {problem}")))
{
    public IReadOnlyList<DefinitionProblem> Problems { get; } = problems;
}
