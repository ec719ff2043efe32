using Microsoft.Extensions.Options;

namespace SurveyFns.App.Pages.Staff.Access;

/// <summary>What the settings must be together.</summary>
public sealed class StaffOptionsValidator : IValidateOptions<StaffOptions>
{
    public ValidateOptionsResult Validate(string? name, StaffOptions options) =>
        options is { Authentication: StaffAuthentication.Key } && string.IsNullOrWhiteSpace(options.Key)
            ? ValidateOptionsResult.Fail("Staff:Authentication is Key, which needs Staff:Key.")
            : ValidateOptionsResult.Success;
}
