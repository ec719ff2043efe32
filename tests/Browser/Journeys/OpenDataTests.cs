using System.Globalization;
using System.Net.Http.Json;
using SurveyFns.Core.Publish.Pages;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Browser.Tests.Journeys;

/// <summary>Every page about open data, in both languages and on both screens: valid HTML, nothing that axe-core finds, no sideways scrolling.</summary>
[Collection(SurveyJourneys.Name)]
public sealed class OpenDataTests(SurveyFixture fixture)
{
    [Theory]
    [MemberData(nameof(Setting.Pairs), MemberType = typeof(Setting))]
    public async Task Pages_AboutOpenData_AreValidAndAccessible(Setting setting)
    {
        await PublishContextTableAsync();
        var tag = setting.Language.Tag();
        foreach (var address in (string[])
            [
                $"/data?lang={tag}", $"/data/formats.html?lang={tag}", $"/data/api.html?lang={tag}",
                $"/data/bio-startup/2025/v1/{setting.Language.PageName()}", $"/data/bio-startup/series/latest/{setting.Language.PageName()}",
                $"/data/bio-startup/context/some-table/v1/{setting.Language.PageName()}", $"/data/bio-startup/1999/latest/?lang={tag}",
            ])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Accept.ParseAdd("text/html");
            using var answer = await fixture.App.Client.SendAsync(request);
            var html = await answer.Content.ReadAsStringAsync();
            Assert.Contains($"<html lang=\"{tag}\">", html, StringComparison.Ordinal);
            var problems = (await fixture.CheckAccessibilityAsync(html, setting.Width)).Concat(await fixture.Validator.CheckAsync(html));
            Assert.True(!problems.Any(), string.Create(CultureInfo.InvariantCulture, $"{address} {setting}:\n{string.Join('\n', problems)}"));
        }
    }

    [Theory]
    [InlineData("<p style=\"width: 200rem\">wide</p>", "scrolls sideways")]
    [InlineData("<img src=\"/data/style.css\">", "image-alt")]
    [InlineData("<p class=\"too-pale\">pale</p><style>.too-pale { color: #ccc }</style>", "color-contrast")]
    public async Task Checker_OfABrokenPage_SaysWhatIsWrong(string broken, string expected)
    {
        var html = await fixture.App.Client.GetStringAsync("/data/formats.html?lang=en");

        var problems = await fixture.CheckAccessibilityAsync(html.Replace("</main>", $"{broken}</main>", StringComparison.Ordinal), 375);

        Assert.Contains(problems, problem => problem.StartsWith(expected, StringComparison.Ordinal));
    }

    private async Task PublishContextTableAsync()
    {
        using var answer = await fixture.Staff.SendAsync(HttpMethod.Put, "context/some-table", JsonContent.Create(new
        {
            title = new { ja = "二次医療圏別の入院患者", en = "Inpatients by medical area" },
            source = new { ja = "ある資料", en = "Some source" },
            referencePeriod = "2005",
            columns = new object[]
            {
                new { name = "area", label = new { ja = "圏域", en = "Area" }, type = "text" },
                new { name = "value", label = new { ja = "割合", en = "Share" }, type = "number", unit = new { ja = "%", en = "%" } },
            },
            csv = "area,value\nKurume,34.7\n",
        }));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }
}
