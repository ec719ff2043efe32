using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SurveyFns.Azurite;

namespace SurveyFns.App.Tests.EndToEnd;

/// <summary>What a firm and the public see when the storage refuses, loses answers or is gone for a while.</summary>
[Collection(AzuriteCityCollection.Name)]
public sealed class AzuriteFaultTests(AzuriteCity city)
{
    /// <summary>One more than the application tries a request again.</summary>
    private const int Attempts = 4;

    [Fact]
    public async Task Submission_AnswerOfTheStorageLost_IsCreatedOnce()
    {
        var firm = (await city.OpenRoundAsync(2002, firms: 1))[0];
        city.Tables.Inject(new Fault.DropResponse(), when: IsTransaction);

        using var created = await firm.SubmitAsync(AzuriteCity.Answers(4));
        using var repeated = await firm.SubmitAsync(AzuriteCity.Answers(4));

        Assert.Equal((HttpStatusCode.Created, 1), (created.StatusCode, await RevisionAsync(created)));
        Assert.Equal((HttpStatusCode.OK, 1), (repeated.StatusCode, await RevisionAsync(repeated)));
        Assert.Equal(created.Headers.ETag, repeated.Headers.ETag);
    }

    [Fact]
    public async Task Submission_StorageRefuses_IsAClearProblemAndTheRetryIsCreated()
    {
        var firm = (await city.OpenRoundAsync(2003, firms: 1))[0];
        city.Tables.Inject(new Fault.Refuse(), times: Attempts, when: IsTransaction);

        using var refused = await firm.SubmitAsync(AzuriteCity.Answers(4));
        using var created = await firm.SubmitAsync(AzuriteCity.Answers(4));

        await AssertOutageAsync(refused);
        Assert.Equal((HttpStatusCode.Created, 1), (created.StatusCode, await RevisionAsync(created)));
    }

    [Fact]
    public async Task Submission_EveryAnswerLost_IsTheSameRevisionWhenSentAgain()
    {
        var firm = (await city.OpenRoundAsync(2004, firms: 1))[0];
        city.Tables.Inject(new Fault.DropResponse(), times: Attempts, when: IsTransaction);
        using var unknown = await firm.SubmitAsync(AzuriteCity.Answers(4));
        using var first = await firm.SubmitAsync(AzuriteCity.Answers(4));

        var etag = first.Headers.ETag!.ToString();
        city.Tables.Inject(new Fault.DropResponse(), times: Attempts, when: IsTransaction);
        using var unknownAgain = await firm.SubmitAsync(AzuriteCity.Answers(5), ifMatch: etag);
        using var second = await firm.SubmitAsync(AzuriteCity.Answers(5), ifMatch: etag);

        await AssertOutageAsync(unknown);
        Assert.Equal((HttpStatusCode.OK, 1), (first.StatusCode, await RevisionAsync(first)));
        await AssertOutageAsync(unknownAgain);
        Assert.Equal((HttpStatusCode.OK, 2), (second.StatusCode, await RevisionAsync(second)));
        Assert.NotEqual(first.Headers.ETag, second.Headers.ETag);
    }

    [Fact]
    public async Task Submissions_StorageStoppedAndStartedInBetween_LoseNothingAndRepeatNothing()
    {
        const int Revisions = 6;
        var firms = await city.OpenRoundAsync(2005, firms: 6);
        var acknowledged = 0;
        var half = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var outages = 0;
        var submitting = firms.Select(firm => Task.Run(async () =>
        {
            string? etag = null;
            for (var revision = 1; revision <= Revisions; revision++)
            {
                var (answer, refusals) = await SubmitUntilAcceptedAsync(firm, AzuriteCity.Answers(revision), etag);
                Interlocked.Add(ref outages, refusals);
                Assert.Equal(revision, await RevisionAsync(answer));
                etag = answer.Headers.ETag!.ToString();
                if (Interlocked.Increment(ref acknowledged) == firms.Count * 2)
                {
                    half.SetResult();
                }
            }

            return etag;
        })).ToArray();

        await Task.WhenAny(half.Task, Task.WhenAll(submitting));
        await city.Server.StopAsync();
        await Task.Delay(TimeSpan.FromMilliseconds(500));
        await city.Server.StartAsync();
        var etags = await Task.WhenAll(submitting);

        Assert.True(outages > 0, "No submission met the outage.");
        foreach (var (firm, etag) in firms.Zip(etags))
        {
            using var read = await firm.SendAsync(HttpMethod.Get, "response");
            Assert.Equal((etag, Revisions), (read.Headers.ETag!.ToString(), await RevisionAsync(read)));
        }
    }

