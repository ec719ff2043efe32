using System.Globalization;

namespace SurveyFns.App.Pages.Fill;

/// <summary>What a button of a section's form asks for after saving.</summary>
public abstract record SectionAction
{
    private SectionAction()
    {
    }

    public static SectionAction Parse(string? text)
    {
        var parts = (text ?? "").Split(':');
        return parts switch
        {
            ["back"] => new Back(),
            ["overwrite"] => new Overwrite(),
            ["leave"] => new Leave(),
            ["add", var group] => new AddRow(group),
            ["remove", var group, var row] when int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var position) =>
                new RemoveRow(group, position),
            _ => new Next(),
        };
    }

    public sealed record Next : SectionAction;

    public sealed record Back : SectionAction;

    /// <summary>Chosen where others changed the same answers: go on with those of this form.</summary>
    public sealed record Overwrite : SectionAction;

    public sealed record Leave : SectionAction;

    public sealed record AddRow(string Group) : SectionAction;

    public sealed record RemoveRow(string Group, int Row) : SectionAction;
}
