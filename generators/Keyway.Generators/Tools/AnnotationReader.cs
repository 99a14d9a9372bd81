using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Tools;

/// <summary>
/// Reads [Tool], [Action], [Prompt] and [Resource]. Whoever asks whether a declaration has one of them asks here, which goes
/// through its attributes once.
/// </summary>
internal sealed class AnnotationReader
{
    private AnnotationReader(AttributeData data, ToolKind kind)
    {
        Data = data;
        Kind = kind;
    }

    /// <summary>Gets the names of the attributes.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [KnownNames.ToolAttribute, KnownNames.ActionAttribute, KnownNames.PromptAttribute, KnownNames.ResourceAttribute];

    /// <summary>Gets the attribute.</summary>
    public AttributeData Data { get; }

    /// <summary>Gets what it makes of the declaration.</summary>
    public ToolKind Kind { get; }

    /// <summary>Gets the stated name; null where there is none.</summary>
    public string? Name => Kind == ToolKind.Resource ? Value("Name") as string : Data.ConstructorArguments.FirstOrDefault().Value as string;

    /// <summary>Gets the URI of a resource, or the template of its URIs.</summary>
    public string UriTemplate => Data.ConstructorArguments.FirstOrDefault().Value as string ?? "";

    /// <summary>Gets the keys that are stated as required, in order, each once.</summary>
    public EquatableArray<RequiredKeyModel> RequiredKeys
        => Data.NamedArray("RequiredContext") is { } keys
            ? keys.Select(key => key.Value as string)
                .Where(key => !string.IsNullOrEmpty(key))
                .Distinct(StringComparer.Ordinal)
                .Select(key => new RequiredKeyModel(key!, null, EquatableArray<string>.Empty))
                .ToEquatableArray()
            : EquatableArray<RequiredKeyModel>.Empty;

    /// <summary>Returns the first of the attributes of a method, or [Action] of a class; null where it has none.</summary>
    public static AnnotationReader? Of(ISymbol symbol)
    {
        if (symbol is not (IMethodSymbol or INamedTypeSymbol))
        {
            return null;
        }

        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (KindOf(attribute.AttributeClass) is { } kind && (kind == ToolKind.Action || symbol is IMethodSymbol))
            {
                return new AnnotationReader(attribute, kind);
            }
        }

        return null;
    }

    /// <summary>Returns what a type makes of declarations as their attribute; null where it is another attribute.</summary>
    public static ToolKind? KindOf(ITypeSymbol? attribute)
        => attribute?.Name switch
        {
            "ToolAttribute" when attribute.Is(KnownNames.ToolAttribute) => ToolKind.Tool,
            "ActionAttribute" when attribute.Is(KnownNames.ActionAttribute) => ToolKind.Action,
            "PromptAttribute" when attribute.Is(KnownNames.PromptAttribute) => ToolKind.Prompt,
            "ResourceAttribute" when attribute.Is(KnownNames.ResourceAttribute) => ToolKind.Resource,
            _ => null,
        };

    /// <summary>Returns what the descriptor says; what isn't stated isn't said.</summary>
    /// <param name="description">What the declaration itself says, where the attribute doesn't.</param>
    public EquatableArray<FactModel> Facts(string? description)
    {
        List<FactModel> facts = [];
        if (Kind != ToolKind.Tool)
        {
            facts.Add(new FactModel("Kind", $"ToolKind.{Kind}"));
        }

        Add(facts, "Title", Value("Title"));
        Add(facts, "Description", Value("Description") as string ?? description);
        Add(facts, "Category", Value("Category"));
        Add(facts, "MimeType", Value("MimeType"));
        if (Kind is ToolKind.Prompt or ToolKind.Resource)
        {
            facts.Add(new FactModel("Access", "ToolAccess.Read"));
        }
        else if (Value("Access") is int access and >= 0 and <= 2)
        {
            facts.Add(new FactModel("Access", "ToolAccess." + access switch { 0 => "Read", 1 => "Write", _ => "Admin" }));
        }

        Add(facts, "Destructive", Value("Destructive"));
        Add(facts, "Idempotent", Value("Idempotent"));
        Add(facts, "OpenWorld", Value("OpenWorld"));
        return facts.ToEquatableArray();
    }

    private static void Add(List<FactModel> facts, string name, object? value)
    {
        if (value is not null)
        {
            facts.Add(new FactModel(name, Literal.Constant(value)));
        }
    }

    private object? Value(string name) => Data.Named(name);
}
