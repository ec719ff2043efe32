using SurveyFns.Core.Publish.Files;
using SurveyFns.Core.Publish.Model;

namespace SurveyFns.Core.Publish;

/// <summary>A version that readers can see.</summary>
internal sealed record PublishedRelease(Manifest Manifest, ReadOnlyMemory<byte> ManifestFile, ReleaseModel Model);
