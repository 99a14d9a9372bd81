using Keyway.CompilerServices;

namespace Keyway;

/// <content>Prompts and resources, which have name spaces of their own.</content>
public sealed partial class PluginRegistry
{
    // What this is a part of; null for a whole registry.
    private readonly PluginRegistry? _whole;
    private PluginRegistry? _prompts;
    private PluginRegistry? _resources;
    private ToolDescriptor[]? _templates;

    private PluginRegistry(PluginRegistry whole, RegistrySegment[] segments, string noun)
    {
        _whole = whole;
        Segments = segments;
        Noun = noun;
    }

    /// <summary>
    /// Gets the prompts, as a registry whose <see cref="Tools"/> they are: a <see cref="ToolInvoker"/> made with it answers their calls.
    /// What is included comes with its own, under the same prefix and without what is excluded.
    /// </summary>
    public PluginRegistry Prompts
        => _whole is { } whole ? whole.Prompts
            : Volatile.Read(ref _prompts)
                ?? Keep(ref _prompts, PartOf(static source => source.Prompts, static registry => registry.Prompts, "prompt"));

    /// <summary>
    /// Gets the resources, as a registry whose <see cref="Tools"/> they are: a <see cref="ToolInvoker"/> made with it answers their calls.
    /// What is included comes with its own, under the same prefix (which isn't put before URIs) and without what is excluded.
    /// </summary>
    public PluginRegistry Resources
        => _whole is { } whole ? whole.Resources
            : Volatile.Read(ref _resources)
                ?? Keep(ref _resources, PartOf(static source => source.Resources, static registry => registry.Resources, "resource"));

    /// <summary>Gets what is served here, as a message names it.</summary>
    internal string Noun { get; } = "tool or action";

    /// <summary>
    /// Returns the resource that a URI is of, with the arguments that are in the URI; null where there is none. One whose URI has no
    /// variables comes first, then those whose templates have more text.
    /// </summary>
    /// <param name="uri">The URI, exactly as a client has it (RFC 3986, section 6.2.1, "Simple String Comparison").</param>
    /// <param name="arguments">The arguments of a call of the resource.</param>
    public ToolDescriptor? FindResource(string uri, out ToolArguments arguments)
    {
        ArgumentNullException.ThrowIfNull(uri);
        arguments = ToolArguments.None;
        PluginRegistry resources = Resources;
        if (resources.FindFixed(uri) is { } found)
        {
            return found;
        }

        foreach (ToolDescriptor template in resources.Templates())
        {
            if (template.UriTemplate!.TryMatch(uri, out IReadOnlyDictionary<string, string>? values))
            {
                arguments = ToolArguments.FromTexts(values);
                return template;
            }
        }

        return null;
    }

    private static PluginRegistry Keep(ref PluginRegistry? kept, PluginRegistry made)
        => Interlocked.CompareExchange(ref kept, made, null) ?? made;

    private PluginRegistry PartOf(Func<RegistrySource, RegistrySource?> own, Func<PluginRegistry, PluginRegistry> part, string noun)
    {
        RegistrySource source = Segments[0].Source;
        var segment = new RegistrySegment(own(source) ?? EmptySource.Instance, "", []);
        return new(this, source.Includes.Count == 0 ? [segment] : JoinPart(segment, source.Includes, part), noun);
    }

    // Apart for the same reason as Join.
    private static RegistrySegment[] JoinPart(RegistrySegment own, IReadOnlyList<IncludedRegistry> includes, Func<PluginRegistry, PluginRegistry> part)
        => [own, .. includes.SelectMany(included => Flatten(included, part(included.Registry))).Where(segment => segment.Count > 0)];

    private ToolDescriptor? FindFixed(string uri)
    {
        for (int i = 0; i < Segments.Length; i++)
        {
            if (Segments[i].Source is ResourceSource source
                && NameTable.IndexOf(source.Uris, source.UriOffsets, uri) is >= 0 and var at
                && Segments[i].NameAt(source.UriTools[at]) is var name
                && IsServed(i, name))
            {
                return Find(name.ToString());
            }
        }

        return null;
    }

    private ToolDescriptor[] Templates()
    {
        if (Volatile.Read(ref _templates) is { } made)
        {
            return made;
        }

        List<ToolDescriptor> templates = [];
        for (int i = 0; i < Segments.Length; i++)
        {
            foreach (int index in Segments[i].Source is ResourceSource source ? source.Templates : [])
            {
                ToolName name = Segments[i].NameAt(index);
                if (IsServed(i, name))
                {
                    templates.Add(Find(name.ToString())!);
                }
            }
        }

        // The order is stable, so that of two with as much text the first registry's is asked first.
        ToolDescriptor[] ordered = [.. templates.OrderByDescending(template => template.UriTemplate!.LiteralLength)];
        return Interlocked.CompareExchange(ref _templates, ordered, null) ?? ordered;
    }

    /// <summary>Reports resources behind another one of the same URI.</summary>
    private IEnumerable<ToolProblem> ShadowedUris()
    {
        var first = new Dictionary<string, ToolDescriptor>(StringComparer.Ordinal);
        foreach (ToolDescriptor tool in Tools)
        {
            if (tool.UriTemplate is { Text: var uri } && !first.TryAdd(uri, tool) && first[uri].Method != tool.Method)
            {
                yield return new ToolProblem(
                    tool.Name, $"is included, and '{first[uri].Name}' has its URI {uri} already. Exclude one of them.", []);
            }
        }
    }
}
