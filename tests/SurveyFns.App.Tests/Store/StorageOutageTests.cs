using Azure;
using Azure.Identity;
using Microsoft.Data.Sqlite;
using SurveyFns.App.Store;

namespace SurveyFns.App.Tests.Store;

public sealed class StorageOutageTests
{
    public static TheoryData<Exception> Outages { get; } =
    [
        new RequestFailedException(0, "No answer."),
        new RequestFailedException(403, "The role is not there yet."),
        new RequestFailedException(408, "Too slow."),
        new RequestFailedException(429, "Too many."),
        new RequestFailedException(503, "Busy."),
        new AggregateException(new RequestFailedException(503, "Busy."), new TaskCanceledException("Too slow."), new IOException("Cut.")),
        new AuthenticationFailedException("No token."),
        new CredentialUnavailableException("No identity yet."),
        new HttpRequestException("No connection."),
        new TimeoutException(),
        new TaskCanceledException("Too slow."),
        new SqliteException("Busy.", 5),
        new IOException("Disk full."),
    ];

    public static TheoryData<Exception> Mistakes { get; } =
    [
        new RequestFailedException(400, "Nonsense."),
        new RequestFailedException(404, "No table."),
        new RequestFailedException(409, "There is one."),
        new RequestFailedException(412, "Changed."),
        new AggregateException(new RequestFailedException(503, "Busy."), new InvalidOperationException()),
        new InvalidOperationException(),
        new ArgumentException("Too long."),
        new SqliteException("Constraint.", 19),
    ];

    [Theory]
    [MemberData(nameof(Outages))]
    public void IsOutage_WhatPasses_IsTrue(Exception exception) => Assert.True(StorageOutage.IsOutage(exception));

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void IsOutage_WhatDoesNot_IsFalse(Exception exception) => Assert.False(StorageOutage.IsOutage(exception));
}
