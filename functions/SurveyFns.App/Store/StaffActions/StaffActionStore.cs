using System.Security.Cryptography;
using SurveyFns.App.Store.Tables;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Store.StaffActions;

/// <summary>Keeps what staff did. Nothing is ever changed or removed here.</summary>
public sealed class StaffActionStore(ITables tables, TimeProvider clock)
{
    /// <summary>Who is named for what is done with the key of the API.</summary>
    public const string ApiKey = "API";

    private const string At = "at";
    private const string Who = "who";
    private const string Kind = "kind";
    private const string Subject = "subject";

    public async Task AddAsync(string who, SurveyId survey, StaffActionKind kind, string subject, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var row = new TableRow
        {
            Partition = StaffActionKeys.Partition(survey),
            Row = StaffActionKeys.Action(now, RandomNumberGenerator.GetHexString(8, lowercase: true)),
            Columns = TableColumns.Of(
                (At, Instant.ToColumn(now)),
                (Who, ColumnValue.Of(who)),
                (Kind, ColumnValue.Of(kind.ToString())),
                (Subject, ColumnValue.Of(subject))),
        };
        if (await tables.TransactAsync(StaffActionKeys.Table, row.Partition, [new TableWrite.Insert(row)], cancellationToken)
            is not TransactionOutcome.Committed)
        {
            throw new IOException("Two actions of staff have the same key.");
        }
    }

    /// <summary>The newest actions of a survey, the last one first.</summary>
    public async Task<IReadOnlyList<StaffAction>> ListAsync(SurveyId survey, int most, CancellationToken cancellationToken)
    {
        var actions = new List<StaffAction>();
        await foreach (var page in tables.QueryAsync(
            StaffActionKeys.Table, StaffActionKeys.Partition(survey), StaffActionKeys.Prefix, columns: null, cancellationToken))
        {
            actions.AddRange(page.Select(Read));
            if (actions.Count >= most)
            {
                break;
            }
        }

        return [.. actions.Take(most)];
    }

    private static StaffAction Read(TableRow row) =>
        new(Instant.From(row[At]), row[Who].Text ?? "", Enum.Parse<StaffActionKind>(row[Kind].Text ?? ""), row[Subject].Text ?? "");
}
