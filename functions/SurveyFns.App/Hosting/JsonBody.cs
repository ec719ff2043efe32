using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;

namespace SurveyFns.App.Hosting;

/// <summary>Reads a JSON body: bounded in size and depth, every text in it well-formed Unicode, no name twice.</summary>
public static class JsonBody
{
    /// <returns>The JSON, or the answer that says what is wrong with it.</returns>
    public static async Task<(JsonElement? Json, ProblemResult? Problem)> ReadAsync(
        HttpRequest request, int maximum, CancellationToken cancellationToken)
    {
        if (!RequestBody.HasMediaType(request, "application/json"))
        {
            return (null, new ProblemResult(ProblemTypes.UnsupportedMediaType));
        }

        if (await RequestBody.ReadAsync(request, maximum, cancellationToken) is not { } bytes)
        {
            return (null, new ProblemResult(ProblemTypes.TooLarge));
        }

        return Parse(bytes.Span) is { } json ? (json, null) : (null, new ProblemResult(ProblemTypes.MalformedJson));
    }

    private static JsonElement? Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Utf8.IsValid(bytes) && HasOnlyWellFormedText(bytes) ? JsonElement.Parse(bytes, WireJson.DocumentOptions) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // The reader of JSON does not look into strings. An escape such as \ud800 without its other half is legal JSON but no text; reading it later would throw.
    private static bool HasOnlyWellFormedText(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = WireJson.DocumentOptions.MaxDepth });
        try
        {
            while (reader.Read())
            {
                if (reader is { ValueIsEscaped: true, TokenType: JsonTokenType.String or JsonTokenType.PropertyName })
                {
                    reader.GetString();
                }
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
