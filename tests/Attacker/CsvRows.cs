using System.Text;

namespace Attacker;

/// <summary>Rows of a CSV file by name of the column (RFC 4180, with or without byte order mark).</summary>
internal static class CsvRows
{
    public static IEnumerable<Dictionary<string, string>> Read(string text)
    {
        var rows = Split(text.TrimStart('\uFEFF')).ToList();
        if (rows.Count == 0)
            yield break;
        var header = rows[0];
        foreach (var row in rows.Skip(1).Where(row => row.Count == header.Count))
            yield return header.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    private static IEnumerable<List<string>> Split(string text)
    {
        var row = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var position = 0; position < text.Length; position++)
        {
            switch (text[position])
            {
                case '"' when quoted && position + 1 < text.Length && text[position + 1] == '"':
                    field.Append(text[position++]);
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' or '\n' when !quoted:
                    row.Add(field.ToString());
                    field.Clear();
                    if (text[position] == ',')
                        break;
                    yield return row;
                    row = [];
                    break;
                case '\r' when !quoted:
                    break;
                default:
                    field.Append(text[position]);
                    break;
            }
        }

        if (field.Length > 0 || row.Count > 0)
            yield return [.. row, field.ToString()];
    }
}
