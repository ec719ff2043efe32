using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Http;

/// <summary>Signs each try anew: a retry minutes later with the first date would be refused.</summary>
internal sealed class SharedKeyLitePolicy(TableSharedKeyCredential credential, TimeProvider clock) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var request = message.Request;
        var date = clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        var signature = credential.Sign(TextToSign(credential.AccountName, date, request.Uri.ToUri()));
        request.Headers.SetValue("x-ms-date", date);
        request.Headers.SetValue(HttpHeader.Names.Authorization, $"SharedKeyLite {credential.AccountName}:{signature}");
    }

    /// <summary>
    /// The date and the resource: the account, the encoded path (which with path-style addresses begins with the
    /// account again) and, of the query, <c>comp</c> alone.
    /// </summary>
    internal static string TextToSign(string account, string date, Uri address)
    {
        var comp = address.Query.TrimStart('?').Split('&').FirstOrDefault(part => part.StartsWith("comp=", StringComparison.OrdinalIgnoreCase));
        return $"{date}\n/{account}{address.AbsolutePath}{(comp is null ? "" : "?" + comp)}";
    }
}
