using SurveyFns.Core.Publish.Files;
using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish;

/// <summary>
/// Publishes rounds of a survey and its series. Data first, manifest last, then one pointer moves: readers see the old releases or the new
/// ones, never a mixture, and a run that was cut short anywhere is finished by the next one. The same input gives the same bytes.
/// </summary>
public sealed class ReleasePublisher(IOpenDataStore store, IReleaseRecordStore records)
{
    private readonly PublishedReleases published = new(store);

    /// <summary>Publishes the rounds together: readers see all of them change at once, or none.</summary>
    /// <param name="rounds">Different rounds of one survey; none = bring the series up to date.</param>
    /// <exception cref="ArgumentException">The rounds are not different rounds of the survey, or one has the name of the series.</exception>
    /// <exception cref="InvalidDataException">A published file is missing or damaged.</exception>
    public async Task<PublishOutcome> PublishAsync(SurveyId survey, IReadOnlyCollection<RoundRelease> rounds, CancellationToken cancellationToken)
    {
        Check(survey, rounds);
        await using var writer = await store.TryLockAsync(OpenDataKeys.Lock(survey), cancellationToken);
        if (writer is null)
        {
            return new PublishOutcome.Busy();
        }

        // Whoever is no longer sure to be the only writer must not write over what the next one publishes.
        using var work = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, writer.Lost);
        return await PublishAloneAsync(survey, rounds, work.Token);
    }

    private async Task<PublishOutcome> PublishAloneAsync(
        SurveyId survey, IReadOnlyCollection<RoundRelease> rounds, CancellationToken cancellationToken)
    {
        var (pointer, eTag) = await published.ReadPointerAsync(survey, cancellationToken);
        RoundId[] withdrawn =
            [.. rounds.Select(round => round.Cube.Definition.Round).Where(round => pointer.LastWithdrawalOf(round.Value) is not null)];
        if (withdrawn.Length > 0)
        {
            return new PublishOutcome.Withdrawn(withdrawn);
        }

        var plans = new List<RoundPlan>();
        foreach (var round in rounds.OrderBy(round => round.Cube.Definition.Round.Value, StringComparer.Ordinal))
        {
            plans.Add(await PlanAsync(round, pointer, plans, cancellationToken));
        }

        var series = await PlanSeriesAsync(survey, pointer, plans, cancellationToken);
        ReleasePlan[] news = [.. plans.Select(plan => plan.Release).Append(series).OfType<ReleasePlan>().Where(plan => plan.IsNew)];
        if (news.Length > 0 && !await WriteAsync(pointer, eTag, news, plans, cancellationToken))
        {
            return new PublishOutcome.Busy();
        }

        return new PublishOutcome.Completed([.. plans.Select(plan => plan.Outcome)], series?.Model.Version ?? 0);
    }

    private async Task<RoundPlan> PlanAsync(
        RoundRelease round, SurveyPointer pointer, List<RoundPlan> earlier, CancellationToken cancellationToken)
    {
        var key = round.Cube.Definition.Key;
        var version = pointer.VersionOf(ReleaseKey.Of(key));
        var previousRound = await FindPreviousRoundAsync(key, pointer, earlier, cancellationToken);
        return version == 0
            ? RoundPlan.Make(round, current: null, record: null, previousRound)
            : RoundPlan.Make(
                round,
                await published.ReadAsync(ReleaseKey.Of(key), version, cancellationToken),
                await records.FindAsync(key, version, cancellationToken),
                previousRound);
    }

    /// <summary>The release of the last round before one, as it stands or is about to.</summary>
    private async Task<ReleaseModel?> FindPreviousRoundAsync(
        RoundKey key, SurveyPointer pointer, List<RoundPlan> earlier, CancellationToken cancellationToken)
    {
        var planned = earlier.LastOrDefault()?.Release.Model;
        var name = pointer.Releases.Keys
            .Where(release => release != ReleaseKey.SeriesName && string.CompareOrdinal(release, key.Round.Value) < 0)
            .Max(StringComparer.Ordinal);
        if (name is null || (planned is not null && string.CompareOrdinal(name, planned.Key.Name) <= 0))
        {
            return planned;
        }

        var release = new ReleaseKey(key.Survey, RoundId.Parse(name));
        return (await published.ReadAsync(release, pointer.VersionOf(release), cancellationToken)).Model;
    }

    private async Task<ReleasePlan?> PlanSeriesAsync(
        SurveyId survey, SurveyPointer pointer, List<RoundPlan> plans, CancellationToken cancellationToken)
    {
        var models = plans.Select(plan => plan.Release.Model)
            .Where(model => pointer.WithdrawalOf(model.Key, model.Version) is null)
            .ToDictionary(model => model.Key.Name, StringComparer.Ordinal);
        foreach (var name in pointer.Releases.Keys.Where(name => name != ReleaseKey.SeriesName && !models.ContainsKey(name)))
        {
            if (pointer.ReadableVersionOf(name) is > 0 and var standing)
            {
                models.Add(name, (await published.ReadAsync(new ReleaseKey(survey, RoundId.Parse(name)), standing, cancellationToken)).Model);
            }
        }

        if (models.Count == 0)
        {
            return null;
        }

        ReleaseModel[] inOrder = [.. models.OrderBy(model => model.Key, StringComparer.Ordinal).Select(model => model.Value)];
        var version = pointer.VersionOf(ReleaseKey.SeriesOf(survey));
        var current = version == 0 ? null : await published.ReadAsync(ReleaseKey.SeriesOf(survey), version, cancellationToken);
        return ReleasePlan.Make(next => SeriesBuilder.Build(inOrder, next), current, previousRound: null);
    }

    private async Task<bool> WriteAsync(
        SurveyPointer pointer, string? eTag, ReleasePlan[] news, List<RoundPlan> plans, CancellationToken cancellationToken)
    {
        foreach (var plan in news)
        {
            foreach (var file in plan.Files)
            {
                await WriteAsync(OpenDataKeys.File(plan.Model.Key, plan.Model.Version, file.Name), file, cancellationToken);
            }
        }

        foreach (var record in plans.Select(plan => plan.Record).OfType<ReleaseRecord>())
        {
            await records.SaveAsync(record, cancellationToken);
        }

        var moved = pointer.With(news.Select(plan => (plan.Model.Key, plan.Model.Version)));
        return await store.TryMovePointerAsync(
            OpenDataKeys.Pointer(news[0].Model.Survey), ReleaseJson.Write(moved), eTag, cancellationToken);
    }

    /// <summary>A file after its compressed variants: where the file is, they are.</summary>
    private async Task WriteAsync(string path, ReleaseFile file, CancellationToken cancellationToken)
    {
        foreach (var (encoding, content) in ContentEncoding.Compress(file))
        {
            await store.WriteAsync(encoding.PathOf(path), content, file.MediaType, cancellationToken);
        }

        await store.WriteAsync(path, file.Content, file.MediaType, cancellationToken);
    }

    private static void Check(SurveyId survey, IReadOnlyCollection<RoundRelease> rounds)
    {
        var ids = rounds.Select(round => round.Cube.Definition.Key).ToArray();
        if (ids.Any(id => id.Survey != survey || id.Round.Value is ReleaseKey.SeriesName or Context.ContextKeys.Folder)
            || ids.Distinct().Count() != ids.Length)
        {
            throw new ArgumentException(
                $"Only different rounds of {survey}, none of them called '{ReleaseKey.SeriesName}', can be published together.", nameof(rounds));
        }
    }
}
