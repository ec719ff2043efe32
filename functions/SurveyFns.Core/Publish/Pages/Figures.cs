using System.Globalization;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>Figures as people read them: thousands apart, negative numbers as Japanese statistics write them.</summary>
public static class Figures
{
    /// <summary>A figure or the symbol that says why there is none; a row the release does not have was not surveyed.</summary>
    public static string Of(Observation? observation, int decimals, Language language) => observation?.Value is { } value
        ? Of(value, decimals, language)
        : observation?.Status ?? ObservationStatus.NotSurveyed;

    public static string Of(decimal value, int decimals, Language language)
    {
        var magnitude = Math.Abs(value).ToString($"N{decimals}", CultureInfo.InvariantCulture);
        return value >= 0 ? magnitude : language == Language.Japanese ? $"△{magnitude}" : $"−{magnitude}";
    }

    /// <summary>A share in per cent with a sign, one decimal place.</summary>
    public static string Change(double change, Language language)
    {
        var percent = Math.Round((decimal)change * 100, 1, MidpointRounding.AwayFromZero);
        return percent > 0 ? $"+{Of(percent, 1, language)}%" : $"{Of(percent, 1, language)}%";
    }
}
