namespace SurveyFns.Core.Publish.Model;

/// <summary>The licence of all open data.</summary>
public static class ReleaseLicence
{
    /// <summary>SPDX identifier.</summary>
    public const string Id = "CC-BY-4.0";

    public const string Name = "Creative Commons Attribution 4.0 International (CC BY 4.0)";

    public const string Address = "https://creativecommons.org/licenses/by/4.0/";
}
