using System.Text.Json.Nodes;
using SurveyFns.App.Hosting;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Validate;

namespace SurveyFns.App.Pages.Drafts;

/// <summary>Opens what a firm has in a round and saves its draft.</summary>
public sealed class Workspaces(
    IDraftStore drafts, IResponseStore responses, SaveDraftHandler save, SubmitResponseHandler submissions, ResponseValidation validation)
{
    private const int MostAttempts = 10;

    public async Task<Workspace> OpenAsync(Respondent respondent, CancellationToken cancellationToken)
    {
        var response = await responses.FindAsync(respondent.Definition, respondent.Firm, cancellationToken);
        var draft = await drafts.FindAsync(respondent.Round.Key, respondent.Firm, cancellationToken);
        var last = await submissions.FindLastAsync(respondent.Definition, respondent.Firm, cancellationToken);
        return Of(respondent, draft, response, last, DocumentOf(respondent.Definition, draft, response, last));
    }

    /// <summary>The same with another document, nothing saved: shows what was typed but could not be kept.</summary>
    public Workspace With(Workspace workspace, DraftDocument document) =>
        Of(workspace.Respondent, workspace.Draft, workspace.Response, workspace.Last, document);

    /// <summary>Changes the draft and saves it; a change by somebody else in between is taken into account, not overwritten.</summary>
    /// <param name="change">Gives the changed document; null = the change no longer fits what is saved.</param>
    public async Task<SaveOutcome> SaveAsync(
        Respondent respondent, Func<Workspace, DraftDocument?> change, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var workspace = await OpenAsync(respondent, cancellationToken);
            if (change(workspace) is not { } changed)
            {
                return new SaveOutcome.Conflict(workspace);
            }

            var isNew = workspace.Draft is null;
            if (changed.HasSameContentAs(workspace.Document) && !(isNew && workspace.Response is null))
            {
                return new SaveOutcome.Saved(workspace);
            }

            var json = changed.ToUtf8();
            if (json.Length > RequestBody.MaximumResponse)
            {
                return new SaveOutcome.TooLarge(With(workspace, changed));
            }

            var condition = DraftCondition.IfStill(workspace.Draft);
            switch (await save.HandleAsync(respondent.Round.Key, respondent.Firm, json, respondent.Name, condition, cancellationToken))
            {
                case SaveDraftOutcome.Saved saved:
                    return new SaveOutcome.Saved(Of(respondent, saved.Draft, workspace.Response, workspace.Last, changed));
                case SaveDraftOutcome.Stale:
                    continue;
                default:
                    return new SaveOutcome.Closed(workspace);
            }
        }

        // Others change the draft without pause; whoever is asked to choose gives them time.
        return new SaveOutcome.Conflict(await OpenAsync(respondent, cancellationToken));
    }

    /// <summary>Drops what was saved but not sent, as it was seen: what somebody saved since stays.</summary>
    /// <param name="etag">Of the draft that was seen.</param>
    public Task DiscardAsync(Respondent respondent, string etag, CancellationToken cancellationToken) =>
        drafts.DeleteAsync(respondent.Round.Key, respondent.Firm, etag, cancellationToken);

    private Workspace Of(Respondent respondent, Draft? draft, StoredResponse? response, AnswerSet? last, DraftDocument document) => new()
    {
        Respondent = respondent,
        Draft = draft,
        Response = response,
        Last = last,
        Document = document,
        Review = validation.Review(document.AnswersElement(), respondent.Definition, respondent.Round.ReferenceDate, last),
    };

    private static DraftDocument DocumentOf(SurveyDefinition definition, Draft? draft, StoredResponse? response, AnswerSet? last) =>
        draft is not null ? DraftDocument.Parse(draft.Json).Only(definition.Items)
        : response is not null ? OfResponse(response).Only(definition.Items)
        : last is not null ? Prefilled(definition, last)
        : DraftDocument.Empty;

    private static DraftDocument OfResponse(StoredResponse response) => DraftDocument.New(
        JsonNode.Parse(response.RawAnswers.Span)!.AsObject(),
        response.Confirmations.Select(confirmation => KeyValuePair.Create(confirmation.Edit, confirmation.Reason)),
        response.ETag);

    private static DraftDocument Prefilled(SurveyDefinition definition, AnswerSet last)
    {
        var prefilled = definition.ItemsInOrder.Where(item => item.Prefill && last[item.Id] is not null)
            .Select(item => KeyValuePair.Create(item.Id, last[item.Id]!));
        return DraftDocument.New(JsonNode.Parse(AnswerJson.ToUtf8(new AnswerSet(prefilled)))!.AsObject(), [], amends: null);
    }
}
