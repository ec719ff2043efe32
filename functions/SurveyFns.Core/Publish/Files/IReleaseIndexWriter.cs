using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Files;

/// <summary>Writes a file that describes the other files of a release, with their sizes and digests. The same input gives the same bytes.</summary>
internal interface IReleaseIndexWriter
{
    /// <summary>ASCII file name.</summary>
    string Name { get; }

    string MediaType { get; }

    /// <summary>What a reader finds in it.</summary>
    LocalizedText Description { get; }

    /// <param name="files">What the <see cref="IReleaseFileWriter"/>s wrote.</param>
    ReadOnlyMemory<byte> Write(ReleaseModel model, IReadOnlyList<ReleaseFile> files);
}
