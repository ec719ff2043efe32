namespace SurveyFns.Core.Surveys.Expressions;

/// <summary>
/// <c>monthsBetween</c>: whole months from one date to another, negative where the second is earlier. A day that the month of
/// the later date does not have counts as its last day: from 29 February to 28 February of the next year are 12 months.
/// </summary>
public sealed record MonthsBetween(Expression From, Expression To) : Expression
{
    public override IEnumerable<ItemReference> References => From.References.Concat(To.References);

    public override Value Evaluate(EvaluationScope scope) =>
        From.Evaluate(scope) is Value.DateValue from && To.Evaluate(scope) is Value.DateValue to
            ? Value.Of((decimal)(from.Date <= to.Date ? WholeMonths(from.Date, to.Date) : -WholeMonths(to.Date, from.Date)))
            : Value.Blank;

    private static int WholeMonths(DateOnly earlier, DateOnly later)
    {
        var months = ((later.Year - earlier.Year) * 12) + later.Month - earlier.Month;
        var anniversary = Math.Min(earlier.Day, DateTime.DaysInMonth(later.Year, later.Month));
        return later.Day < anniversary ? months - 1 : months;
    }
}
