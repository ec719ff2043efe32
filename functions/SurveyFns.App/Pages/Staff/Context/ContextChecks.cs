using SurveyFns.App.Pages.Texts;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Staff.Context;

/// <summary>Says at which field a reference table that cannot be read is wrong.</summary>
public static class ContextChecks
{
    public static IReadOnlyList<(string Field, LocalizedText Text)> Of(ContextFields fields)
    {
        var problems = new List<(string, LocalizedText)>();
        if (!fields.Columns.All(column => column.HasValidName))
        {
            problems.Add(("file", StaffTexts.ContextColumnName));
        }

        if (!SurveyId.TryParse(fields.Id, out _))
        {
            problems.Add(("id", StaffTexts.ContextIdWrong));
        }

        foreach (var (field, text) in (ReadOnlySpan<(string, string)>)
            [("title-ja", fields.TitleJa), ("title-en", fields.TitleEn), ("source-ja", fields.SourceJa), ("source-en", fields.SourceEn), ("period", fields.Period)])
        {
            if (text.Length == 0)
            {
                problems.Add((field, StaffTexts.ContextRequired));
            }
        }

        if (fields.Address.Length > 0 && !(Uri.TryCreate(fields.Address, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"))
        {
            problems.Add(("address", StaffTexts.ContextAddressWrong));
        }

        if (fields.NotesJa.Length > 0 != fields.NotesEn.Length > 0)
        {
            problems.Add((fields.NotesJa.Length > 0 ? "notes-en" : "notes-ja", StaffTexts.ContextBoth));
        }

        problems.AddRange(fields.Columns.Index().SelectMany(column => Of(column.Item).Select(text => ($"column-{column.Index}", text))));
        return problems;
    }

    private static IEnumerable<LocalizedText> Of(ColumnFields column)
    {
        if (!column.HasLabels)
        {
            yield return StaffTexts.ContextColumnLabels;
        }

        if (!column.HasMatchingUnits)
        {
            yield return StaffTexts.ContextColumnUnits;
        }
    }
}
