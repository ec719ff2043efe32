using Xunit.Abstractions;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Browser.Tests;

/// <summary>How a journey is made: in which language, on how wide a screen, with or without JavaScript.</summary>
public sealed class Setting : IXunitSerializable
{
    public Setting()
    {
    }

    public Setting(Language language, int width, bool hasScript) => (Language, Width, HasScript) = (language, width, hasScript);

    public Language Language { get; private set; }

    public int Width { get; private set; }

    public bool HasScript { get; private set; }

    /// <summary>Every combination.</summary>
    public static TheoryData<Setting> All => [.. from language in new[] { Language.Japanese, Language.English }
        from width in new[] { 375, 1280 }
        from hasScript in new[] { true, false }
        select new Setting(language, width, hasScript)];

    /// <summary>Every pair of choices at least once.</summary>
    public static TheoryData<Setting> Pairs =>
    [
        new Setting(Language.Japanese, 375, true), new Setting(Language.English, 1280, true),
        new Setting(Language.Japanese, 1280, false), new Setting(Language.English, 375, false),
    ];

    public static TheoryData<Setting> WithScript => [new Setting(Language.Japanese, 375, true), new Setting(Language.English, 1280, true)];

    public void Deserialize(IXunitSerializationInfo info)
    {
        Language = info.GetValue<Language>(nameof(Language));
        Width = info.GetValue<int>(nameof(Width));
        HasScript = info.GetValue<bool>(nameof(HasScript));
    }

    public void Serialize(IXunitSerializationInfo info)
    {
        info.AddValue(nameof(Language), Language);
        info.AddValue(nameof(Width), Width);
        info.AddValue(nameof(HasScript), HasScript);
    }

    public override string ToString() => $"{(Language == Language.Japanese ? "ja" : "en")}-{Width}{(HasScript ? "" : "-noscript")}";
}
