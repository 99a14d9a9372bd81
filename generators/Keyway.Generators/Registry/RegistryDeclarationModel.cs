using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Registry;

/// <summary>A class with [PluginRegistry], before the tools are known.</summary>
/// <param name="FullName">Its full name, which its file is named after.</param>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="Headers">The headers of the types around it and of itself, outermost first, such as <c>static partial class Plugin</c>.</param>
/// <param name="Types">The full names of the types that it serves; null for all.</param>
/// <param name="Includes">The registries that it serves as well, as emitted code names them.</param>
/// <param name="RefusedIncludes">Why others can't be served, a sentence each.</param>
/// <param name="Exclude">What is left out of what is included.</param>
/// <param name="Prefix">What is put before the names of what is included.</param>
/// <param name="Marks">The warnings that naming what is included would give.</param>
internal sealed record RegistryDeclarationModel(
    string FullName,
    string Namespace,
    EquatableArray<string> Headers,
    EquatableArray<string>? Types,
    EquatableArray<string> Includes,
    EquatableArray<string> RefusedIncludes,
    EquatableArray<string> Exclude,
    string Prefix,
    EquatableArray<string> Marks)
{
    /// <summary>Says whether the registry serves the tools of a type.</summary>
    public bool Serves(string type) => Types?.Contains(type) ?? true;
}
