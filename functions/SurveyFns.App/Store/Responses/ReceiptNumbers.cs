using System.Security.Cryptography;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Store.Responses;

/// <summary>Numbers of receipts, e.g. <c>2026-7K3M-9QXT</c>: the round and 39 random bits without characters that look alike.</summary>
internal static class ReceiptNumbers
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    public static string Next(RoundId round)
    {
        var random = RandomNumberGenerator.GetString(Alphabet, 8);
        return $"{round.Value}-{random[..4]}-{random[4..]}";
    }
}
