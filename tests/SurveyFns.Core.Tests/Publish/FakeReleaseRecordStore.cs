using SurveyFns.Core.Publish;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Publish;

internal sealed class FakeReleaseRecordStore : IReleaseRecordStore
{
    private readonly Dictionary<(RoundKey, int), ReleaseRecord> records = [];

    public void Clear() => records.Clear();

    public Task<ReleaseRecord?> FindAsync(RoundKey round, int version, CancellationToken cancellationToken) =>
        Task.FromResult(records.GetValueOrDefault((round, version)));

    public Task SaveAsync(ReleaseRecord record, CancellationToken cancellationToken)
    {
        records[(record.Round, record.Version)] = record;
        return Task.CompletedTask;
    }
}
