using Microsoft.AspNetCore.Http;
using SurveyFns.App.Pages.Texts;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Layout;

/// <summary>A page that says one thing.</summary>
public static class Message
{
    public static IResult Of(PageContext page, MessageText text, int status) => new HtmlPage<MessagePage, MessageText>(page, text, status);

    /// <summary>What was typed is refused because the round is not open (any more).</summary>
    public static IResult NotOpen(PageContext page) => Of(page, OfNotOpen(page), StatusCodes.Status403Forbidden);

    public static MessageText OfNotOpen(PageContext page)
    {
        if (page.State == RoundState.Planned)
        {
            return PageTexts.NotOpen;
        }

        var closing = new LocalizedText(
            JapanTime.EndText(page.Round!.ClosesAt, Language.Japanese), JapanTime.EndText(page.Round.ClosesAt, Language.English));
        return PageTexts.NotSavedClosed with { Body = PageTexts.NotSavedClosed.Body.With(closing) };
    }
}
