namespace SurveyFns.Core.Surveys.Reading;

/// <summary>Refuses a name that is given twice.</summary>
/// <param name="what">What is named, for the reason: "item", "code" …</param>
internal sealed class UniqueNames(string what)
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <summary>Whether the name is new; an empty name has been refused elsewhere and is not.</summary>
    public bool Add(string name, Place place, string property = "id")
    {
        if (name.Length == 0)
        {
            return false;
        }

        if (!names.Add(name))
        {
            place.Refuse(property, $"the {what} '{name}' is there twice");
            return false;
        }

        return true;
    }
}
