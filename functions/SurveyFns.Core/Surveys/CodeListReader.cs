using SurveyFns.Core.Surveys.Reading;

namespace SurveyFns.Core.Surveys;

/// <summary>Reads a code list from its file and refuses one that contradicts itself.</summary>
public static class CodeListReader
{
    public static CodeListOutcome Read(DefinitionFile file)
    {
        var log = new ProblemLog(file.Name);
        using var document = DefinitionJson.Parse(file, log);
        if (document is null)
        {
            return new CodeListOutcome.Refused(log.Problems);
        }

        var codeList = ReadList(new Place(document.RootElement, "", log));
        return codeList is not null && log.Count == 0
            ? new CodeListOutcome.Read(codeList)
            : new CodeListOutcome.Refused([.. log.Problems.Select(problem => Subject.AddTo(problem, document.RootElement))]);
    }

    /// <summary>The list; null where it has no codes or has one twice.</summary>
    private static CodeList? ReadList(Place place)
    {
        var reader = new ObjectReader(place, PropertyNames.CodeList);
        var id = Identifier.ReadSlug(reader);
        var version = reader.Text("version");
        var title = reader.Localized("title");
        var source = reader.OptionalLocalized("source");
        var places = reader.List("codes", minimum: 1);
        var names = new UniqueNames("code");
        var distinct = true;
        var codes = new List<Code>(places.Count);
        foreach (var codePlace in places)
        {
            var code = ReadCode(codePlace);
            distinct &= names.Add(code.Id, codePlace);
            codes.Add(code);
        }

        if (!distinct || codes.Count == 0)
        {
            return null;
        }

        var list = new CodeList { Id = id, Version = version, Title = title, Source = source, Codes = codes };
        CodeHierarchy.Check(list, places);
        Bands.Check(list, places);
        return list with { Groupings = GroupingReader.Read(reader.List("groupings"), list) };
    }

    private static Code ReadCode(Place place)
    {
        var reader = new ObjectReader(place, PropertyNames.Code);
        return new Code
        {
            Id = Identifier.ReadCode(reader),
            Label = reader.Localized("label"),
            Definition = reader.OptionalLocalized("definition"),
            Parent = reader.OptionalText("parent"),
            From = reader.Find("from")?.ReadNumber(),
            To = reader.Find("to")?.ReadNumber(),
            Attributes = reader.Find("attributes") is { } attributes ? ReadAttributes(attributes) : new Dictionary<string, string>(),
        };
    }

    private static Dictionary<string, string> ReadAttributes(Place place)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, attribute) in place.ReadProperties())
        {
            if (name == "id")
            {
                attribute.Refuse("'id' is the code itself: give the attribute another name");
            }

            if (attribute.ReadText() is { } text)
            {
                attributes.Add(name, text);
            }
        }

        return attributes;
    }
}
