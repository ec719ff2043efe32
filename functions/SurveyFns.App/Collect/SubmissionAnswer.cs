using Microsoft.AspNetCore.Http;
using SurveyFns.App.Hosting;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Store;

namespace SurveyFns.App.Collect;

/// <summary>The HTTP answer to a submission.</summary>
public static class SubmissionAnswer
{
    public static IResult Of(SubmissionOutcome outcome) => outcome switch
    {
        SubmissionOutcome.Accepted accepted => new JsonResult(
            accepted.Stored is SubmitOutcome.Created ? StatusCodes.Status201Created : StatusCodes.Status200OK,
            writer => ResponseJson.WriteReceipt(writer, accepted.Response),
            accepted.Response.ETag),
        SubmissionOutcome.Invalid invalid => new ProblemResult(
            ProblemTypes.Validation, (writer, language) => FindingsJson.Write(writer, invalid.Findings, language)),
        SubmissionOutcome.NotOpen closed => new ProblemResult(
            ProblemTypes.RoundNotOpen, (writer, _) => RoundJson.WriteTimes(writer, closed.Round, closed.State)),
        SubmissionOutcome.ETagRequired => new ProblemResult(ProblemTypes.ETagRequired),
        SubmissionOutcome.Stale { CurrentETag: null } => new ProblemResult(ProblemTypes.NothingToAmend),
        SubmissionOutcome.Stale => new ProblemResult(ProblemTypes.Stale),
        _ => new ProblemResult(ProblemTypes.RoundNotFound),
    };
}
