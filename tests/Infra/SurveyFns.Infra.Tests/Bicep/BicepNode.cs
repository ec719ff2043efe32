namespace SurveyFns.Infra.Tests.Bicep;

/// <summary>A node of the syntax tree, as <c>tests/node/bicep-tree.cjs</c> prints it; only leaves have a text.</summary>
public sealed record BicepNode(string Type, int Row, int Column, string? Field, bool Existing, string? Text, IReadOnlyList<BicepNode>? Children)
{
    public IEnumerable<BicepNode> Nodes => Children ?? [];

    public IEnumerable<BicepNode> Descendants => Nodes.SelectMany(node => node.Descendants.Prepend(node));

    public BicepNode? Child(string type) => Nodes.FirstOrDefault(node => node.Type == type);

    /// <summary>The text of a string, an identifier or a number; an interpolation stands as <c>${…}</c>.</summary>
    public string Literal() => Text?.Trim('\'') ?? string.Concat(Nodes.Select(node => node.Type switch
    {
        "interpolation" => "${" + string.Concat(node.Nodes.Select(inner => inner.Literal())) + "}",
        "property_identifier" => "." + node.Literal(),
        _ => node.Literal(),
    }));

    /// <summary>The properties of an object, each with its value.</summary>
    public IEnumerable<(string Name, BicepNode Value)> Properties() => Nodes
        .Where(node => node.Type == "object_property" && node.Nodes.First().Type != "resource_declaration")
        .Select(node => (node.Nodes.First().Literal().TrimStart('.'), node.Nodes.Last()));

    /// <summary>The value of a property, through nested objects: <c>properties.siteConfig</c>.</summary>
    public BicepNode? Property(string path)
    {
        var node = this;
        foreach (var name in path.Split('.'))
        {
            node = node?.Properties().Where(property => property.Name == name).Select(property => property.Value).FirstOrDefault();
        }

        return node;
    }
}
