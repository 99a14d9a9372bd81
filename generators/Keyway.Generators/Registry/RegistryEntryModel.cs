using Keyway.Generators.Infrastructure;
using Keyway.Generators.Resources;
using Keyway.Generators.Tools;

namespace Keyway.Generators.Registry;

/// <summary>A tool, action, prompt or resource in a registry.</summary>
/// <param name="Name">As callers name it.</param>
/// <param name="Class">The emitted class, as emitted code names it.</param>
/// <param name="Method">The method or class, as people read it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Uri">The URI of a resource, or the template of its URIs; null for all else.</param>
/// <param name="ContextKeys">The keys of the context that it can read; null where it is given the whole context.</param>
internal sealed record RegistryEntryModel(string Name, string Class, string Method, ToolKind Kind, string? Uri, EquatableArray<string>? ContextKeys)
{
    /// <summary>Gets whose names are compared with its own: prompts and resources each have a name space of their own.</summary>
    public ToolKind Space => SpaceOf(Kind);

    /// <summary>Gets what two templates have in common that stand for the same URIs; null for all else.</summary>
    public string? Shape => Uri is null ? null : UriText.ShapeOf(Uri);

    /// <summary>Gets whether the URI has variables.</summary>
    public bool IsTemplate => Uri?.Contains('{') == true;

    /// <summary>Returns the entry of what a type has.</summary>
    public static RegistryEntryModel Of(ToolModel tool, string @class) => new(tool.Name, @class, tool.Method, tool.Kind, tool.Template?.Text, tool.ContextKeys);

    /// <summary>Returns whose names are compared with those of a kind.</summary>
    public static ToolKind SpaceOf(ToolKind kind) => kind == ToolKind.Action ? ToolKind.Tool : kind;
}
