using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SurveyFns.Core.Store;

namespace SurveyFns.Core.Aggregate;

/// <summary>
/// A partial cube as UTF-8 JSON, cells in ascending order, so that equal partial cubes are equal bytes:
/// <c>{"format":2,"definition":"…","shape":"…","head":"…","responded":n,"cells":[[cell,count,sum,absoluteSum,contributors,largest,secondLargest,…],…]}</c>
/// with five numbers per sum; where the cube knows origins, <c>"left":[[origin,count],…]</c> before the cells. It belongs to one
/// definition, one shape of the cube and one head of the shard.
/// </summary>
public static class PartialCubeFile
{
    private const int Format = 2;

    public static ReadOnlyMemory<byte> ToUtf8(PartialCube partial, ShardHead head)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNumber("format", Format);
            writer.WriteString("definition", DefinitionsOf(partial.Classifier));
            writer.WriteString("shape", ShapeOf(partial.Classifier.Structure));
            writer.WriteString("head", head.Marker);
            writer.WriteNumber("responded", partial.Responded);
            if (partial.Classifier.Origin is not null)
            {
                WriteLeft(writer, partial);
            }

            writer.WriteStartArray("cells");
            foreach (var cell in partial.CellsInOrder)
            {
                WriteCell(writer, cell, partial.CountOf(cell), partial.SumsOfCell(cell));
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>
    /// The partial cube in a file; null where the file is of another format, definition, shape or head, or is damaged: what it holds
    /// can always be computed again from the responses.
    /// </summary>
    public static PartialCube? TryRead(ResponseClassifier classifier, ShardHead head, ReadOnlyMemory<byte> file)
    {
        try
        {
            using var document = JsonDocument.Parse(file);
            return Belongs(document.RootElement, classifier, head) ? Read(document.RootElement, classifier) : null;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            return null; // damaged: the shard is read again and the file replaced
        }
    }

    private static bool Belongs(JsonElement root, ResponseClassifier classifier, ShardHead head) =>
        root.GetProperty("format").GetInt32() == Format
        && root.GetProperty("definition").ValueEquals(DefinitionsOf(classifier))
        && root.GetProperty("shape").ValueEquals(ShapeOf(classifier.Structure))
        && root.GetProperty("head").ValueEquals(head.Marker);

    private static PartialCube Read(JsonElement root, ResponseClassifier classifier)
    {
        var partial = new PartialCube(classifier);
        partial.AddResponded(root.GetProperty("responded").GetInt64());
        foreach (var left in classifier.Origin is null ? [] : root.GetProperty("left").EnumerateArray().ToArray())
        {
            partial.AddLeft(left[0].GetInt32(), left[1].GetInt64());
        }

        foreach (var cell in root.GetProperty("cells").EnumerateArray())
        {
            if (cell.GetArrayLength() != 2 + (5 * classifier.SumCount))
            {
                throw new FormatException("A cell has the wrong number of figures.");
            }

            var sums = new SumValue[classifier.SumCount];
            for (var sum = 0; sum < sums.Length; sum++)
            {
                var at = 2 + (5 * sum);
                sums[sum] = new SumValue(
                    cell[at].GetInt64(), cell[at + 1].GetInt64(), cell[at + 2].GetInt32(), cell[at + 3].GetInt64(), cell[at + 4].GetInt64());
            }

            partial.AddCell(CellIn(classifier.Structure, cell[0].GetInt64()), cell[1].GetInt64(), sums);
        }

        return partial;
    }

    private static long CellIn(CubeStructure structure, long cell) =>
        cell >= 0 && cell < structure.CellCount ? cell : throw new FormatException("A cell lies outside the cube.");

    private static void WriteLeft(Utf8JsonWriter writer, PartialCube partial)
    {
        writer.WriteStartArray("left");
        foreach (var (origin, count) in partial.Left)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(origin);
            writer.WriteNumberValue(count);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private static string DefinitionsOf(ResponseClassifier classifier) =>
        classifier.Origin is { } origin ? $"{classifier.Definition.Digest} {origin.Definition.Digest}" : classifier.Definition.Digest;

    private static void WriteCell(Utf8JsonWriter writer, long cell, long count, ReadOnlySpan<SumValue> sums)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(cell);
        writer.WriteNumberValue(count);
        foreach (var sum in sums)
        {
            writer.WriteNumberValue(sum.Sum);
            writer.WriteNumberValue(sum.AbsoluteSum);
            writer.WriteNumberValue(sum.Contributors);
            writer.WriteNumberValue(sum.Largest);
            writer.WriteNumberValue(sum.SecondLargest);
        }

        writer.WriteEndArray();
    }

    /// <summary>
    /// Changes whenever a cell's number would mean another cell, even for the same definition read by another version of this code.
    /// </summary>
    private static string ShapeOf(CubeStructure structure)
    {
        var text = new StringBuilder();
        foreach (var dimension in structure.Dimensions)
        {
            text.Append(CultureInfo.InvariantCulture, $"{dimension.Id}:");
            text.AppendJoin(',', dimension.Codes.Select(code => string.Create(CultureInfo.InvariantCulture, $"{code.Id}<{code.Parent}")));
            text.Append('\n');
        }

        text.AppendJoin(',', structure.Measures.Select(measure => $"{measure.Id}={measure.Kind}:{measure.Item}"));
        text.AppendJoin(',', structure.Differences.Select(difference => string.Create(CultureInfo.InvariantCulture, $"{difference.Part}<{difference.Whole}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
