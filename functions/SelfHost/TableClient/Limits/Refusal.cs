using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Limits;

/// <summary>What the service would refuse, said without asking it (an emulator would accept it).</summary>
internal static class Refusal
{
    public static RequestFailedException BadRequest(TableErrorCode code, string message) => Create(400, code.ToString(), message);

    public static RequestFailedException Create(int status, string code, string message) =>
        new(status, $"{message}\nStatus: {status}\nErrorCode: {code}", code, innerException: null);
}
