using System.Globalization;
using System.Text;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Validate;

/// <summary>Responses to <see cref="SampleSurvey"/>: half-way sensible, with a share of hostile JSON in between.</summary>
internal sealed class RandomAnswers(Random random)
{
    private readonly int hostility = random.Next(3) == 0 ? random.Next(1, 30) : 0;

    public string Next()
    {
        var members = SampleSurvey.Definition.ItemsInOrder.Where(item => item.Required || random.Next(3) > 0)
            .Select(item => $"\"{item.Id}\":{ValueOf(item)}").ToList();
        if (random.Next(100) < hostility)
        {
            members.Insert(random.Next(members.Count), $"{Quote(RandomText.Next(random, 8))}:{Hostile()}");
        }

        return $"{{{string.Join(',', members)}}}";
    }

    private string ValueOf(Item item)
    {
        if (random.Next(100) < hostility)
        {
            return Hostile();
        }

        return item.Type switch
        {
            _ when item.AllowsUnknown && random.Next(8) == 0 => "{\"unknown\":true}",
            ItemType.Text => Quote(TextFor(item)),
            ItemType.Integer => NumberFor(item, random.Next(-3, 12) + (item.Unit == "year" ? 2020 : item.Maximum == 0 ? -12 : 3)),
            ItemType.Decimal => NumberFor(item, random.Next(0, 900) / 10m),
            ItemType.Date => Quote(DateFor("yyyy-MM-dd", "yyyy/M/d", "yyyy年M月d日", "yyyyMMdd")),
            ItemType.YearMonth => Quote(DateFor("yyyy-MM", "yyyy/M", "yyyy年M月")),
            ItemType.SingleChoice => Quote(Code(item)),
            ItemType.MultipleChoice => $"[{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => Quote(Code(item))))}]",
            _ => $"[{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => Row(item)))}]",
        };
    }

    private string Row(Item group) => random.Next(4) == 0
        ? "{}"
        : $"{{{string.Join(',', group.Items.Where(item => item.Required || random.Next(2) > 0).Select(item => $"\"{item.Id}\":{ValueOf(item)}"))}}}";

    private string Code(Item item)
    {
        var codes = item.CodeList!.Leaves.ToList();
        return codes[random.Next(codes.Count)].Id;
    }

    private string TextFor(Item item) => item.Format switch
    {
        TextFormat.CorporateNumber => "８０００－０２０４－０２０３６",
        TextFormat.Kana => "みほんﾊﾞｲｵ-" + (random.Next(2) == 0 ? "ゞわ\u3099" : ""),
        TextFormat.Email => "ａ@example.jp",
        TextFormat.Telephone => "0942 ー 30 ー 9000",
        TextFormat.Postcode => "〒830 8520",
        _ => "x" + RandomText.Next(random, 8),
    };

    private string NumberFor(Item item, decimal number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return random.Next(3) == 0 ? Quote(text.Replace('-', '△') + (random.Next(2) == 0 ? item.UnitLabel!.Ja : "")) : text;
    }

    private string DateFor(params string[] forms) =>
        new DateOnly(2026, 12, 31).AddDays(-random.Next(20_000)).ToString(forms[random.Next(forms.Length)], CultureInfo.InvariantCulture);

    private string Hostile() => random.Next(16) switch
    {
        0 => "1e400",
        1 => "-0",
        2 => "-1E-400",
        3 => new string('9', random.Next(1, 80)),
        4 => "0." + new string('3', random.Next(1, 80)),
        5 => "\"\\ud83d\"",
        6 => "{\"unknown\":true}",
        7 => "{\"unknown\":[]}",
        8 => "[[[[{}]]]]",
        9 => "[{\"a\":1},2,null,\"x\"]",
        10 => "true",
        11 => "null",
        12 => "[\"a\",\"none\"]",
        13 => Quote("令和" + random.Next(200).ToString(CultureInfo.InvariantCulture) + "年13月"),
        14 => Quote("=cmd|' /C calc'!A0'; DROP TABLE responses;--"),
        _ => Quote(RandomText.Next(random, 30)),
    };

    // By hand: a writer would refuse or repair the halves of surrogate pairs that are to be sent.
    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var unit in text)
        {
            quoted.Append(unit is >= ' ' and <= '~' and not '"' and not '\\' ? unit : $"\\u{(int)unit:x4}");
        }

        return quoted.Append('"').ToString();
    }
}
