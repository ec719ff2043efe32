using System.Globalization;
using System.Text;
using System.Xml;
using SurveyFns.Core.Publish.Context;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Files;

/// <summary>The feed (RFC 4287) that announces releases and context tables: one entry for each, its current version.</summary>
public static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <param name="site">Address of the site without a slash at its end.</param>
    /// <param name="releases">The current version of every release.</param>
    /// <param name="context">The current version of every context table.</param>
    /// <param name="withdrawnAt">When an entry was last taken away; null where none was.</param>
    public static ReadOnlyMemory<byte> Write(
        string site,
        IReadOnlyList<PublishedVersion> releases,
        IReadOnlyList<ContextVersion> context,
        DateTimeOffset? withdrawnAt,
        Language language)
    {
        ArgumentNullException.ThrowIfNull(releases);
        AtomEntry[] entries =
        [
            .. releases.Select(release => AtomEntry.Of(site, release, language))
                .Concat(context.Select(version => AtomEntry.Of(site, version, language)))
                .OrderByDescending(entry => entry.PublishedAt).ThenByDescending(entry => entry.Address, StringComparer.Ordinal),
        ];
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            // Without the newest entry the feed is newer, not older.
            var updated = entries.Select(entry => entry.PublishedAt).Append(withdrawnAt ?? DateTimeOffset.UnixEpoch).Max();
            WriteFeed(xml, site, entries, updated, language);
        }

        return bytes.ToArray();
    }

    private static void WriteFeed(XmlWriter xml, string site, AtomEntry[] entries, DateTimeOffset updated, Language language)
    {
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", null, language == Language.Japanese ? "ja" : "en");
        xml.WriteElementString("id", Namespace, $"{site}/data/feed.atom");
        xml.WriteElementString("title", Namespace, language == Language.Japanese ? "オープンデータの公表" : "Open data releases");
        xml.WriteElementString("updated", Namespace, Text(updated));
        WriteLink(xml, new AtomLink("self", $"{site}/data/feed.atom", "application/atom+xml"));
        WriteLink(xml, new AtomLink("alternate", $"{site}/data", "text/html"));
        foreach (var entry in entries)
        {
            WriteEntry(xml, entry);
        }

        xml.WriteEndElement();
    }

    private static void WriteEntry(XmlWriter xml, AtomEntry entry)
    {
        xml.WriteStartElement("entry", Namespace);
        xml.WriteElementString("id", Namespace, entry.Address);
        xml.WriteElementString("title", Namespace, entry.Title);
        xml.WriteElementString("updated", Namespace, Text(entry.PublishedAt));
        xml.WriteStartElement("author", Namespace);
        xml.WriteElementString("name", Namespace, entry.Author);
        xml.WriteEndElement();
        foreach (var link in entry.Links)
        {
            WriteLink(xml, link);
        }

        xml.WriteElementString("summary", Namespace, entry.Summary);
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, AtomLink link)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", link.Relation);
        xml.WriteAttributeString("href", link.Address);
        if (link.MediaType is not null)
        {
            xml.WriteAttributeString("type", link.MediaType);
        }

        xml.WriteEndElement();
    }

    private static string Text(DateTimeOffset instant) =>
        instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
