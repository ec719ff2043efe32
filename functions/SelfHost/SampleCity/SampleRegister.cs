using System.Globalization;
using System.Text;
using SurveyFns.Core.Collect;

namespace SurveyFns.SampleCity;

/// <summary>Writes the register as the file a clerk would import.</summary>
public static class SampleRegister
{
    public static ReadOnlyMemory<byte> ToCsv(IEnumerable<SampleFirm> firms)
    {
        var csv = new StringBuilder(string.Join(',', RegisterColumns.All)).Append('\n');
        foreach (var firm in firms)
        {
            var closed = firm.ClosedIn is { } year ? string.Create(CultureInfo.InvariantCulture, $"{year:D4}-12-31") : "";
            csv.Append(CultureInfo.InvariantCulture,
                $"{firm.Id},{firm.CorporateNumber},{firm.Name},{firm.NameKana},{firm.Municipality},,{firm.FoundedIn:D4}-04-01,{closed}\n");
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }
}
