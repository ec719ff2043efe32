namespace SurveyFns.App.Pages.Assets;

/// <summary>The files that pages load, embedded in the assembly.</summary>
public static class AssetCatalogue
{
    private static readonly Dictionary<string, Asset> Assets = new[]
    {
        Load("survey.css", "text/css; charset=utf-8"),
        Load("staff.css", "text/css; charset=utf-8"),
        Load("survey.js", "text/javascript; charset=utf-8"),
    }.ToDictionary(asset => asset.Name, StringComparer.Ordinal);

    public static Asset? Find(string name) => Assets.GetValueOrDefault(name);

    public static string Href(string name) => $"/assets/{name}?v={Assets[name].Hash}";

    private static Asset Load(string name, string mediaType)
    {
        using var stream = typeof(AssetCatalogue).Assembly.GetManifestResourceStream($"assets/{name}")
            ?? throw new InvalidOperationException($"The assembly lacks the file {name}.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return new Asset(name, mediaType, content.ToArray());
    }
}
