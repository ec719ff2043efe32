namespace SurveyFns.Core.Protect;

/// <summary>A cell and the cells it is the sum of: its parts along one dimension.</summary>
/// <param name="Parent">Position of the sum in its <see cref="CellSystem"/>.</param>
/// <param name="Children">Positions of the parts, ascending; all stand after the parent.</param>
internal sealed record Split(int Parent, int[] Children);
