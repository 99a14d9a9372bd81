using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Keyway.Harness;

/// <summary>
/// Something a project under test refers to besides the runtime: an assembly of this process, an image, or another
/// compilation.
/// </summary>
public sealed class TestReference
{
    private readonly Lazy<ImmutableArray<byte>>? _image;

    private TestReference(MetadataReference metadata, Lazy<ImmutableArray<byte>>? image)
    {
        Metadata = metadata;
        _image = image;
    }

    /// <summary>What the compiler sees.</summary>
    public MetadataReference Metadata { get; }

    /// <summary>
    /// What must be loaded beside the code under test; empty for assemblies this process has already.
    /// </summary>
    public ImmutableArray<byte> Image => _image?.Value ?? [];

    /// <summary>Refers to the assembly of a type of this process.</summary>
    /// <param name="type">Any type of the assembly.</param>
    /// <returns>The reference.</returns>
    public static TestReference FromType(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return FromAssembly(type.Assembly);
    }

    /// <summary>Refers to an assembly of this process.</summary>
    /// <param name="assembly">An assembly that was loaded from a file.</param>
    /// <returns>The reference.</returns>
    public static TestReference FromAssembly(Assembly assembly) => new(RuntimeReferences.Of(assembly), image: null);

    /// <summary>Refers to a compiled assembly, as a build does.</summary>
    /// <param name="image">The assembly's bytes.</param>
    /// <returns>The reference.</returns>
    public static TestReference FromImage(ImmutableArray<byte> image) =>
        new(MetadataReference.CreateFromImage(image), new Lazy<ImmutableArray<byte>>(image));

    /// <summary>Refers to another project's source, as an editor does.</summary>
    /// <param name="compilation">The other project, its generated files included.</param>
    /// <returns>The reference.</returns>
    public static TestReference FromCompilation(Compilation compilation)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        return new(
            compilation.ToMetadataReference(),
            new Lazy<ImmutableArray<byte>>(() => AssemblyImage.Of(compilation)));
    }
}
