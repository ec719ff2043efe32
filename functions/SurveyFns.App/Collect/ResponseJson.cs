using System.Text.Json;
using SurveyFns.Core.Store;
using SurveyFns.Core.Surveys.Answers;

namespace SurveyFns.App.Collect;

/// <summary>A stored response on the wire.</summary>
public static class ResponseJson
{
    public static void Write(Utf8JsonWriter writer, StoredResponse response)
    {
        writer.WriteStartObject();
        WriteFacts(writer, response);
        writer.WritePropertyName("answers");
        AnswerJson.Write(writer, response.Answers);
        writer.WriteStartObject("confirmations");
        foreach (var confirmation in response.Confirmations)
        {
            writer.WriteString(confirmation.Edit, confirmation.Reason);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    public static void WriteReceipt(Utf8JsonWriter writer, StoredResponse response)
    {
        writer.WriteStartObject();
        WriteFacts(writer, response);
        writer.WriteEndObject();
    }

    private static void WriteFacts(Utf8JsonWriter writer, StoredResponse response)
    {
        writer.WriteString("survey", response.Round.Survey.Value);
        writer.WriteString("round", response.Round.Round.Value);
        writer.WriteString("firmId", response.Firm.Value);
        writer.WriteString("receiptNumber", response.ReceiptNumber);
        writer.WriteNumber("revision", response.Revision);
        writer.WriteString("submittedAt", response.SubmittedAt);
        writer.WriteString("etag", response.ETag);
    }
}
