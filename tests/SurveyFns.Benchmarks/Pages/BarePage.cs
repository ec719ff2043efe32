using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace SurveyFns.Benchmarks.Pages;

/// <summary>A component that knows its HTML beforehand.</summary>
public sealed class BarePage : ComponentBase
{
    [Parameter, EditorRequired]
    public required string Html { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddMarkupContent(0, Html);
    }
}
