using Microsoft.AspNetCore.Http;
using SurveyFns.App.Pages.Layout;

namespace SurveyFns.App.Pages.Staff.Access;

/// <summary>A request of somebody who may see the staff's pages.</summary>
/// <param name="Form">What was sent from one of our own pages; null where a page is only looked at.</param>
public sealed record StaffVisit(HttpRequest Request, PageContext Page, StaffMember Member, IFormCollection? Form)
{
    /// <summary>A field of the form without outer spaces; empty where there is none.</summary>
    public string Field(string name) => Form?[name].ToString().Trim() ?? "";

    /// <summary>As <see cref="Field"/>; null where it is blank.</summary>
    public string? Text(string name) => Field(name) is { Length: > 0 } text ? text : null;

    /// <summary>A parameter of the address without outer spaces; empty where there is none.</summary>
    public string Query(string name) => Request.Query[name].ToString().Trim();
}
