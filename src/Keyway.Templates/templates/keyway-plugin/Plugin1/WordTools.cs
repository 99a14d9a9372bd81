using System.ComponentModel.DataAnnotations;
using Keyway;

namespace Plugin1;

/// <summary>The quick part, which models call too.</summary>
public static class WordTools
{
    /// <summary>Says how often a word occurs.</summary>
    /// <param name="word">The word, in any case.</param>
    /// <param name="context">Holds the index.</param>
    [Tool(RequiredContext = [Keys.Index], Access = ToolAccess.Read)]
    public static int CountWord([MinLength(1)] string word, RuntimeContext context) => context.GetIndex()[word];
}
