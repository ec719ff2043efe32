using System.Text;
using System.Text.Json;

namespace SurveyFns.App.Tests.Pages.Staff;

/// <summary>The header that App Service writes about who is signed in.</summary>
public static class Principal
{
    public static string Header(string[] roles, string name = "hanako@city.example", string provider = "aad", string roleType = "roles") =>
        Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(new
        {
            auth_typ = provider,
            name_typ = "name",
            role_typ = "roles",
            claims = roles.Select(role => new { typ = roleType, val = role }).Append(new { typ = "preferred_username", val = name }),
        }));

    public static string Encode(string json) => Convert.ToBase64String(Encoding.UTF8.GetBytes(json));
}
