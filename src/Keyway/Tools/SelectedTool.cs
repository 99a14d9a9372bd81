using System.Text.Json.Nodes;
using Keyway.CompilerServices;

namespace Keyway;

/// <summary>A tool of a registry as another registry serves it.</summary>
internal sealed class SelectedTool : ToolMethod
{
    private readonly PluginRegistry _registry;
    private readonly ToolMethod _tool;
    private readonly ToolDescriptor _described;
    private readonly ToolChanges _changes;

    public SelectedTool(PluginRegistry registry, ToolMethod tool, ToolDescriptor described, ToolChanges changes)
    {
        (_registry, _tool, _described, _changes) = (registry, tool, described, changes);
        if (changes.ParameterDescriptions.Count > 0)
        {
            CheckParameters();
        }
    }

    public override bool NeedsScope => _tool.NeedsScope;

    public override bool IsPlain => _tool.IsPlain;

    public override bool ReturnsObject => _tool.ReturnsObject;

    public override ValueTask<ToolResult> InvokeAsync(in ToolInvocation call) => _tool.InvokeAsync(in call);

    public override Utf8Json DescribeArguments()
        => _changes.ParameterDescriptions.Count == 0 ? _described.InputSchema : Utf8Json.Create(Described(), (writer, schema) => schema.WriteTo(writer));

    public override Utf8Json DescribeResult() => _described.OutputSchema;

    public override IReadOnlyList<string> DescribeUnstatedChecks() => _described.UnstatedChecks;

    protected override ToolDescriptor Describe() => _described.With(_changes);

    internal override KnownType? FindType(Type type) => _registry.FindType(type);

    private JsonObject Described()
    {
        JsonObject schema = ArgumentsSchema(out JsonObject properties);
        foreach ((string name, string description) in _changes.ParameterDescriptions)
        {
            // Beside a reference, too: since 2019-09 its neighbours count (JSON Schema, section 8.2.3.1). What isn't an object allows
            // all, or isn't ours to judge.
            if (properties[name] is not JsonObject property)
            {
                properties[name] = property = [];
            }

            property["description"] = description;
        }

        return schema;
    }

    private void CheckParameters()
    {
        ArgumentsSchema(out JsonObject properties);
        foreach (string name in _changes.ParameterDescriptions.Keys)
        {
            if (!properties.ContainsKey(name))
            {
                string? nearest = NameSuggestions.Find(name, [.. properties.Select(property => property.Key)]);
                string names = properties.Count == 0 ? "It has none." : $"Its arguments are: {string.Join(", ", properties.Select(property => property.Key))}.";
                throw new ArgumentException(
                    $"'{_described.Name}' has no argument '{name}' to describe. {(nearest is null ? "" : $"Did you mean '{nearest}'? ")}{names}");
            }
        }
    }

    private JsonObject ArgumentsSchema(out JsonObject properties)
    {
        JsonObject schema = SchemaParts.Parse(_described.InputSchema) as JsonObject ?? [];
        properties = schema["properties"] as JsonObject ?? [];
        return schema;
    }
}
