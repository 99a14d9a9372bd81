using System.Text.Json;

namespace Keyway;

/// <summary>Writes all that is known of a registry, for platforms that list plugins.</summary>
internal static class ManifestJson
{
    public static void Write(Utf8JsonWriter json, PluginRegistry registry)
    {
        json.WriteStartObject();
        json.WritePropertyName("plugin");
        if (registry.Plugin is { } plugin)
        {
            Write(json, plugin);
        }
        else
        {
            json.WriteNullValue();
        }

        Write(json, "tools", registry);
        if (registry.Prompts.Count > 0)
        {
            Write(json, "prompts", registry.Prompts);
        }

        if (registry.Resources.Count > 0)
        {
            Write(json, "resources", registry.Resources);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, PluginRegistry registry)
    {
        json.WriteStartArray(name);
        foreach (ToolDescriptor tool in registry.Tools)
        {
            Write(json, tool);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, PluginManifest plugin)
    {
        json.WriteStartObject();
        WriteText(json, "name", plugin.Name);
        WriteText(json, "code", plugin.Code);
        WriteText(json, "version", plugin.Version);
        WriteText(json, "category", plugin.Category);
        WriteText(json, "data_type", plugin.DataType);
        WriteText(json, "description", plugin.Description);
        json.WriteStartObject("env");
        foreach ((string key, string value) in plugin.Environment.Redacted())
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ToolDescriptor tool)
    {
        json.WriteStartObject();
        json.WriteString("name", tool.Name);
        json.WriteString("kind", tool.Kind switch
        {
            ToolKind.Action => "action",
            ToolKind.Prompt => "prompt",
            ToolKind.Resource => "resource",
            _ => "tool",
        });
        WriteText(json, "title", tool.Title);
        WriteText(json, "category", tool.Category);
        WriteText(json, "description", tool.Description);
        WriteText(json, "uri_template", tool.UriTemplate?.Text);
        WriteText(json, "mime_type", tool.MimeType);
        WriteText(json, "input_type", tool.InputType);
        WriteText(json, "output_type", tool.OutputType);
        WriteSchema(json, "input_schema", tool.InputSchema);
        WriteSchema(json, "output_schema", tool.OutputSchema);
        json.WriteStartArray("required_context");
        foreach (ContextRequirement required in tool.RequiredContext)
        {
            json.WriteStringValue(required.Key);
        }

        json.WriteEndArray();
        json.WriteString("access", tool.Access switch
        {
            ToolAccess.Read => "read",
            ToolAccess.Write => "write",
            _ => "admin",
        });
        WriteHint(json, "destructive", tool.Destructive);
        WriteHint(json, "idempotent", tool.Idempotent);
        WriteHint(json, "open_world", tool.OpenWorld);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteSchema(Utf8JsonWriter json, string name, Utf8Json schema)
    {
        if (!schema.IsEmpty)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(schema.Span, skipInputValidation: true);
        }
    }

    private static void WriteHint(Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } stated)
        {
            json.WriteBoolean(name, stated);
        }
    }
}
