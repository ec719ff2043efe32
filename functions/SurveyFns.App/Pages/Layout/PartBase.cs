using Microsoft.AspNetCore.Components;
using SurveyFns.App.Pages.Texts;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Layout;

/// <summary>A part of a page.</summary>
public abstract class PartBase : ComponentBase
{
    [CascadingParameter]
    public required PageContext Page { get; set; }

    protected Language Language => Page.Language;

    protected string T(LocalizedText text) => text.In(Language);

    protected string T(LocalizedText text, params ReadOnlySpan<object?> values) => text.In(Language, values);
}
