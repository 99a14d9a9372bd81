namespace Keyway.Soundness.Tests.Programs;

/// <summary>An assembly that is being written.</summary>
/// <param name="IsLibrary">Whether it is the one that the other refers to.</param>
internal sealed record Draft(bool IsLibrary)
{
    /// <summary>Gets its types.</summary>
    public List<Piece> Types { get; } = [];
}
