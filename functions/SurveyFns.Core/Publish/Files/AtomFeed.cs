using System.Globalization;
using System.Text;
using System.Xml;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Files;

/// <summary>The feed (RFC 4287) that announces releases: one entry per release, its current version.</summary>
public static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <param name="site">Address of the site without a slash at its end.</param>
    /// <param name="releases">Newest publication first.</param>
    public static ReadOnlyMemory<byte> Write(string site, IReadOnlyList<PublishedVersion> releases, Language language)
    {
        ArgumentNullException.ThrowIfNull(releases);
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, language == Language.Japanese ? "ja" : "en");
            xml.WriteElementString("id", Namespace, $"{site}/data/feed.atom");
            xml.WriteElementString("title", Namespace, language == Language.Japanese ? "オープンデータの公表" : "Open data releases");
            xml.WriteElementString("updated", Namespace, Text(releases.Count == 0 ? DateTimeOffset.UnixEpoch : releases[0].PublishedAt));
            WriteLink(xml, "self", $"{site}/data/feed.atom", "application/atom+xml");
            WriteLink(xml, "alternate", $"{site}/data", "text/html");
            foreach (var release in releases)
            {
                WriteEntry(xml, site, release, language);
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void WriteEntry(XmlWriter xml, string site, PublishedVersion release, Language language)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"{site}/data/{release.Release}/v{release.Manifest.Version}/");
        xml.WriteStartElement("entry", Namespace);
        xml.WriteElementString("id", Namespace, address);
        var version = release.Manifest.Version.ToString(CultureInfo.InvariantCulture);
        xml.WriteElementString("title", Namespace, language == Language.Japanese
            ? $"{DcatDataset.Title(release.Manifest).Ja} 第{version}版"
            : $"{DcatDataset.Title(release.Manifest).En}, version {version}");
        xml.WriteElementString("updated", Namespace, Text(release.PublishedAt));
        xml.WriteStartElement("author", Namespace);
        xml.WriteElementString("name", Namespace, release.Manifest.Publisher.In(language));
        xml.WriteEndElement();
        WriteLink(xml, "alternate", $"{address}index.html", "text/html");
        WriteLink(xml, "enclosure", $"{address}{ReleaseArchive.FileName}", MediaTypes.Zip);
        WriteLink(xml, "license", Model.ReleaseLicence.Address, null);
        xml.WriteElementString("summary", Namespace, release.Manifest.Description.In(language));
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string address, string? mediaType)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        if (mediaType is not null)
        {
            xml.WriteAttributeString("type", mediaType);
        }

        xml.WriteEndElement();
    }

    private static string Text(DateTimeOffset instant) => instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
