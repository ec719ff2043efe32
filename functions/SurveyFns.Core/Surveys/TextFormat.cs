namespace SurveyFns.Core.Surveys;

/// <summary>The form a text answer must have after normalisation.</summary>
public enum TextFormat
{
    Free,
    Multiline,

    /// <summary>Japanese corporate number: 13 digits with check digit.</summary>
    CorporateNumber,

    /// <summary>Katakana reading of a name.</summary>
    Kana,
    Email,
    Telephone,

    /// <summary>Japanese postcode NNN-NNNN.</summary>
    Postcode,
}