    [Fact]
    public async Task Publication_StorageStoppedInTheMiddle_IsInvisibleUntilDoneAgain()
    {
        const string Latest = "/data/bio-startup/2006/latest/";
        foreach (var firm in await city.OpenRoundAsync(2006, firms: 5))
        {
            using var answer = await firm.SubmitAsync(AzuriteCity.Answers(4));
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        }

        await city.CloseRoundAsync(2006);
        var middle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var files = 0;
        city.Blobs.Inject(new Fault.Delay(TimeSpan.FromSeconds(30)), when: request =>
            request.Method == "PUT" && request.Path.Value!.Contains("/releases/bio-startup/2006/", StringComparison.Ordinal) && ++files == 4 && middle.TrySetResult());

        var publishing = city.Staff.SendAsync(HttpMethod.Post, "rounds/2006/aggregation");
        Assert.Same(middle.Task, await Task.WhenAny(middle.Task, publishing));
        await city.Server.StopAsync();
        using var interrupted = await publishing;
        await city.Server.StartAsync();
        using var notYet = await city.App.Client.GetAsync(Latest + "observations.csv");
        var again = await city.Staff.AggregateAsync("2006");

        await AssertOutageAsync(interrupted);
        Assert.Equal(HttpStatusCode.NotFound, notYet.StatusCode);
        Assert.Equal("published", again.GetProperty("outcome").GetString());
        await AssertWholeAsync(Latest);
        await AssertWholeAsync("/data/bio-startup/series/latest/");
        using var second = await city.App.Client.GetAsync("/data/bio-startup/2006/v2/observations.csv");
        Assert.Equal(HttpStatusCode.NotFound, second.StatusCode);
    }

    [Fact]
    public async Task Publication_AnswerOfThePointerLost_IsPublishedOnce()
    {
        using (var answer = await (await city.OpenRoundAsync(2007, firms: 1))[0].SubmitAsync(AzuriteCity.Answers(4)))
        {
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        }

        await city.CloseRoundAsync(2007);
        city.Blobs.Inject(new Fault.DropResponse(), when: request =>
            request.Method == "PUT" && request.Path.Value!.EndsWith("/latest.json", StringComparison.Ordinal));

        var published = await city.Staff.AggregateAsync("2007");
        var again = await city.Staff.AggregateAsync("2007");

        Assert.Equal("published", published.GetProperty("outcome").GetString());
        Assert.Equal("unchanged", again.GetProperty("outcome").GetString());
        await AssertWholeAsync("/data/bio-startup/2007/latest/");
    }

    private static bool IsTransaction(HttpRequest request) => request.Path.Value!.EndsWith("$batch", StringComparison.Ordinal);

    private static async Task<int> RevisionAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("revision").GetInt32();

    private static async Task AssertOutageAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.True(answer.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.Equal("storage-unavailable", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    private static async Task<(HttpResponseMessage Answer, int Refusals)> SubmitUntilAcceptedAsync(Firm firm, object answers, string? etag)
    {
        for (var refusals = 0; ; refusals++)
        {
            var answer = await firm.SubmitAsync(answers, ifMatch: etag);
            if (answer.IsSuccessStatusCode)
            {
                return (answer, refusals);
            }

            await AssertOutageAsync(answer);
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }
    }

    private async Task AssertWholeAsync(string folder)
    {
        var sums = await city.App.Client.GetStringAsync(folder + "SHA256SUMS");
        foreach (var line in sums.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var content = await city.App.Client.GetByteArrayAsync(folder + line[66..]);
            Assert.Equal(line[..64], Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)));
        }
    }
}
