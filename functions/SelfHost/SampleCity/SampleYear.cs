namespace SurveyFns.SampleCity;

/// <summary>
/// One line of Table 2 of the paper on the Kurume cluster: biotech-related companies in Fukuoka Prefecture and, of these, in Kurume
/// City, which was surveyed from 2004 on.
/// </summary>
/// <param name="City">Null where the city was not surveyed.</param>
public sealed record SampleYear(int Year, int Prefecture, int? City)
{
    public static IReadOnlyList<SampleYear> Table2 { get; } =
    [
        new(2001, 23, null),
        new(2002, 24, null),
        new(2003, 35, null),
        new(2004, 47, 9),
        new(2005, 54, 11),
        new(2006, 62, 15),
        new(2007, 78, 19),
        new(2008, 83, 26),
        new(2009, 89, 29),
        new(2010, 99, 28),
    ];
}
