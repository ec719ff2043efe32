using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using SurveyFns.App.Hosting;

namespace SurveyFns.App.Tests.Hosting;

public sealed class VisitorAddressTests
{
    [Theory]
    [InlineData(null, "203.0.113.9", "192.0.2.1")]
    [InlineData("X-Azure-ClientIP", "203.0.113.9", "203.0.113.9")]
    [InlineData("X-Azure-ClientIP", "2001:db8:0::7", "2001:db8::7")]
    [InlineData("X-Azure-ClientIP", "somebody", "192.0.2.1")]
    [InlineData("X-Azure-ClientIP", null, "192.0.2.1")]
    public void Of_HeaderOfAFrontDoor_CountsOnlyWhereItIsSet(string? setting, string? header, string expected)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.1");
        context.Request.Headers["X-Azure-ClientIP"] = header;

        Assert.Equal(expected, new VisitorAddress(Options.Create(new SiteOptions { VisitorAddressHeader = setting })).Of(context.Request));
    }
}
