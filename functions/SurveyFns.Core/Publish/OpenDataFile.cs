namespace SurveyFns.Core.Publish;

/// <summary>A file of the open data.</summary>
/// <param name="Path">Relative, with slashes, e.g. <c>bio-startup/2010/v1/observations.csv</c>.</param>
/// <param name="MediaType">With charset for text.</param>
/// <param name="ETag">Strong entity tag with its quotes.</param>
public sealed record OpenDataFile(
    string Path, ReadOnlyMemory<byte> Content, string MediaType, string ETag, DateTimeOffset LastModified);
