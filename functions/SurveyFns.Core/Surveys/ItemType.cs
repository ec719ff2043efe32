namespace SurveyFns.Core.Surveys;

/// <summary>What kind of answer an item takes.</summary>
public enum ItemType
{
    Text,
    Integer,
    Decimal,
    Date,
    YearMonth,
    SingleChoice,
    MultipleChoice,
    Group,
}
