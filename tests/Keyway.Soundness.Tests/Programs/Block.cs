using System.Collections.Immutable;

namespace Keyway.Soundness.Tests.Programs;

/// <summary>Pieces of a larger piece, one below the other.</summary>
/// <param name="Indent">How far they are set in.</param>
/// <param name="Pieces">The pieces.</param>
internal sealed record Block(string Indent, ImmutableArray<Piece> Pieces);
