using System.ComponentModel.DataAnnotations;

namespace SurveyFns.App.Pages.Staff.Access;

/// <summary>The settings under <c>Staff</c>.</summary>
public sealed record StaffOptions
{
    public const string Section = "Staff";

    public StaffAuthentication Authentication { get; init; }

    /// <summary>What is typed to sign in; needed with <see cref="StaffAuthentication.Key"/> and unused without.</summary>
    public string? Key { get; init; }

    /// <summary>The app role that makes somebody staff, with <see cref="StaffAuthentication.Entra"/>.</summary>
    [Required]
    public string Role { get; init; } = "SurveyStaff";
}
