using System.Security.Cryptography;
using System.Text;
using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Validate;

namespace SurveyFns.App.Store.Responses;

/// <summary>A revision that is about to be stored, with everything that is written in its transaction.</summary>
internal sealed record NextRevision
{
    public required SurveyDefinition Definition { get; init; }

    public required SubmissionContent Content { get; init; }

    public required StoredResponse Response { get; init; }

    /// <summary>ETag of the revision it follows; null for the first.</summary>
    public required string? AmendedETag { get; init; }

    public static NextRevision Of(ValidResponse response, SubmissionContent content, RevisionRow? last, DateTimeOffset now)
    {
        var revision = (last?.Revision ?? 0) + 1;
        var receipt = ReceiptNumbers.Next(response.Definition.Round);
        return new NextRevision
        {
            Definition = response.Definition,
            Content = content,
            AmendedETag = last?.ETag,
            Response = new StoredResponse
            {
                Round = response.Definition.Key,
                Firm = response.Firm,
                Revision = revision,
                ETag = ETagOf(revision, receipt, content),
                SubmittedAt = now,
                ReceiptNumber = receipt,
                Answers = response.Answers,
                RawAnswers = response.RawAnswers,
                Confirmations = response.Confirmations,
            },
        };
    }

    /// <summary>The writes. Only the first, which adds the revision, can meet a condition that does not hold.</summary>
    public IReadOnlyList<TableWrite> ToWrites()
    {
        var revision = RevisionRow.Of(Definition, Response, Content);
        var marker = Guid.NewGuid().ToString("N");
        return
        [
            new TableWrite.Append(revision),
            new TableWrite.Upsert(CurrentRow.Of(Definition, Response)),
            new TableWrite.Append(LogRows.Audit(revision.Partition, Response, AmendedETag, marker)),
            new TableWrite.Upsert(LogRows.Head(revision.Partition, marker)),
        ];
    }

    // The receipt number, which only the firm knows, keeps anybody else from guessing answers and comparing hashes.
    private static string ETagOf(int revision, string receipt, SubmissionContent content)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{receipt}\n{content.Answers}\n{content.Confirmations}"));
        return $"\"{revision}-{Convert.ToHexStringLower(hash.AsSpan(0, 12))}\"";
    }
}
