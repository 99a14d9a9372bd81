using System.Diagnostics;
using Keyway.CompilerServices;

namespace Keyway;

/// <summary>All that a caller can know of a tool, action, prompt or resource without calling it.</summary>
[DebuggerDisplay("{Name,nq} ({Kind})")]
public sealed class ToolDescriptor
{
    // Boxed, so that a thread sees all of a schema or nothing.
    private object? _inputSchema;
    private object? _outputSchema;
    private object? _returnsObject;
    private DialectSchema?[]? _dialects;
    private IReadOnlyList<string>? _unstatedChecks;
    private IReadOnlyList<ArgumentDescriptor>? _arguments;

    /// <summary>Gets the name that callers use.</summary>
    public required string Name { get; init; }

    /// <summary>Gets whether this is a tool, an action, a prompt or a resource.</summary>
    public ToolKind Kind { get; init; }

    /// <summary>Gets the method or class behind it, as its author wrote it.</summary>
    public required string Method { get; init; }

    /// <summary>Gets the name that people are shown, where there is one.</summary>
    public string? Title { get; init; }

    /// <summary>Gets what it does, where its author said so.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the group that an action is listed in, where there is one.</summary>
    public string? Category { get; init; }

    /// <summary>Gets what <c>plugin.yaml</c> calls the data that an action takes, where it says so.</summary>
    public string? InputType { get; init; }

    /// <summary>Gets what <c>plugin.yaml</c> calls the data that an action makes, where it says so.</summary>
    public string? OutputType { get; init; }

    /// <summary>Gets the URI or the template that a resource is known under; null for all else.</summary>
    public ResourceTemplate? UriTemplate { get; init; }

    /// <summary>Gets the media type of what is read of a resource, where it is always the same.</summary>
    public string? MimeType { get; init; }

    /// <summary>Gets its arguments one by one, as <see cref="InputSchema"/> has them, for callers that know no schema.</summary>
    /// <remarks>They are read at the first look.</remarks>
    public IReadOnlyList<ArgumentDescriptor> Arguments => _arguments ??= ArgumentDescriptor.Read(InputSchema);

    /// <summary>Gets the JSON Schema (2020-12) of its arguments, an object.</summary>
    /// <remarks>It is written at the first look.</remarks>
    public Utf8Json InputSchema => (Utf8Json)(_inputSchema ??= Source?.DescribeArguments() ?? default);

    /// <summary>Gets the JSON Schema (2020-12) of its structured content; empty where it has none.</summary>
    /// <remarks>It is written at the first look.</remarks>
    public Utf8Json OutputSchema => (Utf8Json)(_outputSchema ??= Source?.DescribeResult() ?? default);

    /// <summary>Gets whether its structured content is an object wherever it has some, as <see cref="OutputSchema"/> says.</summary>
    /// <remarks>Of types whose members are bound it is known without the schema.</remarks>
    public bool ReturnsObject => (bool)(_returnsObject ??= Source?.ReturnsObject ?? false);

    /// <summary>
    /// Gets what a call is checked for beyond <see cref="InputSchema"/>, because JSON Schema can't say it: each names the
    /// argument, or the member of a type, and its annotation, such as <c>Order.card: [CreditCard]</c>.
    /// </summary>
    public IReadOnlyList<string> UnstatedChecks => _unstatedChecks ??= Source?.DescribeUnstatedChecks() ?? [];

    /// <summary>Gets the keys that the context must hold, in declared order.</summary>
    public IReadOnlyList<ContextRequirement> RequiredContext { get; init; } = [];

    /// <summary>Gets what a caller must be allowed to do.</summary>
    public ToolAccess Access { get; init; } = ToolAccess.Write;

    /// <summary>Gets whether it may destroy what was there; null where its author didn't say.</summary>
    public bool? Destructive { get; init; }

    /// <summary>Gets whether a repeated call changes nothing more; null where its author didn't say.</summary>
    public bool? Idempotent { get; init; }

    /// <summary>Gets whether it reaches things outside the program; null where its author didn't say.</summary>
    public bool? OpenWorld { get; init; }

    internal ToolMethod? Source { get; set; }

    /// <summary>Returns the schema of its arguments in a dialect.</summary>
    /// <param name="dialect">What whoever calls understands; say so with the arguments (<see cref="ToolArguments.Dialect"/>).</param>
    /// <returns>A schema that is derived at the first look and kept.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the enum's values.</exception>
    public Utf8Json GetInputSchema(SchemaDialect dialect) => InDialect(dialect).Schema;

    /// <summary>Returns what <see cref="InputSchema"/> says and a dialect can't say. Calls are held to it all the same.</summary>
    /// <param name="dialect">The dialect.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the enum's values.</exception>
    public IReadOnlyList<SchemaLoss> GetInputSchemaLosses(SchemaDialect dialect) => InDialect(dialect).Losses;

    private DialectSchema InDialect(SchemaDialect dialect)
    {
        ArgumentOutOfRangeException.ThrowIfNegative((int)dialect, nameof(dialect));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((int)dialect, DialectSchema.Count, nameof(dialect));
        DialectSchema?[] dialects = _dialects
            ?? Interlocked.CompareExchange(ref _dialects, new DialectSchema?[DialectSchema.Count], null)
            ?? _dialects;
        ref DialectSchema? kept = ref dialects[(int)dialect];
        if (Volatile.Read(ref kept) is { } made)
        {
            return made;
        }

        // Two threads may each derive one: the first that is kept is everybody's.
        DialectSchema derived = DialectSchema.Derive(InputSchema, dialect);
        return Interlocked.CompareExchange(ref kept, derived, null) ?? derived;
    }

    /// <summary>Returns the same under another name.</summary>
    internal ToolDescriptor As(string name) => Copy(name, Description, Access, Source);

    /// <summary>Returns the same with what somebody says in place of its author; nobody answers for it yet.</summary>
    internal ToolDescriptor With(ToolChanges changes) => Copy(Name, changes.Description ?? Description, changes.Access ?? Access, null);

    private ToolDescriptor Copy(string name, string? description, ToolAccess access, ToolMethod? source)
        => new()
        {
            Name = name,
            Kind = Kind,
            Method = Method,
            Title = Title,
            Description = description,
            Category = Category,
            InputType = InputType,
            OutputType = OutputType,
            UriTemplate = UriTemplate,
            MimeType = MimeType,
            RequiredContext = RequiredContext,
            Access = access,
            Destructive = Destructive,
            Idempotent = Idempotent,
            OpenWorld = OpenWorld,
            Source = source,
        };
}
