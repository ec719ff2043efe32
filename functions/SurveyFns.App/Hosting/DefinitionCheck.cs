using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Hosting;

/// <summary>Reads the definitions and does nothing else: with <c>--check</c> the app opens no storage and no port.</summary>
internal static class DefinitionCheck
{
    public static bool IsWanted(string[] arguments) => arguments.Contains("--check");

    /// <summary>What there is to say of definitions that were read.</summary>
    public static string Describe(SurveyCatalog catalog) =>
        $"{Count(catalog.Surveys.Sum(survey => catalog.Rounds(survey).Count), "round")} of {Count(catalog.Surveys.Count, "survey")}: no problem";

    private static string Count(int number, string what) => $"{number} {what}{(number == 1 ? "" : "s")}";
}
