namespace SurveyFns.App.Pages.Staff.Releases;

/// <summary>What the page of a withdrawal shows.</summary>
/// <param name="IsSent">Whether the form was sent, so that what is missing is an error.</param>
/// <param name="IsBusy">Whether another run is publishing.</param>
public sealed record WithdrawalModel(WithdrawalSubject Subject, string ReasonJa, string ReasonEn, bool IsSent, bool IsBusy = false)
{
    public const string JapaneseField = "reasonJa";
    public const string EnglishField = "reasonEn";

    public bool IsJapaneseMissing => IsSent && ReasonJa.Length == 0;

    public bool IsEnglishMissing => IsSent && ReasonEn.Length == 0;

    public bool HasProblem => IsJapaneseMissing || IsEnglishMissing;
}
