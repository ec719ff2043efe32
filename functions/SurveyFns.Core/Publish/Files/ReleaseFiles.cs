using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Publish.Pages;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Files;

/// <summary>The files of a release. A new format is one more writer in these lists.</summary>
internal static class ReleaseFiles
{
    /// <summary>In the order in which they are written and listed.</summary>
    public static IReadOnlyList<IReleaseFileWriter> Writers { get; } =
    [
        new ObservationsCsv(),
        new CsvWebMetadata(),
        new DictionaryCsv(),
        new CodesCsv(),
        new JsonStat(Language.Japanese),
        new JsonStat(Language.English),
        new SdmxCsv(),
        new SdmxJson(),
        new Workbook(),
        new ProofFile(),
        new ReleasePage(Language.Japanese),
        new ReleasePage(Language.English),
    ];

    /// <summary>What describes the files above; written after them.</summary>
    public static IReadOnlyList<IReleaseIndexWriter> IndexWriters { get; } = [new DataPackage(), new DcatFile()];

    /// <summary>The writers whose files a release has, its pages left out.</summary>
    public static IEnumerable<IReleaseFileWriter> DataFilesOf(ReleaseModel model) =>
        Writers.Where(writer => writer is not ReleasePage && writer.IsIn(model));

    /// <summary>What a reader finds in a file; null where no writer has it.</summary>
    public static LocalizedText? DescriptionOf(string name) => name switch
    {
        Manifest.FileName => PageTexts.Manifest,
        Checksums.FileName => PageTexts.Checksums,
        Changes.FileName => PageTexts.Changes,
        ReleaseArchive.FileName => ReleaseArchive.Description,
        _ => Writers.FirstOrDefault(writer => writer.Name == name)?.Description
            ?? IndexWriters.FirstOrDefault(writer => writer.Name == name)?.Description,
    };

    /// <summary>The files that depend on the model alone.</summary>
    public static IReadOnlyList<ReleaseFile> Write(ReleaseModel model)
    {
        ReleaseFile[] files =
        [
            .. Writers.Where(writer => writer.IsIn(model)).Select(writer => new ReleaseFile(writer.Name, writer.MediaType, writer.Write(model))),
        ];
        return [.. files, .. IndexWriters.Select(writer => new ReleaseFile(writer.Name, writer.MediaType, writer.Write(model, files)))];
    }

    /// <summary>The manifest of a model with some files.</summary>
    public static ReleaseFile WriteManifest(ReleaseModel model, IEnumerable<ManifestFile> files) =>
        new(Manifest.FileName, MediaTypes.Json, ReleaseJson.Write(Manifest.Of(model, files)));

    /// <summary>All files of a release in the order in which they must be written: data first, manifest last.</summary>
    /// <param name="files">Those of <see cref="Write"/>, and what changed since the version before.</param>
    public static IReadOnlyList<ReleaseFile> Complete(ReleaseModel model, IReadOnlyList<ReleaseFile> files)
    {
        var manifest = WriteManifest(model, files.Select(ManifestFile.Of));
        var checksums = Checksums.Of([.. files, manifest]);
        return [.. files, checksums, ReleaseArchive.Of(model, [.. files, checksums, manifest]), manifest];
    }
}
