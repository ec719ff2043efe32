using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Validate;

namespace SurveyFns.App.Pages.Layout;

/// <summary>What every part of a page needs to know.</summary>
public sealed record PageContext
{
    public required Language Language { get; init; }

    /// <summary>Path and query of the page without the choice of language.</summary>
    public required string Path { get; init; }

    /// <summary>Goes into every form, so that no other site can send one.</summary>
    public required string FormToken { get; init; }

    /// <summary>The round the page is about; null on pages about none.</summary>
    public SurveyDefinition? Definition { get; init; }

    public Round? Round { get; init; }

    public RoundState State { get; init; }

    /// <summary>Name of the signed-in firm; null where nobody is signed in.</summary>
    public string? FirmName { get; init; }

    /// <summary>Name of the signed-in member of staff; null on pages of others.</summary>
    public string? StaffName { get; init; }

    /// <summary>Where staff end a session that the platform keeps; null where it is our own, which a form ends.</summary>
    public string? SignOutLink { get; init; }

    /// <summary>The codes that the round offers for a choice; all of them where there is no round yet.</summary>
    public IReadOnlyList<Code> CodesOf(Item item) =>
        Definition is null || Round is null ? [.. item.CodeList!.Leaves] : OfferedCodes.Of(Definition, item, Round.ReferenceDate);

    public string LanguageTag => Language == Language.Japanese ? "ja" : "en";

    /// <summary>Address of a page of the round.</summary>
    public string Href(string page) => RoundHref(Definition!.Key, page);

    public static string RoundHref(RoundKey round, string page) => $"/survey/{round.Survey}/{round.Round}/{page}";

    /// <summary>Address of this page in the other language.</summary>
    public string OtherLanguageHref =>
        $"{Path}{(Path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{PageLanguage.Parameter}={(Language == Language.Japanese ? "en" : "ja")}";
}
