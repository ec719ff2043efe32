using SurveyFns.Core.Collect;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Aggregate;

/// <summary>
/// Makes the cube of a round from its responses. Reads a shard again only where its head changed since the last run, so that the cost
/// of a rerun does not grow with the responses.
/// </summary>
public sealed class Aggregator(IResponseStore responses, IPartialCubeStore partials, IRegister register)
{
    /// <summary>Shards read at the same time: enough to hide the latency of a remote store, few enough to bound memory.</summary>
    private const int MostShardsAtOnce = 4;

    /// <summary>Makes the cube of all responses stored when it is called.</summary>
    /// <param name="referenceDate">Firms valid on this date are the registered ones.</param>
    /// <exception cref="OverflowException">A sum leaves the range of 64 bits.</exception>
    /// <exception cref="InvalidDataException">A stored response does not fit the definition.</exception>
    public async Task<AggregationResult> AggregateAsync(
        SurveyDefinition definition, DateOnly referenceDate, CancellationToken cancellationToken)
    {
        var classifier = new ResponseClassifier(definition);
        var shards = new ShardFigures[definition.Shards];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, definition.Shards),
            new ParallelOptions { MaxDegreeOfParallelism = MostShardsAtOnce, CancellationToken = cancellationToken },
            async (shard, token) => shards[shard] = await FoldShardAsync(classifier, shard, token));

        var whole = new PartialCube(classifier);
        foreach (var shard in shards)
        {
            whole.Merge(shard.Partial);
        }

        var registered = await CountRegisteredAsync(definition.Survey, referenceDate, cancellationToken);
        var cube = new Cube
        {
            Definition = definition,
            Structure = classifier.Structure,
            InnerCells = whole.ToCells(),
            Left = whole.Left,
            ResponseRate = new ResponseRate(registered, whole.Responded),
        };
        return new AggregationResult(cube, shards.Length, shards.Count(shard => shard.Rescanned), shards.Sum(shard => shard.RowsRead));
    }

    private async Task<ShardFigures> FoldShardAsync(ResponseClassifier classifier, int shard, CancellationToken cancellationToken)
    {
        // The head is read before the rows: a response that arrives meanwhile may be in the partial cube, but then the shard's head
        // has moved on from the one saved with it, and the next run reads the shard again.
        if (await FindHeadAsync(classifier, shard, cancellationToken) is not { } head)
        {
            return new ShardFigures(new PartialCube(classifier), Rescanned: false);
        }

        var saved = await partials.FindAsync(classifier.Definition.Key, shard, cancellationToken);
        if (saved is { } file && PartialCubeFile.TryRead(classifier, head, file) is { } unchanged)
        {
            return new ShardFigures(unchanged, Rescanned: false);
        }

        var partial = classifier.Origin is { } origin
            ? await ScanLinkedShardAsync(classifier, origin, shard, cancellationToken)
            : await ScanShardAsync(classifier, shard, cancellationToken);
        await partials.SaveAsync(classifier.Definition.Key, shard, PartialCubeFile.ToUtf8(partial, head), cancellationToken);
        return new ShardFigures(partial, Rescanned: true);
    }

    /// <summary>The head of a shard; where the cube knows origins, together with that of the same shard of the round before.</summary>
    private async Task<ShardHead?> FindHeadAsync(ResponseClassifier classifier, int shard, CancellationToken cancellationToken)
    {
        var head = await responses.FindHeadAsync(classifier.Definition, shard, cancellationToken);
        if (classifier.Origin is not { } origin)
        {
            return head;
        }

        var before = await responses.FindHeadAsync(origin.Definition, shard, cancellationToken);
        return head is null && before is null ? null : new ShardHead($"{head?.Marker} {before?.Marker}");
    }

    private async Task<PartialCube> ScanShardAsync(ResponseClassifier classifier, int shard, CancellationToken cancellationToken)
    {
        var partial = new PartialCube(classifier);
        await foreach (var page in responses.ReadShardAsync(classifier.Definition, shard, classifier.Columns, cancellationToken))
        {
            foreach (var row in page)
            {
                partial.Add(row);
            }
        }

        return partial;
    }

    /// <summary>
    /// A firm lies in the same shard in every round. The origins of a shard's firms are held in memory meanwhile, one number per firm:
    /// two streams could be read side by side only if every store gave them in one order.
    /// </summary>
    private async Task<PartialCube> ScanLinkedShardAsync(
        ResponseClassifier classifier, OriginClassifier origin, int shard, CancellationToken cancellationToken)
    {
        var origins = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (var page in responses.ReadShardAsync(origin.Definition, shard, [.. origin.Columns, AnswerColumns.Firm], cancellationToken))
        {
            foreach (var row in page)
            {
                if (origin.PositionOf(row) is { } position)
                {
                    origins.Add(row[^1].Text!, position);
                }
            }
        }

        var partial = new PartialCube(classifier);
        await foreach (var page in responses.ReadShardAsync(
            classifier.Definition, shard, [.. classifier.Columns, AnswerColumns.Firm], cancellationToken))
        {
            foreach (var row in page)
            {
                partial.Add(row, origins);
            }
        }

        foreach (var left in origins.Values)
        {
            partial.AddLeft(left, 1);
        }

        return partial;
    }

    private async Task<long> CountRegisteredAsync(SurveyId survey, DateOnly referenceDate, CancellationToken cancellationToken)
    {
        var registered = 0L;
        await foreach (var firm in register.ListAsync(survey, cancellationToken))
        {
            registered += firm.IsValidOn(referenceDate) ? 1 : 0;
        }

        return registered;
    }

    private sealed record ShardFigures(PartialCube Partial, bool Rescanned)
    {
        public long RowsRead => Rescanned ? Partial.Responded : 0;
    }
}
