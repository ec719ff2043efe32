namespace Azure.Data.Tables.Http;

/// <summary>The answer where the entity asked for does not exist.</summary>
internal sealed class NoValueResponse<T>(Response response) : NullableResponse<T>
{
    public override bool HasValue => false;

    public override T Value => throw new InvalidOperationException($"The response has no value: status {response.Status}.");

    public override Response GetRawResponse() => response;
}
