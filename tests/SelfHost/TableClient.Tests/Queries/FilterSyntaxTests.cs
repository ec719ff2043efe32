using Azure.Data.Tables.Queries;
using Azure.Data.Tables.Tests.Fakes;

namespace Azure.Data.Tables.Tests.Queries;

public sealed class FilterSyntaxTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("PartitionKey eq 'p'")]
    [InlineData("(PartitionKey eq 'p') and (RowKey ge 'a' and RowKey lt 'b')")]
    [InlineData("not (A eq 1 or not B) and C")]
    [InlineData("'it''s' eq Name or Name eq ''''")]
    [InlineData("Name eq '(and'")]
    [InlineData("Large gt -3000000000L and Ratio le 1.5E-3 and Ratio lt 1E+300")]
    [InlineData("At lt datetime'2026-10-01T00:00:00.1234567Z' and Id eq guid'2f1a6e1c-6e0e-4f6e-9d7b-0c2f4c1e5a77' and Bytes eq X'01ff'")]
    [InlineData("true")]
    [InlineData("従業員数 ge 10 and android eq true and trueValue and note eq 'x'")]
    [InlineData("a eq 1 or a eq 2 or a eq 3 or a eq 4 or a eq 5 or a eq 6 or a eq 7 or a eq 8 or a eq 9 or a eq 10 or a eq 11 or a eq 12 or a eq 13 or a eq 14 or a eq 15")]
    public void Check_FilterOfTheService_Passes(string? filter) => FilterSyntax.Check(filter);

    [Theory]
    [InlineData("A eq")]
    [InlineData("eq 1")]
    [InlineData("A eq 1 and")]
    [InlineData("A eq 1 B eq 2")]
    [InlineData("(A eq 1")]
    [InlineData("A eq 1)")]
    [InlineData("A = 1")]
    [InlineData("A EQ 1")]
    [InlineData("A eq 1 AND B eq 2")]
    [InlineData("A eq B")]
    [InlineData("1 eq 1")]
    [InlineData("'x'")]
    [InlineData("A eq 'x")]
    [InlineData("A eq x'")]
    [InlineData("A eq 'it's'")]
    [InlineData("A eq null1'")]
    [InlineData("A eq null")]
    [InlineData("A add 1 eq 2")]
    [InlineData("startswith(A,'x')")]
    [InlineData("A eq datetime'yesterday'")]
    [InlineData("A eq guid'1'")]
    [InlineData("A eq X'zz'")]
    [InlineData("A eq X'012'")]
    [InlineData("A eq 12a")]
    [InlineData("A eq 1;")]
    [InlineData("not")]
    [InlineData("()")]
    [InlineData("a eq 1 or a eq 2 or a eq 3 or a eq 4 or a eq 5 or a eq 6 or a eq 7 or a eq 8 or a eq 9 or a eq 10 or a eq 11 or a eq 12 or a eq 13 or a eq 14 or a eq 15 or a")]
    public void Check_SomethingElse_IsRefused(string filter)
    {
        var exception = Assert.Throws<RequestFailedException>(() => FilterSyntax.Check(filter));

        Assert.Equal((400, "InvalidInput"), (exception.Status, exception.ErrorCode));
    }

    [Fact]
    public async Task QueryAsync_FilterTheServiceRefuses_IsNotSent()
    {
        var service = new FakeService();

        await Assert.ThrowsAsync<RequestFailedException>(async () => await service.Table().QueryAsync<TableEntity>("Name eq 'x").ToListAsync());

        Assert.Empty(service.Requests);
    }
}
