using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Files;

/// <summary>Writes one file of a release. The same model gives the same bytes on every machine and on every day.</summary>
internal interface IReleaseFileWriter
{
    /// <summary>ASCII file name.</summary>
    string Name { get; }

    string MediaType { get; }

    /// <summary>What a reader finds in it.</summary>
    LocalizedText Description { get; }

    /// <summary>Whether a release has the file.</summary>
    bool IsIn(ReleaseModel model) => true;

    ReadOnlyMemory<byte> Write(ReleaseModel model);
}
