using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Collect;
using SurveyFns.App.Hosting;
using SurveyFns.Core.Collect;

namespace SurveyFns.App.Staff;

/// <summary>
/// Staff issue access codes: without a body to every firm that has none, with <c>{"firms":["…"]}</c> new ones to these firms.
/// </summary>
public sealed class IssueAccessCodes(ApiCodeIssuing issuing)
{
    [Function("IssueAccessCodes")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/v1/staff/surveys/{survey}/rounds/{round}/access-codes")] HttpRequest request,
        string survey,
        string round,
        CancellationToken cancellationToken)
    {
        if (!RoundRoute.TryParse(survey, round, out var key))
        {
            return new ProblemResult(ProblemTypes.RoundNotFound);
        }

        IReadOnlyCollection<string>? firms = null;
        if (request.ContentLength is > 0 || request.ContentType is not null)
        {
            var (body, problem) = await JsonBody.ReadAsync(request, RequestBody.MaximumRegister, cancellationToken);
            if (body is null)
            {
                return problem!;
            }

            if (!TryReadFirms(body.Value, out firms))
            {
                return new ProblemResult(ProblemTypes.MalformedList);
            }
        }

        return Answer(await issuing.IssueAsync(key, firms, cancellationToken));
    }

    private static bool TryReadFirms(JsonElement body, out IReadOnlyCollection<string>? firms)
    {
        firms = null;
        if (body.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        if (!body.TryGetProperty("firms", out var list))
        {
            return !body.EnumerateObject().Any();
        }

        if (list.ValueKind != JsonValueKind.Array || list.EnumerateArray().Any(firm => firm.ValueKind != JsonValueKind.String))
        {
            return false;
        }

        firms = [.. list.EnumerateArray().Select(firm => firm.GetString()!)];
        return true;
    }

    private static IResult Answer(IssueAccessCodesOutcome outcome) => outcome switch
    {
        IssueAccessCodesOutcome.Issued issued => new JsonResult(StatusCodes.Status200OK, writer => Write(writer, issued.Codes)),
        IssueAccessCodesOutcome.NotRegistered unknown => new ProblemResult(ProblemTypes.NotRegistered, (writer, _) =>
        {
            writer.WriteStartArray("firms");
            foreach (var firm in unknown.Firms)
            {
                writer.WriteStringValue(firm);
            }

            writer.WriteEndArray();
        }),
        _ => new ProblemResult(ProblemTypes.RoundNotFound),
    };

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<IssuedAccessCode> codes)
    {
        writer.WriteStartArray();
        foreach (var issued in codes)
        {
            writer.WriteStartObject();
            writer.WriteString("firmId", issued.Firm.Value);
            writer.WriteString("accessCode", issued.Code.Reveal());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
