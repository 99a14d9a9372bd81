using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using Keyway.CompilerServices;

namespace Keyway;

/// <summary>
/// The tools and actions that a program serves: those of one assembly, as <see cref="PluginRegistryAttribute"/> selects
/// them, and those of the registries that it includes. A name is looked up in order: own ones first, then the included
/// registries' in the order in which they are named.
/// </summary>
[DebuggerDisplay("{Count} × {Noun,nq}")]
public sealed partial class PluginRegistry
{
    // Only what stands here under another name than its own. Most registries never need it, and it isn't free to make.
    private ConcurrentDictionary<string, ToolDescriptor>? _renamed;
    private int _count = -1;

    private PluginManifest? _plugin;

    // Only what was found: what isn't known is asked for rarely, and would keep types of plugins from being unloaded.
    private ConcurrentDictionary<Type, KnownType>? _types;

    /// <summary>Makes a registry of what the generator wrote; authors use the generated <c>Registry</c> property.</summary>
    /// <param name="source">The generated contents.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public PluginRegistry(RegistrySource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source.Format > RegistrySource.CurrentFormat)
        {
            throw new KeywayException(
                $"The registry was generated in format {source.Format}; this version of Keyway reads up to format "
                + $"{RegistrySource.CurrentFormat}. Update the Keyway package of the program.");
        }

