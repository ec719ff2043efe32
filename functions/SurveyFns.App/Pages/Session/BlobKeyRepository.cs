using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using SurveyFns.App.Store.Blobs;

namespace SurveyFns.App.Pages.Session;

/// <summary>
/// Keeps the keys of data protection in the store, so that every instance reads the cookies of the others. The interface is synchronous
/// and is called once at start and about every day: waiting is harmless there.
/// </summary>
public sealed class BlobKeyRepository(IBlobs blobs) : IXmlRepository
{
    private const string Container = "working";
    private const string Prefix = "page-keys/";

    public IReadOnlyCollection<XElement> GetAllElements() => Task.Run(ReadAllAsync).GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        var content = Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting));
        Task.Run(() => blobs.TryWriteAsync(
            Container, $"{Prefix}{friendlyName}.xml", content, "application/xml", cacheControl: null, BlobWriteCondition.None, CancellationToken.None))
            .GetAwaiter().GetResult();
    }

    private async Task<IReadOnlyCollection<XElement>> ReadAllAsync()
    {
        var elements = new List<XElement>();
        await foreach (var path in blobs.ListAsync(Container, Prefix, CancellationToken.None))
        {
            if (await blobs.FindAsync(Container, path, CancellationToken.None) is { } blob)
            {
                elements.Add(XElement.Parse(Encoding.UTF8.GetString(blob.Content.Span)));
            }
        }

        return elements;
    }
}
