using System.Text;

namespace SurveyFns.Core.Tests.Publish;

/// <summary>Reads RFC 4180 character by character, sharing nothing with the project's own reader.</summary>
internal static class PlainCsv
{
    public static List<Dictionary<string, string>> Read(byte[] file)
    {
        Assert.Equal([0xEF, 0xBB, 0xBF], file[..3]);
        var rows = Rows(Encoding.UTF8.GetString(file, 3, file.Length - 3));
        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    private static List<List<string>> Rows(string text)
    {
        Assert.DoesNotContain('\r', text);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        var rows = new List<List<string>> { new() };
        var value = new StringBuilder();
        var quoted = false;
        for (var position = 0; position < text.Length; position++)
        {
            var character = text[position];
            if (quoted && character == '"' && position + 1 < text.Length && text[position + 1] == '"')
            {
                value.Append('"');
                position++;
            }
            else if (character == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && character is (',' or '\n'))
            {
                rows[^1].Add(value.ToString());
                value.Clear();
                if (character == '\n')
                {
                    rows.Add([]);
                }
            }
            else
            {
                value.Append(character);
            }
        }

        rows.RemoveAt(rows.Count - 1);
        return rows;
    }
}
