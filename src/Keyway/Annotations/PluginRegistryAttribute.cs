namespace Keyway;

/// <summary>
/// Makes a <c>static partial class</c> a registry: its generated <c>Registry</c> property serves the annotated methods
/// of this assembly, and nothing of another assembly unless it is included.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PluginRegistryAttribute : Attribute
{
    /// <summary>
    /// Gets or sets the types whose annotated methods are served; all of this assembly's where it is null, none where
    /// it is empty.
    /// </summary>
    public Type[]? Types { get; set; }

    /// <summary>Gets or sets other registries whose tools and actions are served as well, in order.</summary>
    public Type[]? Include { get; set; }

    /// <summary>Gets or sets names, as the included registries have them, that are left out of what is included.</summary>
    public string[]? Exclude { get; set; }

    /// <summary>
    /// Gets or sets what is put before the name of everything included, such as <c>acme_</c>. Registries that need
    /// different prefixes are each included by a registry of their own, with <c>Types = []</c>.
    /// </summary>
    public string? Prefix { get; set; }
}
