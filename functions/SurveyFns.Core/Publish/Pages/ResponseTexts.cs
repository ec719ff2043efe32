using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>How complete a round is, in words.</summary>
internal static class ResponseTexts
{
    public static string Counted(ResponseFigures response, Language language) => Number(response.Counted, language);

    /// <summary>Answers of registered firms with their share, which is left out where the register is behind the answers.</summary>
    public static string Responded(ResponseFigures response, Language language)
    {
        if (response.Responded is not { } responded)
        {
            return ObservationStatus.Hidden;
        }

        if (response.Registered is not { } registered || registered <= 0 || responded > registered)
        {
            return Number(responded, language);
        }

        var share = Figures.Of(Math.Round(100m * responded / registered, 1, MidpointRounding.AwayFromZero), 1, language);
        return language == Language.Japanese
            ? $"{share}%（{Number(responded, language)}／{Number(registered, language)}）"
            : $"{share}% ({Number(responded, language)} / {Number(registered, language)})";
    }

    public static string Number(long? firms, Language language) => firms is { } shown ? Figures.Of(shown, 0, language) : ObservationStatus.Hidden;
}
