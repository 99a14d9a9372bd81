using System.ComponentModel;

namespace Keyway.CompilerServices;

/// <summary>
/// The generated contents of a registry. Names are constant data; a tool is made when it is first asked for, so that a
/// registry of a thousand tools starts as fast as one of ten.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RegistrySource
{
    /// <summary>The newest format that this runtime reads.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Gets the format that the generator wrote.</summary>
    public virtual int Format => CurrentFormat;

    /// <summary>Gets the names in ASCII, sorted by their bytes, each followed by a line feed.</summary>
    public abstract ReadOnlySpan<byte> Names { get; }

    /// <summary>Gets where each name starts, and behind the last one where the names end.</summary>
    public abstract ReadOnlySpan<int> Offsets { get; }

    /// <summary>
    /// Gets the keys of the context that what is here can read; null where it can be any, because something is given the whole context or
    /// nobody says.
    /// </summary>
    public virtual IReadOnlyList<string>? ContextKeys => null;

    /// <summary>Gets the registries that this one serves as well.</summary>
    public virtual IReadOnlyList<IncludedRegistry> Includes => [];

    /// <summary>Makes the prompts; null where there are none.</summary>
    public virtual RegistrySource? Prompts => null;

    /// <summary>Makes the resources; null where there are none.</summary>
    public virtual ResourceSource? Resources => null;

    /// <summary>Gets the annotated methods that can't be served, prompts and resources among them.</summary>
    public virtual IReadOnlyList<RefusedMethod> Refused => [];

    /// <summary>Makes what <c>plugin.yaml</c> says of the plugin; null where there was no such file.</summary>
    public virtual PluginManifest? DescribePlugin() => null;

    /// <summary>Returns a tool.</summary>
    /// <param name="index">Its place in <see cref="Names"/>.</param>
    public abstract ToolMethod GetTool(int index);

    /// <summary>Returns what is known of a type that a tool takes or returns; null for others.</summary>
    /// <param name="type">The type itself: one that derives from it is another.</param>
    public virtual KnownType? FindType(Type type) => null;
}
