using Keyway;

namespace Plugin1;

/// <summary>What tools find in their context.</summary>
public static class Keys
{
    /// <summary>The words that were counted. The compiler writes <c>context.GetIndex()</c> and <c>context.WithIndex(…)</c>.</summary>
    [ContextKey<WordIndex>]
    public const string Index = "index";
}
