namespace SurveyFns.Core.Publish.Context;

/// <summary>A version of a context table.</summary>
/// <param name="PublishedAt">When its manifest was written.</param>
/// <param name="Withdrawal">Null where it can be read.</param>
public sealed record ContextVersion(ContextTable Table, DateTimeOffset PublishedAt, Withdrawal? Withdrawal);
