namespace SurveyFns.SampleCity;

/// <summary>
/// Plays the firms of the prefecture from year to year: they are founded, move into Kurume and out of it, and close, such that every
/// year ends with the counts of <see cref="SampleYear.Table2"/>. No randomness: every run gives the same firms.
/// </summary>
public sealed class SampleCluster
{
    private static readonly string[] Elsewhere =
    [
        "401307", "401307", "401307", "401005", "401005", "402052", "402176", "401307", "402168", "401005", "402117", "402281", "401307",
    ];

    private readonly List<SampleFirm> firms = [];

    public IReadOnlyList<SampleFirm> Firms => firms;

    public IEnumerable<SampleFirm> Alive => firms.Where(firm => firm.ClosedIn is null);

    /// <summary>Plays one year: closures and moves first, then as many foundings as the year's counts need.</summary>
    public void Play(SampleYear year)
    {
        if (year.City is null)
        {
            Close(Alive.Where(firm => !firm.IsInKurume).Take(year.Year == 2003 ? 1 : 0), year.Year);
            Found(year.Prefecture - Alive.Count(), year.Year, inKurume: count => count % 5 == 2 && Alive.Count(firm => firm.IsInKurume) < 7);
            return;
        }

        var (closedInCity, closedElsewhere, movedOut, movedIn) = Events(year.Year);
        Close(Alive.Where(firm => firm.IsInKurume).Take(closedInCity), year.Year);
        Close(Alive.Where(firm => !firm.IsInKurume).Skip(3).Take(closedElsewhere), year.Year);
        Move(Alive.Where(firm => firm.IsInKurume).TakeLast(movedOut), "401307");
        Move(Alive.Where(firm => !firm.IsInKurume).Skip(5).Take(movedIn), SampleFirm.Kurume);
        Found(year.City.Value - Alive.Count(firm => firm.IsInKurume), year.Year, inKurume: _ => true);
        Found(year.Prefecture - Alive.Count(), year.Year, inKurume: _ => false);
    }

    // 2010: 29 firms − 2 closed − 1 moved out + 2 founded = 28.
    private static (int ClosedInCity, int ClosedElsewhere, int MovedOut, int MovedIn) Events(int year) => year switch
    {
        2004 => (0, 1, 0, 0),
        2005 => (0, 1, 0, 1),
        2006 => (0, 0, 0, 1),
        2007 => (1, 1, 0, 1),
        2008 => (0, 2, 1, 2),
        2009 => (1, 1, 0, 1),
        2010 => (2, 2, 1, 0),
        _ => (0, 0, 0, 0),
    };

    private static void Close(IEnumerable<SampleFirm> closing, int year)
    {
        foreach (var firm in closing.ToList())
        {
            firm.ClosedIn = year;
        }
    }

    private static void Move(IEnumerable<SampleFirm> moving, string municipality)
    {
        foreach (var firm in moving.ToList())
        {
            firm.Municipality = municipality;
        }
    }

    private void Found(int count, int year, Func<int, bool> inKurume)
    {
        if (count < 0)
        {
            throw new InvalidOperationException($"{year}: {-count} firms more than Table 2 has.");
        }

        for (; count > 0; count--)
        {
            var number = firms.Count + 1;
            firms.Add(new SampleFirm(number, year, inKurume(number) ? SampleFirm.Kurume : Elsewhere[number % Elsewhere.Length]));
        }
    }
}
