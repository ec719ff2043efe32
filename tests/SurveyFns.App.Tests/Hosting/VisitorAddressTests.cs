using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using SurveyFns.App.Hosting;

namespace SurveyFns.App.Tests.Hosting;

public sealed class VisitorAddressTests
{
    [Theory]
    [InlineData(0, "203.0.113.9", "192.0.2.1")]
    [InlineData(1, "203.0.113.9", "203.0.113.9")]
    [InlineData(1, "203.0.113.9:51234", "203.0.113.9")]
    [InlineData(1, "[2001:db8::7]:51234", "2001:db8::7")]
    [InlineData(1, "2001:db8:0::7", "2001:db8::7")]
    [InlineData(1, "198.51.100.1, 203.0.113.9:51234", "203.0.113.9")]
    [InlineData(2, "198.51.100.1, 203.0.113.9, 198.51.100.2:443", "203.0.113.9")]
    [InlineData(2, "203.0.113.9", "192.0.2.1")]
    [InlineData(1, "unknown", "192.0.2.1")]
    [InlineData(1, "", "192.0.2.1")]
    public void Of_EntriesOfProxies_BelievesTheTrustedOnes(int trusted, string forwardedFor, string expected)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.1");
        context.Request.Headers["X-Forwarded-For"] = forwardedFor;

        Assert.Equal(expected, new VisitorAddress(Options.Create(new SiteOptions { TrustedProxies = trusted })).Of(context.Request));
    }

    [Fact]
    public void Of_HeaderInSeveralLines_ReadsThemAsOne()
    {
        var context = new DefaultHttpContext();
        context.Request.Headers["X-Forwarded-For"] = new[] { "198.51.100.1", "203.0.113.9" };

        Assert.Equal("203.0.113.9", new VisitorAddress(Options.Create(new SiteOptions { TrustedProxies = 1 })).Of(context.Request));
    }
}
