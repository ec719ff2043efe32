namespace SurveyFns.Core.Store;

/// <summary>A value of one typed column of a stored row. Does not allocate beyond its text.</summary>
public readonly record struct ColumnValue
{
    private ColumnValue(ColumnKind kind, string? text, long integer)
    {
        Kind = kind;
        Text = text;
        Integer = integer;
    }

    public ColumnKind Kind { get; }

    /// <summary>The text; null for other kinds.</summary>
    public string? Text { get; }

    /// <summary>The integer; 1 or 0 for a boolean; 0 for other kinds.</summary>
    public long Integer { get; }

    public bool IsNull => Kind == ColumnKind.Null;

    public bool IsTrue => Kind == ColumnKind.Boolean && Integer != 0;

    public static ColumnValue Null => default;

    public static ColumnValue Of(string? text) => text is null ? default : new(ColumnKind.Text, text, 0);

    public static ColumnValue Of(long integer) => new(ColumnKind.Integer, null, integer);

    public static ColumnValue Of(bool truth) => new(ColumnKind.Boolean, null, truth ? 1 : 0);
}
