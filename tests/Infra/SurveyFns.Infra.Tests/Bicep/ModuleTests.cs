using System.Text.Json;

namespace SurveyFns.Infra.Tests.Bicep;

/// <summary>What a compiler would say about names: everything used is declared, everything declared is used.</summary>
public sealed class ModuleTests(BicepFiles files) : IClassFixture<BicepFiles>
{
    private static readonly HashSet<string> Functions =
    [
        "empty", "environment", "guid", "resourceGroup", "subscription", "subscriptionResourceId", "take", "tenant", "toLower", "union", "uniqueString",
    ];

    [Fact]
    public void Modules_EveryReference_IsAFile() => Assert.All(files.Main.Modules, module => Assert.Contains("infra/" + module.Path, files.All.Keys));

    [Fact]
    public void Modules_EveryFile_IsReferred() =>
        Assert.Equal(files.All.Keys.Where(path => path != "infra/main.bicep").Order(), files.Main.Modules.Select(module => "infra/" + module.Path).Order());

    [Fact]
    public void Modules_Arguments_AreTheModulesParameters() => Assert.All(files.Main.Modules, module =>
    {
        var parameters = files.All["infra/" + module.Path].Parameters;
        Assert.Empty(module.Arguments.Except(parameters.Select(parameter => parameter.Name)));
        Assert.Empty(parameters.Where(parameter => !parameter.HasDefault).Select(parameter => parameter.Name).Except(module.Arguments));
    });

    [Fact]
    public void Modules_OutputsInUse_AreDeclared()
    {
        var used = files.Main.Tree.Descendants
            .Where(node => node.Type == "member_expression")
            .Select(node => node.Nodes.Select(child => child.Literal()).ToList())
            .Where(parts => parts[0].EndsWith(".outputs", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(used);
        Assert.All(used, parts =>
        {
            var module = files.Main.Modules.Single(module => module.Name + ".outputs" == parts[0]);
            Assert.Contains(parts[1].TrimStart('.'), files.All["infra/" + module.Path].Outputs);
        });
    }

    [Fact]
    public void Names_Used_AreDeclared() => Assert.All(files.All.Values, file =>
        Assert.Empty(UsedNames(file).Except(DeclaredNames(file)).Except(Functions)));

    [Fact]
    public void Names_Declared_AreUsed() => Assert.All(files.All.Values, file =>
        Assert.Empty(file.Parameters.Select(parameter => parameter.Name).Concat(file.Variables).Except(UsedNames(file))));

    [Fact]
    public void Parameters_OfMain_AreDescribed() =>
        Assert.Empty(files.Main.Parameters.Where(parameter => !parameter.HasDescription).Select(parameter => parameter.Name));

    [Fact]
    public void Parameters_OfMain_StandInTheReadme()
    {
        var readme = Repository.Read("infra/README.md");
        Assert.All(files.Main.Parameters, parameter => Assert.Contains($"| `{parameter.Name}` |", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void ParameterFile_Names_AreParametersOfMain()
    {
        using var json = JsonDocument.Parse(Repository.Read("infra/main.parameters.json"));
        var given = json.RootElement.GetProperty("parameters").EnumerateObject().Select(property => property.Name).ToList();

        Assert.Empty(given.Except(files.Main.Parameters.Select(parameter => parameter.Name)));
        Assert.Empty(files.Main.Parameters.Where(parameter => !parameter.HasDefault).Select(parameter => parameter.Name).Except(given));
    }

    // An identifier that is a value: not the symbol of a declaration, not the key of a property.
    private static HashSet<string> UsedNames(BicepFile file)
    {
        var used = new HashSet<string>();
        foreach (var node in file.Tree.Descendants.Where(node => node.Type != "decorator"))
        {
            var skip = node.Type is "object_property" or "parameter_declaration" or "variable_declaration" or "resource_declaration"
                or "module_declaration" or "output_declaration" ? 1 : 0;
            foreach (var child in node.Nodes.Skip(skip).Where(child => child.Type == "identifier" && child.Field != "initializer"))
            {
                used.Add(child.Literal());
            }
        }

        used.ExceptWith(["description", "minLength", "maxLength", "minValue", "maxValue", "allowed", "metadata"]);
        return used;
    }

    private static IEnumerable<string> DeclaredNames(BicepFile file) =>
    [
        .. file.Parameters.Select(parameter => parameter.Name),
        .. file.Variables,
        .. file.Resources.Select(resource => resource.Name),
        .. file.Modules.Select(module => module.Name),
        .. file.Tree.Descendants.Where(node => node.Field == "initializer").Select(node => node.Literal()),
    ];
}
