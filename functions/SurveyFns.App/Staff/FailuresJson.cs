using System.Text.Json;
using FluentValidation.Results;

namespace SurveyFns.App.Staff;

/// <summary>Failures of a staff request in a problem: <c>errors</c> with the messages by field.</summary>
public static class FailuresJson
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<ValidationFailure> failures)
    {
        writer.WriteStartObject("errors");
        foreach (var field in failures.GroupBy(failure => JsonNamingPolicy.CamelCase.ConvertName(failure.PropertyName), StringComparer.Ordinal))
        {
            writer.WriteStartArray(field.Key);
            foreach (var failure in field)
            {
                writer.WriteStringValue(failure.ErrorMessage);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }
}
