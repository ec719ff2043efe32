namespace SurveyFns.Core.Store;

/// <summary>A name held to the exclusion of everybody else until disposed.</summary>
public interface IHeldLock : IAsyncDisposable
{
    /// <summary>
    /// Cancelled where the name may soon be another's, because a remote storage could not be told in time that it is still held: work done
    /// in its name must stop at once.
    /// </summary>
    CancellationToken Lost { get; }
}
