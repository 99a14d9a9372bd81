namespace Keyway.Agents;

/// <summary>A part of a text.</summary>
/// <param name="Start">Where it begins, from 0, in UTF-16 code units.</param>
/// <param name="End">Where what is behind it begins.</param>
internal readonly record struct TextRange(int Start, int End);
