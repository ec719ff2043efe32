using System.Security.Cryptography;
using System.Text;
using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;
using SurveyFns.Core.Surveys.Answers;
using SurveyFns.Core.Validate;

namespace SurveyFns.App.Store.Responses;

/// <summary>A revision that is about to be stored, with everything that is written in its transaction.</summary>
internal sealed record NextRevision
{
    public required SurveyDefinition Definition { get; init; }

    public required StoredResponse Response { get; init; }

    /// <summary>The revision it follows; null for the first.</summary>
    public required StoredResponse? Amends { get; init; }

    /// <summary>The answers as canonical JSON.</summary>
    private byte[] AnswersJson { get; init; } = [];

    public static NextRevision Of(ValidResponse response, StoredResponse? current, DateTimeOffset now)
    {
        var revision = (current?.Revision ?? 0) + 1;
        var receipt = ReceiptNumbers.Next(response.Definition.Round);
        var answersJson = AnswerJson.ToUtf8(response.Answers);
        return new NextRevision
        {
            Definition = response.Definition,
            Amends = current,
            AnswersJson = answersJson,
            Response = new StoredResponse
            {
                Round = response.Definition.Key,
                Firm = response.Firm,
                Revision = revision,
                ETag = ETagOf(revision, receipt, answersJson),
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
        var revision = RevisionRow.Of(Definition, Response, AnswersJson);
        var marker = Guid.NewGuid().ToString("N");
        return
        [
            new TableWrite.Append(revision),
            new TableWrite.Upsert(CurrentRow.Of(Definition, Response)),
            new TableWrite.Append(LogRows.Audit(revision.Partition, Response, Amends, marker)),
            new TableWrite.Upsert(LogRows.Head(revision.Partition, marker)),
        ];
    }

    // The receipt number, which only the firm knows, keeps anybody else from guessing answers and comparing hashes.
    private static string ETagOf(int revision, string receipt, byte[] answersJson)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes(receipt));
        hash.AppendData(answersJson);
        return $"\"{revision}-{Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 12))}\"";
    }
}
