using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace SurveyFns.App.Pages.Staff.Access;

/// <summary>Who App Service authentication says somebody is: a header with JSON in Base64.</summary>
public sealed record ClientPrincipal(string Name, IReadOnlyList<string> Roles)
{
    public const string HeaderName = "X-MS-CLIENT-PRINCIPAL";

    private const int LongestHeader = 32 * 1024;
    private const string EntraProvider = "aad";
    private static readonly string[] RoleClaims = ["roles", "http://schemas.microsoft.com/ws/2008/06/identity/claims/role"];
    private static readonly string[] NameClaims =
        ["preferred_username", "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn", "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress", "name"];

    /// <returns>Null where there is no such header, or none that can be read, or another provider than Entra ID wrote it.</returns>
    public static ClientPrincipal? Read(HttpRequest request)
    {
        if (request.Headers[HeaderName] is not [{ Length: > 0 and <= LongestHeader } header])
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(Convert.FromBase64String(header));
            return Read(document.RootElement);
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            return null;
        }
    }

    private static ClientPrincipal? Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || Text(json, "auth_typ") != EntraProvider
            || !json.TryGetProperty("claims", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var claims = list.EnumerateArray().Where(claim => claim.ValueKind == JsonValueKind.Object)
            .Select(claim => (Type: Text(claim, "typ"), Value: Text(claim, "val")))
            .Where(claim => claim is { Type: not null, Value.Length: > 0 }).ToList();
        var name = NameClaims.Select(type => claims.FirstOrDefault(claim => claim.Type == type).Value).FirstOrDefault(value => value is not null);
        return new ClientPrincipal(name ?? "?", [.. claims.Where(claim => RoleClaims.Contains(claim.Type)).Select(claim => claim.Value!)]);
    }

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
