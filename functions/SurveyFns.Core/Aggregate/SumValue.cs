namespace SurveyFns.Core.Aggregate;

/// <summary>
/// The sum of a number item over some responses, with what disclosure control must know of it. Merging is associative and
/// commutative. Sums are in units of the item's last decimal place.
/// </summary>
/// <param name="Contributors">Responses that gave a number other than 0: of those that gave 0 a sum of 0 would tell.</param>
/// <param name="Largest">Largest absolute contribution; 0 where there is none.</param>
/// <param name="SecondLargest">Second largest absolute contribution; 0 where there is none.</param>
public readonly record struct SumValue(long Sum, long AbsoluteSum, int Contributors, long Largest, long SecondLargest)
{
    /// <exception cref="OverflowException">The sum leaves the range of 64 bits.</exception>
    public SumValue Add(long contribution)
    {
        var magnitude = checked(Math.Abs(contribution));
        return checked(new SumValue(
            Sum + contribution,
            AbsoluteSum + magnitude,
            contribution == 0 ? Contributors : Contributors + 1,
            Math.Max(Largest, magnitude),
            Math.Max(SecondLargest, Math.Min(Largest, magnitude))));
    }

    /// <exception cref="OverflowException">The sum leaves the range of 64 bits.</exception>
    public SumValue Add(SumValue other) => checked(new SumValue(
        Sum + other.Sum,
        AbsoluteSum + other.AbsoluteSum,
        Contributors + other.Contributors,
        Math.Max(Largest, other.Largest),
        Math.Max(Math.Min(Largest, other.Largest), Math.Max(SecondLargest, other.SecondLargest))));
}
