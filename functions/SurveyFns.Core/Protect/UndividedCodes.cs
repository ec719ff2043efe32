using SurveyFns.Core.Aggregate;

namespace SurveyFns.Core.Protect;

/// <summary>Which undivided codes of its code list every code of a dimension consists of.</summary>
internal static class UndividedCodes
{
    /// <summary>By position of the code; nothing for the total, which holds all.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(CubeDimension dimension)
    {
        var list = dimension.Definition.CodeList;
        var groups = dimension.Definition.Grouping is { } grouping ? list.Groupings[grouping].Groups : [];
        var children = list.Codes.ToLookup(code => code.Parent ?? "", code => code.Id, StringComparer.Ordinal);
        return [.. dimension.Codes.Select((code, position) => position == 0
            ? []
            : (groups.FirstOrDefault(group => group.Id == code.Id)?.Codes ?? [code.Id])
                .SelectMany(part => Below(children, part)).ToList())];
    }

    private static IEnumerable<string> Below(ILookup<string, string> children, string code) =>
        children.Contains(code) ? children[code].SelectMany(child => Below(children, child)) : [code];
}
