using System.Globalization;

namespace SurveyFns.SampleCity;

/// <summary>A synthetic firm. Its name says so, and its number begins with 99, which no registry office uses.</summary>
public sealed class SampleFirm(int number, int foundedIn, string municipality)
{
    public const string Kurume = "402036";

    public int Number { get; } = number;

    public string Id { get; } = string.Create(CultureInfo.InvariantCulture, $"S{number:D4}");

    public string Name { get; } = string.Create(CultureInfo.InvariantCulture, $"架空バイオ見本{number:D3}株式会社");

    public string NameKana { get; } = string.Create(CultureInfo.InvariantCulture, $"カクウバイオミホン{number:D3}");

    public string CorporateNumber { get; } = WithCheckDigit(string.Create(CultureInfo.InvariantCulture, $"99{number:D10}"));

    public int FoundedIn { get; } = foundedIn;

    public string Municipality { get; set; } = municipality;

    /// <summary>Year in which the firm told that it had closed; null while it lives.</summary>
    public int? ClosedIn { get; set; }

    public bool IsInKurume => Municipality == Kurume;

    private static string WithCheckDigit(string digits)
    {
        var sum = 0;
        for (var position = 1; position <= digits.Length; position++)
        {
            sum += (digits[^position] - '0') * (position % 2 == 1 ? 1 : 2);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{9 - (sum % 9)}{digits}");
    }
}
