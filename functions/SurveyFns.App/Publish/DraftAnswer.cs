using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SurveyFns.App.Collect;
using SurveyFns.App.Hosting;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Publish.Review;

namespace SurveyFns.App.Publish;

/// <summary>The HTTP answer about a draft; for staff only.</summary>
public static class DraftAnswer
{
    public static IResult Of(DraftOutcome outcome) => outcome switch
    {
        DraftOutcome.Found found => new JsonResult(StatusCodes.Status200OK, writer => Write(writer, found.Draft, found.Reviews)),
        DraftOutcome.FoundFile found => new DraftFileResult(found.File),
        DraftOutcome.UnknownFile => new ProblemResult(ProblemTypes.NotFound),
        DraftOutcome.Reviewed reviewed => new JsonResult(
            StatusCodes.Status200OK, writer => RoundJson.Write(writer, reviewed.Round, RoundState.Closed)),
        DraftOutcome.NotClosed open => new ProblemResult(ProblemTypes.NotClosed, (writer, _) => writer.WriteString("closesAt", open.Round.ClosesAt)),
        DraftOutcome.AlreadyPublished => new ProblemResult(ProblemTypes.AlreadyPublished),
        DraftOutcome.Changed changed => new ProblemResult(ProblemTypes.DraftChanged, (writer, _) => writer.WriteString("draft", changed.Draft)),
        _ => new ProblemResult(ProblemTypes.RoundNotFound),
    };

    private static void Write(Utf8JsonWriter writer, ReleaseDraft draft, IReadOnlyList<ReleaseReview> reviews)
    {
        writer.WriteStartObject();
        writer.WriteString("survey", draft.Model.Survey.Value);
        writer.WriteString("round", draft.Model.Key.Name);
        writer.WriteString("draft", draft.Id);
        writer.WriteString("design", draft.Report.Design);
        ProtectionJson.WriteVerdicts(writer, draft.Report);
        writer.WriteNumber("firms", draft.Report.Firms);
        writer.WriteNumber("registered", draft.ResponseRate.Registered);
        writer.WriteNumber("responded", draft.ResponseRate.Responded);
        WriteCells(writer, "hidden", draft, cell => cell.Reason is not null);
        WriteCells(writer, "shown", draft, cell => cell.Observation.IsShown);
        writer.WriteStartArray("reviews");
        foreach (var review in reviews)
        {
            writer.WriteStartObject();
            writer.WriteString("decision", review.Approved ? "approve" : "return");
            writer.WriteString("draft", review.Draft);
            writer.WriteString("note", review.Note);
            writer.WriteString("reviewedAt", review.ReviewedAt);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteCells(Utf8JsonWriter writer, string name, ReleaseDraft draft, Func<DraftCell, bool> isWanted)
    {
        writer.WriteStartArray(name);
        foreach (var cell in draft.Cells.Where(isWanted))
        {
            writer.WriteStartObject();
            writer.WriteString("table", cell.Observation.Table);
            writer.WriteString("measure", cell.Observation.Measure);
            foreach (var dimension in draft.Model.Tables.First(table => table.Id == cell.Observation.Table).Dimensions)
            {
                writer.WriteString(dimension, cell.Observation.Codes[draft.Model.ColumnOf(dimension)]);
            }

            if (cell.Observation.Value is { } value)
            {
                writer.WriteNumber("value", value);
            }

            if (cell.Reason is { } reason)
            {
                writer.WriteString("reason", NameOf(reason));
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string NameOf(HiddenReason reason) => reason switch
    {
        HiddenReason.FewFirms => "few-firms",
        HiddenReason.FewContributors => "few-contributors",
        HiddenReason.Dominated => "dominated",
        _ => "protects-another",
    };
}
