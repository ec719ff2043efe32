using System.Globalization;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish;

/// <summary>Where everything lies in the open data: <c>releases/{survey}/{round or series}/v{n}/{file}</c> and one pointer per survey.</summary>
public static class OpenDataKeys
{
    private const string Root = "releases/";
    private const string PointerName = "/latest.json";

    /// <summary>The prefix of all releases.</summary>
    public static string Prefix => Root;

    /// <summary>The one file of a survey that moves: says which version of every round and of the series is the current one.</summary>
    public static string Pointer(SurveyId survey) => $"{Root}{survey}{PointerName}";

    public static string File(ReleaseKey release, int version, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{Root}{release.Survey}/{release.Name}/v{version}/{name}");

    /// <summary>Name of the lock that the one writer of a survey holds.</summary>
    public static string Lock(SurveyId survey) => $"publish-{survey}";

    /// <summary>The survey whose pointer a path is; false for any other file.</summary>
    public static bool TryParsePointer(string path, out SurveyId survey)
    {
        survey = default;
        return path.StartsWith(Root, StringComparison.Ordinal)
            && path.EndsWith(PointerName, StringComparison.Ordinal)
            && path.Length > Root.Length + PointerName.Length
            && SurveyId.TryParse(path[Root.Length..^PointerName.Length], out survey);
    }
}
