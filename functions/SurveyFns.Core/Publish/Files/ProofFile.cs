using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Files;

/// <summary>The proof that nothing hidden can be worked out, as disclosure control wrote it when the figures were first published.</summary>
internal sealed class ProofFile : IReleaseFileWriter
{
    public const string FileName = "proof.json";

    public string Name => FileName;

    public string MediaType => MediaTypes.Json;

    public LocalizedText Description { get; } = new(
        "秘匿した数値が特定できないことの証明", "Proof that no withheld figure can be worked out");

    public bool IsIn(ReleaseModel model) => model.Proof is not null;

    public ReadOnlyMemory<byte> Write(ReleaseModel model) =>
        model.Proof ?? throw new ArgumentException($"{model.Key} has no proof.", nameof(model));
}
