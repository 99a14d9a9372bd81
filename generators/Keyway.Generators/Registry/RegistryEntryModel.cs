namespace Keyway.Generators.Registry;

/// <summary>A tool in a registry.</summary>
/// <param name="Name">As callers name it.</param>
/// <param name="Class">The emitted class, as emitted code names it.</param>
/// <param name="Method">The method or class, as people read it.</param>
internal sealed record RegistryEntryModel(string Name, string Class, string Method);
