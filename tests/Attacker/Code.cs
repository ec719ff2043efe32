namespace Attacker;

/// <summary>One row of <c>codes.csv</c>.</summary>
/// <param name="Parent">Empty for a total.</param>
/// <param name="Members">Codes of the code list that a group stands for; empty for a code of the list.</param>
public sealed record Code(string Dimension, string Id, string Parent, string CodeList, IReadOnlyList<string> Members);
