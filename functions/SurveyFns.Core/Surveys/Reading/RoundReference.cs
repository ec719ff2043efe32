namespace SurveyFns.Core.Surveys.Reading;

/// <summary>Reads names of rounds.</summary>
internal static class RoundReference
{
    /// <summary>The round a property names; null where it is missing, refused and null where it is no id of a round.</summary>
    public static RoundId? Read(ObjectReader reader, string name)
    {
        if (reader.Find(name) is not { } place || place.ReadText() is not { } text)
        {
            return null;
        }

        if (RoundId.TryParse(text, out var round))
        {
            return round;
        }

        place.Refuse($"'{text}' is no id of a round: lower-case letters, digits and inner hyphens, at most 20");
        return null;
    }
}
