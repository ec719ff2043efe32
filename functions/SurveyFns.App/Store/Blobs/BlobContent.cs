namespace SurveyFns.App.Store.Blobs;

/// <summary>A blob as read.</summary>
/// <param name="ETag">The storage's own entity tag with its quotes; changes with every write.</param>
public sealed record BlobContent(ReadOnlyMemory<byte> Content, string MediaType, string ETag, DateTimeOffset LastModified);
