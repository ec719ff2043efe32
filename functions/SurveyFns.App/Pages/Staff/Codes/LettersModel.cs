using SurveyFns.App.Pages.Staff.Rounds;

namespace SurveyFns.App.Pages.Staff.Codes;

/// <summary>Letters to print, and the same as a file.</summary>
/// <param name="Site">Address of the sign-in page without a code.</param>
public sealed record LettersModel(RoundSummary Summary, IReadOnlyList<Letter> Letters, string Site)
{
    public string FileName => $"{Summary.Key.Survey}-{Summary.Key.Round}-access-codes.csv";

    /// <summary>The file itself: the codes are kept nowhere, so there is no address to fetch them from a second time.</summary>
    public string FileAddress => "data:text/csv;charset=utf-8;base64," + Convert.ToBase64String(Parts.CsvFile.Write(
        ["firm_id", "firm_name", "email", "access_code", "link"],
        Letters.Select(letter => (IReadOnlyList<string>)[letter.FirmId, letter.FirmName, letter.Email ?? "", letter.Code, letter.Link])));
}
