namespace SurveyFns.App.Hosting;

/// <summary>The survey definitions are not fit for service; the message names the folder and every problem, each on a line of its own.</summary>
public sealed class DefinitionException(string folder, IEnumerable<string> problems)
    : Exception($"The survey definitions in {folder} cannot be used:\n{string.Join('\n', problems)}\n{Help}")
{
    private const string Help = "schemas/README.md says how a survey is defined.";
}
