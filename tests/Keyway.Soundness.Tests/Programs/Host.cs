namespace Keyway.Soundness.Tests.Programs;

/// <summary>A type that is being written, and takes members on.</summary>
/// <param name="Assembly">Its assembly.</param>
internal sealed record Host(Draft Assembly)
{
    /// <summary>Gets the members that it took on.</summary>
    public List<Piece> Members { get; } = [];
}
