namespace SurveyFns.App.Pages.Staff.Context;

/// <summary>What is typed about a column of a reference table.</summary>
/// <param name="Name">As in the header of the file.</param>
public sealed record ColumnFields(string Name, string LabelJa, string LabelEn, bool IsNumber, string UnitJa, string UnitEn)
{
    public const string Number = "number";
    public const string Text = "text";

    /// <summary>Whether the name is one that a column may have.</summary>
    public bool HasValidName =>
        Name.Length > 0 && Name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '_');

    public bool HasLabels => LabelJa.Length > 0 && LabelEn.Length > 0;

    /// <summary>Whether the unit is there in both languages or in none.</summary>
    public bool HasMatchingUnits => UnitJa.Length > 0 == UnitEn.Length > 0;
}
