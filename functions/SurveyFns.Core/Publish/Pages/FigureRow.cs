using SurveyFns.Core.Publish.Model;

namespace SurveyFns.Core.Publish.Pages;

/// <summary>A row of a <see cref="FigureTable"/>.</summary>
/// <param name="Codes">One per dimension of the rows.</param>
/// <param name="Cells">One per column, as people read them.</param>
/// <param name="HasFigure">Whether a cell holds a figure and not only symbols.</param>
internal sealed record FigureRow(IReadOnlyList<ReleaseCode> Codes, IReadOnlyList<string> Cells, bool HasFigure);
