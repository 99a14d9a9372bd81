using Keyway.Generators;
using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers;

/// <summary>Whether a compilation can hold anything of Keyway's.</summary>
internal static class RuntimeTypes
{
    /// <summary>Says whether the compilation knows a type; where it doesn't, there is nothing to watch.</summary>
    public static bool Knows(this Compilation compilation, string metadataName)
        => !compilation.GetTypesByMetadataName(metadataName).IsDefaultOrEmpty;

    /// <summary>Says whether the compilation knows [Tool] and with it [Action], [Prompt] and [Resource].</summary>
    public static bool KnowsTools(this Compilation compilation) => compilation.Knows(KnownNames.ToolAttribute);
}