        var own = new RegistrySegment(source, "", []);
        Segments = source.Includes.Count == 0 ? [own] : Join(own);
    }

    /// <summary>Gets how many tools and actions there are.</summary>
    public int Count
    {
        get
        {
            if (Segments.Length == 1)
            {
                return Segments[0].Count;
            }

            if (_count < 0)
            {
                int count = 0;
                foreach (ToolName _ in Names)
                {
                    count++;
                }

                _count = count;
            }

            return _count;
        }
    }

    /// <summary>Gets the names.</summary>
    public ToolNameList Names => new(this);

    /// <summary>Gets the descriptors, each made when it is first looked at, here or by a call.</summary>
    public IEnumerable<ToolDescriptor> Tools
    {
        get
        {
            foreach (string name in Names.ToArray())
            {
                yield return Find(name)!;
            }
        }
    }

    /// <summary>
    /// Gets what the <c>plugin.yaml</c> of the registry's own project says, made at the first look; null where there was no such
    /// file. The registries that are included keep their own.
    /// </summary>
    public PluginManifest? Plugin
    {
        get
        {
            if (_whole is not null || Volatile.Read(ref _plugin) is not null)
            {
                return _whole is null ? _plugin : _whole.Plugin;
            }

            // Two threads may each make one: the first that is kept is everybody's.
            PluginManifest? plugin = Segments[0].Source.DescribePlugin();
            return Interlocked.CompareExchange(ref _plugin, plugin, null) ?? plugin;
        }
    }

    /// <summary>
    /// Gets the annotated methods and classes that can't be served, those of included registries too. Prompts and resources are among
    /// them; <see cref="Prompts"/> and <see cref="Resources"/> have none of their own.
    /// </summary>
    public IReadOnlyList<RefusedMethod> Refused
        => [.. Segments.Select(segment => segment.Source).Distinct().SelectMany(source => source.Refused)];

    internal RegistrySegment[] Segments { get; }

    /// <summary>Returns the descriptor of a tool or action; null where there is none of that name.</summary>
    /// <param name="name">The name, exactly as it is spelled.</param>
    public ToolDescriptor? Find(string name) => FindMethod(name, out ToolDescriptor? descriptor) is null ? null : descriptor;

    /// <summary>
    /// Says whether a call of a tool or action, of included registries too, can read a key of the context. Where it can't, a host needs to
    /// prepare nothing for it. Whatever is given the whole context can read all keys.
    /// </summary>
    /// <param name="contextKey">The key's name.</param>
    /// <remarks>
    /// No descriptor is made for the answer. Filters see contexts as well, and aren't asked; nor are the factories of other keys.
    /// </remarks>
    public bool CanRead(string contextKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(contextKey);
        foreach (RegistrySegment segment in Segments)
        {
            if (segment.Source.ContextKeys is not { } keys || keys.Contains(contextKey))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Makes a registry of tools that are chosen while the program runs: those of other registries
    /// (<see cref="Select"/>), and those of hosts that have tools from elsewhere.
    /// </summary>
    /// <param name="tools">The tools.</param>
    /// <exception cref="ArgumentException">A name can't be one, or comes twice, ignoring case.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static PluginRegistry Create(IEnumerable<ToolMethod> tools)
    {
        ArgumentNullException.ThrowIfNull(tools);
        return new(new SelectedTools(tools));
    }

    /// <summary>Returns a tool or action for a registry that is made of chosen ones (<see cref="Create"/>); null where there is none of that name.</summary>
    /// <param name="name">The name, exactly as it is spelled.</param>
    /// <param name="changes">What is said of it in place of its author.</param>
    /// <exception cref="ArgumentException">An argument that it doesn't have is described.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ToolMethod? Select(string name, ToolChanges? changes = null)
        => FindMethod(name, out ToolDescriptor? descriptor) is { } method
            ? new SelectedTool(this, method, descriptor!, changes ?? new ToolChanges())
            : null;

    /// <summary>
    /// Writes the whole manifest: <c>plugin</c>, what <c>plugin.yaml</c> says (null where there is none), and <c>tools</c>, with
    /// names, kinds, schemas, required context keys, access and hints; <c>prompts</c> and <c>resources</c> where there are any. What
    /// nobody stated is left out. <c>***</c> stands for the values of secrets (<see cref="PluginEnvironment.IsSecret"/>).
    /// </summary>
    public Utf8Json ToManifestJson() => Utf8Json.Create(_whole ?? this, ManifestJson.Write);

    internal ToolMethod? FindMethod(string name, out ToolDescriptor? descriptor)
    {
        foreach (RegistrySegment segment in Segments)
        {
            int index = segment.IndexOf(name);
            if (index >= 0)
            {
                ToolMethod method = segment.Source.GetTool(index);
                descriptor = segment.Prefix.Length == 0
                    ? method.Descriptor
                    : Renamed(name, method);
                return method;
            }
        }

        descriptor = null;
        return null;
    }

    /// <summary>Returns what is known of a type that a tool takes or returns, here or in what is included; null for others.</summary>
    internal KnownType? FindType(Type type)
    {
        if (_whole is not null)
        {
            return _whole.FindType(type);
        }

        if (Volatile.Read(ref _types)?.TryGetValue(type, out KnownType? found) is true)
        {
            return found;
        }

        foreach (RegistrySegment segment in Segments)
        {
            if (segment.Source.FindType(type) is { } known)
            {
                ConcurrentDictionary<Type, KnownType> types = Volatile.Read(ref _types)
                    ?? Interlocked.CompareExchange(ref _types, new(), null)
                    ?? _types;
                return types.GetOrAdd(type, known);
            }
        }

        return null;
    }

    /// <summary>Says whether a name of a segment is neither excluded nor taken by a segment before it.</summary>
    internal bool IsServed(int segment, ToolName name)
    {
        if (Segments.Length == 1)
        {
            return true;
        }

        // A name is spelled out on the stack: listing names allocates nothing for each.
        Span<char> text = name.Length <= 256 ? stackalloc char[name.Length] : new char[name.Length];
        name.CopyTo(text);
        return Segments[segment].IndexOf(text) >= 0 && FindBefore(segment, text) is null;
    }

    /// <summary>Returns the segment before another one that serves a name.</summary>
    private RegistrySegment? FindBefore(int segment, ReadOnlySpan<char> name)
    {
        for (int i = 0; i < segment; i++)
        {
            if (Segments[i].IndexOf(name) >= 0)
            {
                return Segments[i];
            }
        }

        return null;
    }

    /// <summary>Reports what is wrong with what this registry includes.</summary>
    internal IEnumerable<ToolProblem> FindProblems()
        => Segments.Length == 1
            ? []
            : [.. ExcludedInVain(), .. ShadowedNames(), .. ShadowedUris(), .. InvalidNames()];

    private IEnumerable<ToolProblem> ExcludedInVain()
    {
        IReadOnlyList<IncludedRegistry> includes = Segments[0].Source.Includes;
        PluginRegistry[] registries =
            [.. includes.SelectMany(included => new[] { included.Registry, included.Registry.Prompts, included.Registry.Resources })];
        foreach (string excluded in includes.SelectMany(included => included.Exclude).Distinct(StringComparer.Ordinal))
        {
            if (!registries.Any(registry => registry.Segments.Any(segment => segment.IndexOf(excluded) >= 0)))
            {
                string? nearest = NameSuggestions.FindNearest(
                    excluded, registries.SelectMany(registry => registry.Names.ToArray()), 1).FirstOrDefault();
                yield return new ToolProblem(
                    excluded, $"is in Exclude, and nothing of that name is included{(nearest is null ? "." : $"; did you mean '{nearest}'?")}", []);
            }
        }
    }

    /// <summary>Names differ by more than case: there are callers that don't tell cases apart.</summary>
    private IEnumerable<ToolProblem> ShadowedNames()
    {
        var first = new Dictionary<string, (string Name, RegistrySource Source)>(StringComparer.OrdinalIgnoreCase);
        foreach (RegistrySegment segment in Segments)
        {
            for (int index = 0; index < segment.Count; index++)
            {
                // The same tool on two ways, through two registries that include a third, hides nothing.
                string name = segment.NameAt(index).ToString();
                if (segment.IndexOf(name) >= 0
                    && !first.TryAdd(name, (name, segment.Source))
                    && first[name] is var taken
                    && taken.Source != segment.Source)
                {
                    string how = taken.Name == name ? "has its name already" : $"is named '{taken.Name}', which differs only in case";
                    yield return new ToolProblem(
                        name, $"is included, and another {(_whole is null ? "tool" : Noun)} {how}. Give the inclusion a Prefix, or Exclude it.", []);
                }
            }
        }
    }

    private IEnumerable<ToolProblem> InvalidNames()
        => from name in Names.ToArray()
           where !ToolName.IsValid(name)
           select new ToolProblem(name, $"can't be a name: expected {ToolName.Rule}. Mend the Prefix of its inclusion.", []);

    private ToolDescriptor Renamed(string name, ToolMethod method)
    {
        ConcurrentDictionary<string, ToolDescriptor> renamed = Volatile.Read(ref _renamed)
            ?? Interlocked.CompareExchange(ref _renamed, new(StringComparer.Ordinal), null)
            ?? _renamed;
        return renamed.GetOrAdd(name, static (name, method) => method.Descriptor.As(name), method);
    }

    // Apart from the constructor, so that a registry without included ones loads nothing for them.
    private static RegistrySegment[] Join(RegistrySegment own)
        => [own, .. own.Source.Includes.SelectMany(static included => Flatten(included, included.Registry))];

    private static IEnumerable<RegistrySegment> Flatten(IncludedRegistry included, PluginRegistry registry)
        => registry.Segments.Select(segment => new RegistrySegment(
            segment.Source,
            included.Prefix + segment.Prefix,
            [.. segment.Excluded.Concat(included.Exclude).Select(name => included.Prefix + name)]));
}
