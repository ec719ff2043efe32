using Microsoft.AspNetCore.Routing.Template;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Routing;

/// <summary>Questions about one segment of a template.</summary>
internal static class RouteSegments
{
    public static bool IsCatchAll(TemplateSegment segment) => segment.Parts is [{ IsCatchAll: true }];

    /// <summary>Whether a path may end before the segment.</summary>
    public static bool MayBeAbsent(TemplateSegment segment) =>
        segment.Parts is [{ IsParameter: true } part] && (part.IsOptional || part.IsCatchAll || part.DefaultValue is not null);

    /// <returns>The text that the segment stands for, or <see langword="null"/> when it has a parameter.</returns>
    public static string? LiteralOf(TemplateSegment segment) =>
        segment.Parts.All(part => part.IsLiteral) ? string.Concat(segment.Parts.Select(part => part.Text)) : null;
}
