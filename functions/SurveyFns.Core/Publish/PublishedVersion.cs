using SurveyFns.Core.Publish.Files;
using SurveyFns.Core.Publish.Model;

namespace SurveyFns.Core.Publish;

/// <summary>A version of a release that the public can read.</summary>
/// <param name="PublishedAt">When its manifest was written.</param>
public sealed record PublishedVersion(ReleaseKey Release, Manifest Manifest, DateTimeOffset PublishedAt);
