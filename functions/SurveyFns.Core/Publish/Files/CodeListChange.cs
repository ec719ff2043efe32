using SurveyFns.Core.Publish.Model;

namespace SurveyFns.Core.Publish.Files;

/// <summary>How the codes of a dimension differ from those of the round before.</summary>
/// <param name="Codes">Changed codes have another name, definition, parent or limit.</param>
public sealed record CodeListChange(string Dimension, string CodeList, string FromVersion, string ToVersion, IdChanges Codes)
{
    /// <summary>Null where nothing differs.</summary>
    internal static CodeListChange? Between(ReleaseDimension before, ReleaseDimension now)
    {
        var codes = IdChanges.Between(before.Codes, now.Codes, code => code.Id, IsSame);
        return codes.IsNone && before.CodeListVersion == now.CodeListVersion
            ? null
            : new CodeListChange(now.Id, now.CodeList, before.CodeListVersion, now.CodeListVersion, codes);
    }

    private static bool IsSame(ReleaseCode before, ReleaseCode now) =>
        (before.Label, before.Definition, before.Parent, before.Status, before.From, before.To)
            == (now.Label, now.Definition, now.Parent, now.Status, now.From, now.To)
        && before.Members.SequenceEqual(now.Members);
}
