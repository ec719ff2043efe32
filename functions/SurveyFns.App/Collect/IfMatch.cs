using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using SurveyFns.App.Hosting;

namespace SurveyFns.App.Collect;

/// <summary>The condition under which a request changes something: <c>If-Match</c>, a list of entity tags (RFC 9110, section 13.1.1).</summary>
public static class IfMatch
{
    /// <summary>Reads the one tag to compare with; null where the request sets no condition.</summary>
    /// <param name="findCurrent">Finds the tag of what is there; asked only where there are several to choose from.</param>
    /// <returns>The tag; a problem where the condition cannot be read, and nobody can tell what it protects.</returns>
    public static async Task<(string? Tag, ProblemResult? Problem)> ReadAsync(HttpRequest request, Func<Task<string?>> findCurrent)
    {
        var lines = request.Headers.IfMatch;
        if (lines.Count == 0)
        {
            return (null, null);
        }

        if (!EntityTagHeaderValue.TryParseStrictList([.. lines.Select(line => line ?? "")], out var parsed))
        {
            return (null, new ProblemResult(ProblemTypes.UnreadableIfMatch));
        }

        var tags = parsed.Select(tag => tag.ToString()).ToList();
        var current = tags.Count > 1 ? await findCurrent() : null;
        return (tags.Find(tag => tag == current) ?? tags[0], null);
    }
}
