using SurveyFns.Core.Surveys.Expressions;

namespace SurveyFns.Core.Surveys;

/// <summary>
/// A rule across items or against last year's response. It fails where <see cref="Require"/> is false; where an operand is
/// blank or unknown it is undecided and says nothing.
/// </summary>
public sealed record Edit
{
    /// <summary>Stable code: <c>E</c> (error) or <c>W</c> (warning) and three digits, e.g. <c>W012</c>.</summary>
    public required string Code { get; init; }

    public required EditSeverity Severity { get; init; }

    /// <summary>Items to point at, the first of them being the one that carries the message; ids of the group's row where <see cref="Each"/> is set.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>Group whose rows are judged one by one; null = the response as a whole.</summary>
    public string? Each { get; init; }

    /// <summary>The edit applies only where this is true; null = always.</summary>
    public Expression? When { get; init; }

    /// <summary>What must hold.</summary>
    public required Expression Require { get; init; }

    /// <summary>Says what is wrong and what to do; <c>{item}</c> and <c>{last.item}</c> stand for the answers.</summary>
    public required LocalizedText Message { get; init; }
}
