using SurveyFns.Core.Publish.Files;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Query;

/// <summary>Answers to queries in the formats that releases have, by the same writers.</summary>
public static class QueryFiles
{
    /// <summary>As <c>observations.csv</c>.</summary>
    public static ReadOnlyMemory<byte> Csv(ReleaseModel model) => new ObservationsCsv().Write(model);

    /// <summary>JSON-stat 2.0, one dataset in a collection.</summary>
    public static ReadOnlyMemory<byte> JsonStat(ReleaseModel model, Language language) => new JsonStat(language).Write(model);
}
