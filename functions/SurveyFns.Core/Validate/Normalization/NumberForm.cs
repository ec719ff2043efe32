namespace SurveyFns.Core.Validate.Normalization;

/// <summary>What a text turned out to be when read as a number.</summary>
internal enum NumberForm
{
    Number,
    NotANumber,

    /// <summary>A number with more digits than any answer has.</summary>
    TooLarge,
}
