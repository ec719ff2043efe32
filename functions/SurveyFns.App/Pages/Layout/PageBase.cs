using Microsoft.AspNetCore.Components;
using SurveyFns.App.Pages.Texts;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Layout;

/// <summary>A whole page: everything it shows is in its parameters; it does no work of its own.</summary>
/// <typeparam name="TModel">What the page shows.</typeparam>
public abstract class PageBase<TModel> : ComponentBase
{
    [Parameter, EditorRequired]
    public required PageContext Page { get; set; }

    [Parameter, EditorRequired]
    public required TModel Model { get; set; }

    protected Language Language => Page.Language;

    protected string T(LocalizedText text) => text.In(Language);

    protected string T(LocalizedText text, params ReadOnlySpan<object?> values) => text.In(Language, values);
}
