using System.Security.Cryptography;
using System.Text.Json.Nodes;
using SurveyFns.Core.Surveys.Expressions;

namespace SurveyFns.Core.Surveys.Reading;

/// <summary>
/// Makes a definition of a document: items first, then everything that names them. What comes out is of use only where the log of
/// the document stayed empty.
/// </summary>
internal sealed class DefinitionAssembler(CodeListLookup codeLists, RoundBefore before)
{
    public SurveyDefinition Assemble(Place root)
    {
        var reader = new ObjectReader(root, PropertyNames.Definition);
        var sectionPlaces = reader.List("sections", minimum: 1);
        var sections = ReadSections(sectionPlaces, out var broken);
        var context = new ExpressionContext
        {
            Items = Index(sections),
            Broken = broken,
            LastItems = before.Definition?.Items,
            LastFailed = before.Failed,
        };
        var routing = new RoutingReader(context);
        sections = [.. sections.Zip(sectionPlaces).Select(section => routing.Read(section.First, section.Second))];
        var asked = new AskedItems(sections, broken);
        var head = DefinitionHead.Read(reader);
        var edits = new EditReader(context);
        var definition = head with
        {
            Sections = sections,
            Items = Index(sections),
            Edits = [.. reader.List("edits").Select(edits.Read).OfType<Edit>()],
            Population = PopulationReader.Read(reader.Find("population"), asked),
            Disclosure = ReadDisclosure(reader),
            Breaks = ReadBreaks(reader, sections, head.Round),
        };
        return WithJson(WithCube(definition, reader, asked), root);
    }

    private List<Section> ReadSections(IReadOnlyList<Place> places, out IReadOnlySet<string> broken)
    {
        var names = new UniqueNames("section");
        var items = new ItemReader(codeLists);
        var sections = new List<Section>(places.Count);
        foreach (var place in places)
        {
            var reader = new ObjectReader(place, PropertyNames.Section);
            var section = new Section
            {
                Id = Identifier.ReadSlug(reader),
                Title = reader.Localized("title"),
                Introduction = reader.OptionalLocalized("introduction"),
                Items = [.. reader.List("items", minimum: 1).Select(item => items.Read(item))],
            };
            names.Add(section.Id, place);
            sections.Add(section);
        }

        broken = items.Broken;
        return sections;
    }

    private static DisclosureRule ReadDisclosure(ObjectReader reader)
    {
        if (reader.Find("disclosure") is not { } place)
        {
            return new();
        }

        var rule = new ObjectReader(place, PropertyNames.Disclosure);
        return new()
        {
            Threshold = rule.Integer("threshold", 3, 100, 3),
            PPercent = rule.Integer("pPercent", 1, 100, 10),
            Dominance = rule.Find("dominance") is { } dominance ? ReadDominance(new(dominance, PropertyNames.Dominance)) : null,
        };
    }

    private static DominanceRule ReadDominance(ObjectReader rule) =>
        new(rule.RequiredInteger("largest", 1, 2), rule.RequiredInteger("percent", 1, 99));

    private static IReadOnlyList<SeriesBreak> ReadBreaks(ObjectReader reader, IReadOnlyList<Section> sections, RoundId round)
    {
        var items = sections.SelectMany(section => section.Items).SelectMany(item => item.Items.Prepend(item)).Select(item => item.Id);
        var breaks = new BreakReader(items.ToHashSet(StringComparer.Ordinal), round);
        return [.. reader.List("breaks").Select(breaks.Read)];
    }

    private SurveyDefinition WithCube(SurveyDefinition definition, ObjectReader reader, AskedItems asked)
    {
        var dimensionPlaces = reader.List("dimensions");
        var measurePlaces = reader.List("measures", minimum: 1);
        var dimensions = new DimensionReader(asked, codeLists);
        var measures = new MeasureReader(asked);
        var tablePlaces = reader.List("tables", minimum: 1);
        var tables = new TableReader(dimensionPlaces, measurePlaces);
        definition = definition with
        {
            Dimensions = [.. dimensionPlaces.Select(dimensions.Read).OfType<DimensionDefinition>()],
            Measures = [.. measurePlaces.Select(measures.Read)],
            Tables = [.. tablePlaces.Select(tables.Read)],
        };
        definition = definition with { Designs = ReadDesigns(reader, definition.Tables, tablePlaces) };
        CheckNesting(definition, measurePlaces);
        definition = definition with { Impossible = ImpossibleReader.Read(reader.List("impossible"), dimensionPlaces, definition.Dimensions) };
        definition = reader.Find("linked") is { } linked
            ? new LinkedReader(before, dimensionPlaces, measurePlaces, tablePlaces).Read(linked, definition)
            : definition;
        if (reader.Place.Problems.Count == 0)
        {
            DesignCheck.Run(definition, reader);
        }

        return definition;
    }

    private static IReadOnlyList<TableDesign> ReadDesigns(
        ObjectReader reader, IReadOnlyList<TableDefinition> tables, IReadOnlyList<Place> tablePlaces)
    {
        var problemsBefore = reader.Place.Problems.Count;
        var designReader = new DesignReader(tablePlaces);
        IReadOnlyList<TableDesign> designs = [.. reader.List("designs").Select(designReader.Read)];
        if (designs.Count > 0 && reader.Place.Problems.Count == problemsBefore)
        {
            foreach (var (_, place) in tables.Zip(tablePlaces).Where(table => !designs.Any(design => design.Tables.Contains(table.First.Id))))
            {
                place.Refuse("is published by no design");
            }
        }

        return designs;
    }

    /// <summary>Sums of which one is never above the other are compared figure by figure.</summary>
    private static void CheckNesting(SurveyDefinition definition, IReadOnlyList<Place> places)
    {
        foreach (var (part, whole) in NestedItems.Of(definition).Where(pair => definition.Items[pair.Part].Decimals != definition.Items[pair.Whole].Decimals))
        {
            foreach (var (measure, place) in definition.Measures.Zip(places).Where(measure => measure.First.Item == part))
            {
                if (definition.Measures.Any(other => other.Item == whole))
                {
                    place.Refuse($"'{part}' is never above '{whole}', of which there is a sum too: give both the same number of decimals");
                }
            }
        }
    }

    private SurveyDefinition WithJson(SurveyDefinition definition, Place root)
    {
        if (root.Problems.Count > 0)
        {
            return definition;
        }

        var json = MergePatch.NodeOf(root.Element)!.AsObject();
        json.Remove("$schema");
        json["codeLists"] = new JsonObject(
            codeLists.Used.Select(list => KeyValuePair.Create(list.Key, (JsonNode?)CodeListJson.Of(list.Value))));
        var bytes = CanonicalJson.Write(json);
        return definition with
        {
            CodeLists = codeLists.Used,
            Json = bytes,
            Digest = Convert.ToHexStringLower(SHA256.HashData(bytes.Span)),
        };
    }

    private static Dictionary<string, Item> Index(IReadOnlyList<Section> sections)
    {
        var items = new Dictionary<string, Item>(StringComparer.Ordinal);
        foreach (var item in sections.SelectMany(section => section.Items))
        {
            items.TryAdd(item.Id, item);
        }

        return items;
    }
}
