using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Tools;

/// <summary>Reads [Tool] and [Action].</summary>
internal sealed class AnnotationReader(AttributeData attribute)
{
    /// <summary>Gets the stated name; null where there is none.</summary>
    public string? Name => attribute.ConstructorArguments.FirstOrDefault().Value as string;

    /// <summary>Gets the keys that are stated as required, in order, each once.</summary>
    public EquatableArray<RequiredKeyModel> RequiredKeys
        => attribute.NamedArray("RequiredContext") is { } keys
            ? keys.Select(key => key.Value as string)
                .Where(key => !string.IsNullOrEmpty(key))
                .Distinct(StringComparer.Ordinal)
                .Select(key => new RequiredKeyModel(key!, null, EquatableArray<string>.Empty))
                .ToEquatableArray()
            : EquatableArray<RequiredKeyModel>.Empty;

    /// <summary>Returns what the descriptor says; what isn't stated isn't said.</summary>
    /// <param name="description">What the declaration itself says, where the attribute doesn't.</param>
    /// <param name="isTool">Whether the attribute is [Tool].</param>
    public EquatableArray<FactModel> Facts(string? description, bool isTool)
    {
        List<FactModel> facts = [];
        if (!isTool)
        {
            facts.Add(new FactModel("Kind", "ToolKind.Action"));
        }

        Add(facts, "Title", Value("Title"));
        Add(facts, "Description", Value("Description") as string ?? description);
        Add(facts, "Category", Value("Category"));
        if (Value("Access") is int access and >= 0 and <= 2)
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

    private object? Value(string name) => attribute.Named(name);
}
