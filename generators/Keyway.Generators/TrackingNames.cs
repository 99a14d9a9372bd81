namespace Keyway.Generators;

/// <summary>The names of the generator's steps, which every test of it watches.</summary>
internal static class TrackingNames
{
    public const string ContextKeys = nameof(ContextKeys);
    public const string ContextKeyClasses = nameof(ContextKeyClasses);
    public const string ReferencedKeys = nameof(ReferencedKeys);
    public const string KeyTable = nameof(KeyTable);
    public const string ManifestFiles = nameof(ManifestFiles);
    public const string Manifest = nameof(Manifest);
    public const string ManifestEntries = nameof(ManifestEntries);
    public const string ParsedTypes = nameof(ParsedTypes);
    public const string ToolTypes = nameof(ToolTypes);
    public const string BindingOwners = nameof(BindingOwners);
    public const string Bindings = nameof(Bindings);
    public const string RegistryEntries = nameof(RegistryEntries);
    public const string RegistryKnownTypes = nameof(RegistryKnownTypes);
    public const string ParsedRegistries = nameof(ParsedRegistries);
    public const string Registries = nameof(Registries);
    public const string Proof = nameof(Proof);

    /// <summary>Gets all of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        ContextKeys, ContextKeyClasses, ReferencedKeys, KeyTable, ManifestFiles, Manifest, ManifestEntries, ParsedTypes, ToolTypes,
        BindingOwners, Bindings, RegistryEntries, RegistryKnownTypes, ParsedRegistries, Registries, Proof,
    ];
}
