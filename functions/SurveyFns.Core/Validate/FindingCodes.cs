namespace SurveyFns.Core.Validate;

/// <summary>Codes of the built-in checks. They are part of the API: a code keeps its meaning, its message may change.</summary>
public static class FindingCodes
{
    /// <summary>A question on the path has no answer.</summary>
    public const string Required = "required";

    /// <summary>The JSON is of another kind than the item takes.</summary>
    public const string WrongType = "type";

    public const string NotANumber = "not-a-number";

    public const string NotAnInteger = "not-an-integer";

    public const string TooManyDecimals = "too-many-decimals";

    /// <summary>Outside the item's range, or too large for any item.</summary>
    public const string OutOfRange = "out-of-range";

    public const string NotADate = "not-a-date";

    public const string NotAYearMonth = "not-a-year-month";

    public const string TooLong = "too-long";

    /// <summary>Not of the form that the item asks for: kana, e-mail, postcode, …</summary>
    public const string Format = "format";

    /// <summary>The digits of a corporate number contradict each other.</summary>
    public const string CheckDigit = "check-digit";

    /// <summary>The text is not Unicode, e.g. half of a surrogate pair.</summary>
    public const string UnreadableText = "unreadable-text";

    public const string UnknownCode = "unknown-code";

    /// <summary>A code that stands alone was chosen together with others.</summary>
    public const string Exclusive = "exclusive";

    /// <summary>The survey has no such item.</summary>
    public const string UnknownItem = "unknown-item";

    /// <summary>The item was sent more than once.</summary>
    public const string DuplicateItem = "duplicate-item";

    /// <summary>"Unknown" was sent for an item that does not take it.</summary>
    public const string UnknownNotAllowed = "unknown-not-allowed";

    public const string TooManyRows = "too-many-rows";

    /// <summary>The reason for a confirmed soft edit is too long.</summary>
    public const string ReasonTooLong = "reason-too-long";

    /// <summary>Another firm gave the same answer to a unique item; only who can see all responses finds this.</summary>
    public const string NotUnique = "not-unique";
}
