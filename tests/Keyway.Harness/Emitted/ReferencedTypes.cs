using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Keyway.Harness;

/// <summary>What the code of an assembly names, emitted code too.</summary>
public static class ReferencedTypes
{
    /// <summary>Returns the names of the types of other assemblies that an assembly names, as the runtime spells them.</summary>
    /// <param name="assembly">The assembly.</param>
    public static IReadOnlyList<string> NamesIn(Assembly assembly)
    {
        using var image = new PEReader(File.OpenRead(assembly.Location));
        MetadataReader metadata = image.GetMetadataReader();
        return [.. metadata.TypeReferences.Select(handle => metadata.GetString(metadata.GetTypeReference(handle).Name))];
    }
}
