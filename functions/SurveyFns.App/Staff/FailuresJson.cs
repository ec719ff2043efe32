using System.Text.Json;
using FluentValidation.Results;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Staff;

/// <summary>Failures of a staff request in a problem: <c>errors</c> with the messages by field.</summary>
public static class FailuresJson
{
    /// <param name="failures">Each with its <see cref="LocalizedText"/> as state.</param>
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<ValidationFailure> failures, Language language)
    {
        writer.WriteStartObject("errors");
        foreach (var field in failures.GroupBy(failure => JsonNamingPolicy.CamelCase.ConvertName(failure.PropertyName), StringComparer.Ordinal))
        {
            writer.WriteStartArray(field.Key);
            foreach (var failure in field)
            {
                writer.WriteStringValue(((LocalizedText)failure.CustomState).In(language));
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }
}
