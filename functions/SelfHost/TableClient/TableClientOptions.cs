using System.Diagnostics.CodeAnalysis;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>Retries, transport and diagnostics of the table clients (see <see cref="ClientOptions"/>), and the service version.</summary>
public class TableClientOptions : ClientOptions
{
    private readonly ServiceVersion version;

    public TableClientOptions(ServiceVersion serviceVersion = ServiceVersion.V2020_12_06)
    {
        _ = Text(serviceVersion);
        version = serviceVersion;
    }

    [SuppressMessage("Design", "CA1008", Justification = "The values are those of the official client.")]
    [SuppressMessage("Naming", "CA1707", Justification = "The names are those of the official client.")]
    [SuppressMessage("Design", "CA1034", Justification = "Nested in the official client.")]
    public enum ServiceVersion
    {
        V2019_02_02 = 1,
        V2020_12_06 = 2,
    }

    internal string VersionText => Text(version);

    /// <summary>The clock whose time is signed.</summary>
    internal TimeProvider Clock { get; init; } = TimeProvider.System;

    private static string Text(ServiceVersion version) => version switch
    {
        ServiceVersion.V2019_02_02 => "2019-02-02",
        ServiceVersion.V2020_12_06 => "2020-12-06",
        _ => throw new ArgumentOutOfRangeException(nameof(version), version, "Not a version of the table service."),
    };
}
