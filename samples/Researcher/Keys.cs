using Keyway;
using Researcher.Library;

namespace Researcher;

internal static class Keys
{
    /// <summary>The pages that are searched.</summary>
    [ContextKey<PageLibrary>]
    public const string Pages = "pages";
}
