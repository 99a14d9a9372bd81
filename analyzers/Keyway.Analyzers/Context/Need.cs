using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Context;

/// <summary>A key that the context of an expression has to hold, and isn't known to.</summary>
/// <param name="Path">How the context came to be.</param>
/// <param name="Key">The key.</param>
/// <param name="Site">Where it is needed.</param>
/// <param name="By">What needs it: a member's name, as people write it.</param>
internal sealed record Need(ContextPath Path, string Key, SyntaxNode Site, string By)
{
    /// <summary>Gets whether nothing that its origin holds would help.</summary>
    public bool IsRemoved => Path.Removed.Contains(Key);
}
