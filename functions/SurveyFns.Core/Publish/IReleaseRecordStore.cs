using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish;

/// <summary>Keeps what the releases were made from, apart from the open data and never readable by the public.</summary>
public interface IReleaseRecordStore
{
    /// <summary>The record of a version; null where there is none.</summary>
    Task<ReleaseRecord?> FindAsync(RoundKey round, int version, CancellationToken cancellationToken);

    /// <summary>Saves the record of a version, replacing what an interrupted attempt left there.</summary>
    Task SaveAsync(ReleaseRecord record, CancellationToken cancellationToken);
}
