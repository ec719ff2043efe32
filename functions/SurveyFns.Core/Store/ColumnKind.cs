namespace SurveyFns.Core.Store;

/// <summary>Type of a stored value.</summary>
public enum ColumnKind : byte
{
    Null,
    Text,
    Integer,
    Boolean,
}
