using Microsoft.AspNetCore.Http;
using SurveyFns.App.Pages.Texts;

namespace SurveyFns.App.Pages.Layout;

/// <summary>A page that says one thing.</summary>
public static class Message
{
    public static IResult Of(PageContext page, MessageText text, int status) => new HtmlPage<MessagePage, MessageText>(page, text, status);
}
