namespace SurveyFns.App.Store.Blobs;

/// <summary>A blob as read.</summary>
/// <param name="ETag">Strong entity tag with its quotes; changes whenever the content does.</param>
public sealed record BlobContent(ReadOnlyMemory<byte> Content, string MediaType, string ETag, DateTimeOffset LastModified);
