using SurveyFns.Core.Publish.Model;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Publish.Files;

/// <summary>
/// SDMX-CSV 2.0. Without byte order mark: the format's readers expect <c>STRUCTURE</c> as the first bytes. A missing value is blank and
/// <c>OBS_STATUS</c> says why.
/// </summary>
internal sealed class SdmxCsv : IReleaseFileWriter
{
    public string Name => "observations.sdmx.csv";

    public string MediaType => MediaTypes.SdmxCsv;

    public LocalizedText Description { get; } = new("SDMX-CSV 2.0", "SDMX-CSV 2.0");

    public ReadOnlyMemory<byte> Write(ReleaseModel model)
    {
        var csv = new CsvWriter(byteOrderMark: false);
        csv.Row([
            "STRUCTURE", "STRUCTURE_ID", "ACTION", SdmxStructure.Table, SdmxStructure.Measure,
            .. model.Dimensions.Select(dimension => SdmxStructure.Component(dimension.Id)),
            SdmxStructure.Period, SdmxStructure.Value, SdmxStructure.Status, SdmxStructure.Unit,
        ]);
        var id = SdmxStructure.IdOf(model);
        var periods = model.Rounds.ToDictionary(round => round.Id, SdmxStructure.PeriodOf, StringComparer.Ordinal);
        var units = model.Measures.ToDictionary(measure => measure.Id, measure => measure.Unit, StringComparer.Ordinal);
        foreach (var observation in model.Observations)
        {
            csv.Text("dataflow").Text(id).Text("I").Text(observation.Table).Text(observation.Measure);
            foreach (var code in observation.Codes)
            {
                csv.Text(code);
            }

            csv.Text(periods[observation.Round]).Number(observation.Value)
                .Text(SdmxStructure.StatusOf(observation)).Text(units[observation.Measure]).EndRow();
        }

        return csv.ToUtf8();
    }
}
