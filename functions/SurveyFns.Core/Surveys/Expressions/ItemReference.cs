namespace SurveyFns.Core.Surveys.Expressions;

/// <summary>An item that an expression reads.</summary>
/// <param name="Item">Item id; inside an edit with <c>each</c> an item of the row, or else of the response.</param>
/// <param name="Last">Whether it is read from last year's response.</param>
public readonly record struct ItemReference(string Item, bool Last);
