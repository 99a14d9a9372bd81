using System.Collections.ObjectModel;
using Microsoft.Extensions.AI;

namespace Keyway.AI;

/// <summary>
/// The names under which a function carries what is known of its tool (<see cref="AITool.AdditionalProperties"/>). What nobody
/// stated is absent. Hints are named as in the Model Context Protocol ("Tools", "ToolAnnotations").
/// </summary>
public static class ToolFunctionProperties
{
    /// <summary>The name that people are shown, a <see cref="string"/>.</summary>
    public const string Title = "title";

    /// <summary>Whether it only reads, a <see cref="bool"/>: true where its access is <see cref="ToolAccess.Read"/>.</summary>
    public const string ReadOnlyHint = "readOnlyHint";

    /// <summary>Whether it may destroy what was there, a <see cref="bool"/>.</summary>
    public const string DestructiveHint = "destructiveHint";

    /// <summary>Whether a repeated call changes nothing more, a <see cref="bool"/>.</summary>
    public const string IdempotentHint = "idempotentHint";

    /// <summary>Whether it reaches things outside the program, a <see cref="bool"/>.</summary>
    public const string OpenWorldHint = "openWorldHint";

    /// <summary>What a caller must be allowed to do, a <see cref="string"/>: <c>read</c>, <c>write</c> or <c>admin</c>.</summary>
    public const string Access = "access";

    /// <summary>Whether it is a <c>tool</c> or an <c>action</c>, a <see cref="string"/>.</summary>
    public const string Kind = "kind";

    /// <summary>The group that an action is listed in, a <see cref="string"/>.</summary>
    public const string Category = "category";

    /// <summary>The keys that the context must hold, an array of <see cref="string"/> in declared order.</summary>
    public const string RequiredContext = "requiredContext";

    /// <summary>
    /// True where the schema is in OpenAI's strict mode. It is the name under which the OpenAI clients of Microsoft.Extensions.AI
    /// look for it.
    /// </summary>
    public const string Strict = "strict";

    internal static ReadOnlyDictionary<string, object?> Of(ToolDescriptor tool, SchemaDialect dialect)
    {
        var properties = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [Kind] = tool.Kind == ToolKind.Action ? "action" : "tool",
            [Access] = tool.Access switch
            {
                ToolAccess.Read => "read",
                ToolAccess.Write => "write",
                _ => "admin",
            },
            [ReadOnlyHint] = tool.Access == ToolAccess.Read,
        };
        Add(Title, tool.Title);
        Add(Category, tool.Category);
        Add(DestructiveHint, tool.Destructive);
        Add(IdempotentHint, tool.Idempotent);
        Add(OpenWorldHint, tool.OpenWorld);
        Add(RequiredContext, tool.RequiredContext.Count == 0 ? null : tool.RequiredContext.Select(required => required.Key).ToArray());
        Add(Strict, dialect == SchemaDialect.OpenAIStrict ? true : null);
        return properties.AsReadOnly();

        void Add(string name, object? value)
        {
            if (value is not null)
            {
                properties.Add(name, value);
            }
        }
    }
}
