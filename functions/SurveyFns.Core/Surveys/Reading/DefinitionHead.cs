namespace SurveyFns.Core.Surveys.Reading;

/// <summary>Reads what a definition says of itself: name, version, titles, the round it is compared with.</summary>
internal static class DefinitionHead
{
    private const int MostShards = 64;

    /// <summary>A definition with nothing but its head.</summary>
    public static SurveyDefinition Read(ObjectReader reader)
    {
        reader.Require("round");
        var round = RoundReference.Read(reader, "round") ?? default;
        return new()
        {
            Survey = ReadSurvey(reader),
            Round = round,
            Version = ReadVersion(reader),
            Title = reader.Localized("title"),
            Description = reader.Localized("description"),
            Publisher = reader.Localized("publisher"),
            PublisherCode = ReadPublisherCode(reader),
            Contact = reader.OptionalLocalized("contact"),
            CompareWith = ReadCompareWith(reader, round),
            Shards = reader.Integer("shards", 1, MostShards, 1),
            Sections = [],
            Edits = [],
            Population = new Dictionary<string, IReadOnlySet<string>>(),
            Dimensions = [],
            Measures = [],
            Tables = [],
            Disclosure = new(),
            Items = new Dictionary<string, Item>(),
            CodeLists = new Dictionary<string, CodeList>(),
            Json = default,
            Digest = "",
        };
    }

    private static SurveyId ReadSurvey(ObjectReader reader)
    {
        if (reader.Require("survey") is { } place && place.ReadText() is { } text && !SurveyId.TryParse(text, out _))
        {
            place.Refuse($"'{text}' is no id of a survey: lower-case letters, digits and inner hyphens, at most 40");
        }

        return SurveyId.TryParse(reader.Find("survey")?.Element.ToString(), out var survey) ? survey : default;
    }

    private static string ReadVersion(ObjectReader reader)
    {
        var version = reader.Text("version");
        var numbers = version.Split('.');
        if (version.Length > 0 && (numbers.Length != 3 || !numbers.All(number => number is "0" || IsNumber(number))))
        {
            reader.Find("version")?.Refuse($"'{version}' is no version such as 1.0.0");
        }

        return version;
    }

    private static string? ReadPublisherCode(ObjectReader reader)
    {
        var code = reader.OptionalText("publisherCode");
        if (code is not null && (code.Length != 6 || Collect.MunicipalityCode.Complete(code) is null))
        {
            reader.Find("publisherCode")?.Refuse($"'{code}' is no six-digit code of a local government: its check digit does not fit");
        }

        return code;
    }

    private static bool IsNumber(string text) => text.Length is > 0 and <= 9 && text.All(char.IsAsciiDigit) && text[0] != '0';

    private static RoundId? ReadCompareWith(ObjectReader reader, RoundId round)
    {
        var compareWith = RoundReference.Read(reader, "compareWith");
        if (compareWith is { } earlier && round != default && string.CompareOrdinal(earlier.Value, round.Value) >= 0)
        {
            reader.Find("compareWith")?.Refuse($"'{earlier}' is not before this round, '{round}'");
        }

        return compareWith;
    }
}
