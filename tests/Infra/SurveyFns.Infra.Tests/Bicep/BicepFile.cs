namespace SurveyFns.Infra.Tests.Bicep;

/// <summary>A parsed file and what it declares.</summary>
public sealed class BicepFile(string path, BicepNode tree, IReadOnlyList<BicepProblem> problems)
{
    public string Path { get; } = path;

    public BicepNode Tree { get; } = tree;

    public IReadOnlyList<BicepProblem> Problems { get; } = problems;

    public IReadOnlyList<BicepParameter> Parameters { get; } = [.. ReadParameters(tree)];

    public IReadOnlyList<BicepModule> Modules { get; } =
        [.. Declared(tree, "module_declaration").Select(node => new BicepModule(Symbol(node), node.Child("string")!.Literal(), Body(node)))];

    public IReadOnlyList<BicepResource> Resources { get; } = [.. ReadResources(tree, null)];

    public IReadOnlySet<string> Outputs { get; } = Declared(tree, "output_declaration").Select(Symbol).ToHashSet();

    public IReadOnlySet<string> Variables { get; } = Declared(tree, "variable_declaration").Select(Symbol).ToHashSet();

    public override string ToString() => Path;

    private static IEnumerable<BicepNode> Declared(BicepNode tree, string type) => tree.Nodes.Where(node => node.Type == type);

    private static string Symbol(BicepNode declaration) => declaration.Child("identifier")!.Literal();

    private static BicepNode Body(BicepNode declaration) => declaration.Nodes.Concat(declaration.Descendants).First(node => node.Type == "object");

    private static IEnumerable<BicepParameter> ReadParameters(BicepNode tree)
    {
        BicepNode? decorators = null;
        foreach (var node in tree.Nodes.Where(node => node.Type != "comment"))
        {
            if (node.Type == "parameter_declaration")
            {
                var described = decorators?.Descendants.Any(inner => inner is { Type: "identifier", Text: "description" }) ?? false;
                yield return new BicepParameter(Symbol(node), node.Child("type")!.Literal(), node.Nodes.Last().Type != "type", described);
            }

            decorators = node.Type == "decorators" ? node : null;
        }
    }

    private static IEnumerable<BicepResource> ReadResources(BicepNode node, BicepResource? parent)
    {
        // The grammar takes a nested resource for a property without a name.
        foreach (var declaration in node.Nodes.Concat(node.Nodes.SelectMany(child => child.Type == "object_property" ? child.Nodes : []))
            .Where(child => child.Type == "resource_declaration"))
        {
            var resource = ReadResource(declaration, parent);
            yield return resource;
            foreach (var nested in ReadResources(resource.Body, resource))
            {
                yield return nested;
            }
        }
    }

    private static BicepResource ReadResource(BicepNode declaration, BicepResource? parent)
    {
        var name = declaration.Child("string")!.Literal().Split('@');
        return new BicepResource(
            Symbol(declaration),
            parent is null ? name[0] : $"{parent.Type}/{name[0]}",
            name.Length > 1 ? name[1] : parent!.Version,
            declaration.Existing,
            Body(declaration));
    }
}
