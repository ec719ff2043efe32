using System.Text.Json;
using SurveyFns.Core.Collect;

namespace SurveyFns.App.Collect;

/// <summary>A round on the wire.</summary>
public static class RoundJson
{
    public static void Write(Utf8JsonWriter writer, Round round, RoundState state)
    {
        writer.WriteStartObject();
        writer.WriteString("survey", round.Key.Survey.Value);
        writer.WriteString("round", round.Key.Round.Value);
        writer.WriteString("referenceDate", round.ReferenceDate.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        WriteTimes(writer, round, state);
        writer.WriteString("publishAt", round.PublishAt);
        writer.WriteString("publication", round.Publication == Publication.Automatic ? "automatic" : "approval");
        writer.WriteEndObject();
    }

    /// <summary>State and times of collection, into the object that is open.</summary>
    public static void WriteTimes(Utf8JsonWriter writer, Round round, RoundState state)
    {
        writer.WriteString("state", state switch
        {
            RoundState.Planned => "planned",
            RoundState.Open => "open",
            _ => "closed",
        });
        writer.WriteString("opensAt", round.OpensAt);
        writer.WriteString("closesAt", round.ClosesAt);
    }
}
