using System.Text;

namespace SurveyFns.Core.Publish.Files;

/// <summary>Reads back CSV that <see cref="CsvWriter"/> wrote.</summary>
internal static class CsvReader
{
    /// <summary>The rows, header included, texts as they were before they were neutralised.</summary>
    /// <exception cref="InvalidDataException">A quote is not closed.</exception>
    public static IEnumerable<IReadOnlyList<string>> Read(ReadOnlyMemory<byte> file)
    {
        var text = Encoding.UTF8.GetString(file.Span).TrimStart('\uFEFF');
        var position = 0;
        while (position < text.Length)
        {
            yield return ReadRow(text, ref position);
        }
    }

    private static List<string> ReadRow(string text, ref int position)
    {
        var row = new List<string>();
        while (true)
        {
            row.Add(CsvText.Restore(
                position < text.Length && text[position] == '"' ? ReadQuoted(text, ref position) : ReadPlain(text, ref position)));
            if (position >= text.Length || text[position++] == '\n')
            {
                return row;
            }
        }
    }

    private static string ReadPlain(string text, ref int position)
    {
        var length = text.AsSpan(position).IndexOfAny(',', '\n');
        var value = length < 0 ? text[position..] : text.Substring(position, length);
        position += value.Length;
        return value;
    }

    private static string ReadQuoted(string text, ref int position)
    {
        var value = new StringBuilder();
        for (position++; position < text.Length; position++)
        {
            if (text[position] != '"')
            {
                value.Append(text[position]);
            }
            else if (position + 1 < text.Length && text[position + 1] == '"')
            {
                value.Append(text[position++]);
            }
            else
            {
                position++;
                return value.ToString();
            }
        }

        throw new InvalidDataException("A quoted value of a CSV file is not closed.");
    }
}
