using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Keys;

/// <summary>The two keys of the host. The master key opens everything, the function key what asks for the level Function.</summary>
internal sealed class HostKeys(string masterKey, string functionKey)
{
    private const string Header = "x-functions-key";
    private const string QueryParameter = "code";

    private readonly byte[] _master = Encoding.UTF8.GetBytes(masterKey);
    private readonly byte[] _function = Encoding.UTF8.GetBytes(functionKey);

    public string FunctionKey { get; } = functionKey;

    public bool Allow(HttpRequest request, AuthorizationLevel level)
    {
        if (level == AuthorizationLevel.Anonymous) return true;
        // As in the real host the header, when it is there, hides the query.
        var given = request.Headers.TryGetValue(Header, out var header) ? header : request.Query[QueryParameter];
        return given.Count > 0 && given[0] is { Length: > 0 } key && Allow(key, level);
    }

    private bool Allow(string key, AuthorizationLevel level)
    {
        var bytes = Encoding.UTF8.GetBytes(key);
        // Both comparisons always run: which key a guess comes near does not show in the time.
        var isMaster = CryptographicOperations.FixedTimeEquals(bytes, _master);
        var isFunction = CryptographicOperations.FixedTimeEquals(bytes, _function);
        return isMaster | (isFunction & level == AuthorizationLevel.Function);
    }
}
