namespace SurveyFns.App.Pages.Files;

/// <summary>A line of an uploaded file.</summary>
/// <param name="Number">In the file, from 1; a cell with line breaks counts as the lines it takes.</param>
public sealed record UploadedLine(int Number, string Item, string Answer);
