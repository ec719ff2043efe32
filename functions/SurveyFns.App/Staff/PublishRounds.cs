using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Hosting;
using SurveyFns.App.Store.StaffActions;
using SurveyFns.Core.Publish;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Staff;

/// <summary>Staff publish several closed and approved rounds together, <c>{"rounds":["2009","2010"]}</c>: readers see all of them at once.</summary>
public sealed class PublishRounds(ReleaseRoundsHandler handler, SurveyCatalog catalog, StaffActionStore actions)
{
    [Function("PublishRounds")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/v1/staff/surveys/{survey}/releases")] HttpRequest request,
        string survey,
        CancellationToken cancellationToken)
    {
        if (!SurveyId.TryParse(survey, out var id) || !catalog.Surveys.Contains(id))
        {
            return new ProblemResult(ProblemTypes.RoundNotFound);
        }

        var (body, problem) = await JsonBody.ReadAsync(request, RequestBody.MaximumResponse, cancellationToken);
        if (body is null || ReadRounds(body.Value) is not { } rounds)
        {
            return problem ?? new ProblemResult(ProblemTypes.MalformedRounds);
        }

        var outcome = await handler.ReleaseTogetherAsync(id, rounds, cancellationToken);
        if (outcome is JointReleaseOutcome.Done done && SubjectOf(done) is { } subject)
        {
            await actions.AddAsync(StaffActionStore.ApiKey, id, StaffActionKind.ReleasePublished, subject, cancellationToken);
        }

        return Answer(outcome);
    }

    /// <summary>What the record of actions says: every round of which there is a new version; null where there is none.</summary>
    public static string? SubjectOf(JointReleaseOutcome.Done done) =>
        done.Rounds.Where(release => release.Round.IsNewVersion).Select(release => $"{release.Round.Round} v{release.Round.Version}").ToList()
            is { Count: > 0 } versions ? string.Join(", ", versions) : null;

    private static RoundId[]? ReadRounds(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("rounds", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var rounds = new List<RoundId>();
        foreach (var name in list.EnumerateArray())
        {
            if (name.ValueKind != JsonValueKind.String || !RoundId.TryParse(name.GetString(), out var round))
            {
                return null;
            }

            rounds.Add(round);
        }

        return rounds.Count > 0 ? [.. rounds] : null;
    }

    private static IResult Answer(JointReleaseOutcome outcome) => outcome switch
    {
        JointReleaseOutcome.Done done => new JsonResult(StatusCodes.Status200OK, writer => Write(writer, done)),
        JointReleaseOutcome.Refused refused => new ProblemResult(ProblemTypes.RoundsNotReady, (writer, _) => WriteRefusals(writer, refused.Rounds)),
        _ => new ProblemResult(ProblemTypes.PublicationInProgress),
    };

    private static void Write(Utf8JsonWriter writer, JointReleaseOutcome.Done done)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("rounds");
        foreach (var release in done.Rounds)
        {
            ReleaseJson.Write(writer, release);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteRefusals(Utf8JsonWriter writer, IReadOnlyList<RoundRefusal> refusals)
    {
        writer.WriteStartArray("rounds");
        foreach (var refusal in refusals)
        {
            writer.WriteStartObject();
            writer.WriteString("round", refusal.Round.Value);
            writer.WriteString("code", CodeOf(refusal.Reason));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string CodeOf(ReleaseRefusal reason) => reason switch
    {
        ReleaseRefusal.UnknownRound => ProblemTypes.RoundNotFound.Code,
        ReleaseRefusal.NotClosed => ProblemTypes.NotClosed.Code,
        ReleaseRefusal.DraftChanged => ProblemTypes.DraftChanged.Code,
        ReleaseRefusal.Withdrawn => ProblemTypes.RoundWithdrawn.Code,
        _ => "not-approved",
    };
}
