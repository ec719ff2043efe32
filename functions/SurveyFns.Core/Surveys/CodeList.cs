namespace SurveyFns.Core.Surveys;

/// <summary>A versioned, ordered list of codes.</summary>
public sealed record CodeList
{
    private readonly IReadOnlyList<Code> codes = [];
    private readonly Dictionary<string, int> positions = [];
    private readonly HashSet<string> parents = [];

    public required string Id { get; init; }

    public required string Version { get; init; }

    public required LocalizedText Title { get; init; }

    /// <summary>Where the codes come from.</summary>
    public LocalizedText? Source { get; init; }

    /// <summary>In the order in which they are shown, published and protected.</summary>
    public required IReadOnlyList<Code> Codes
    {
        get => codes;
        init
        {
            codes = value;
            positions = new(StringComparer.Ordinal);
            parents = new(StringComparer.Ordinal);
            for (var position = 0; position < value.Count; position++)
            {
                positions.Add(value[position].Id, position);
                if (value[position].Parent is { } parent)
                {
                    parents.Add(parent);
                }
            }
        }
    }

    /// <summary>Coarser groupings by name: group code → codes of the list it holds. Used by coarser designs of tables.</summary>
    public IReadOnlyDictionary<string, CodeGrouping> Groupings { get; init; } = new Dictionary<string, CodeGrouping>();

    /// <summary>Codes with none below them: those an answer may have.</summary>
    public IEnumerable<Code> Leaves => codes.Where(code => !parents.Contains(code.Id));

    /// <summary>Whether the code is in the list and has none below it.</summary>
    public bool IsLeaf(string code) => positions.ContainsKey(code) && !parents.Contains(code);

    public bool Contains(string code) => positions.ContainsKey(code);

    /// <summary>Position in <see cref="Codes"/>, or −1.</summary>
    public int PositionOf(string code) => positions.TryGetValue(code, out var position) ? position : -1;

    public Code? Find(string code) => positions.TryGetValue(code, out var position) ? codes[position] : null;
}
