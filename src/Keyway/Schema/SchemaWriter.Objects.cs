namespace Keyway.Binding;

/// <content>Objects and the definitions of those that contain themselves.</content>
public sealed partial class SchemaWriter
{
    private void Inline(string? description, in SchemaKeywords keywords, Action<SchemaWriter> writeMembers)
    {
        Start("object"u8, keywords with { Description = keywords.Description ?? description });
        List<string> outer = _required;
        _required = [];

        _json.WriteStartObject("properties"u8);
        writeMembers(this);
        _json.WriteEndObject();

        if (_required.Count > 0)
        {
            _json.WriteStartArray("required"u8);
            foreach (string name in _required)
            {
                _json.WriteStringValue(name);
            }

            _json.WriteEndArray();
        }

        _json.WriteBoolean("additionalProperties"u8, false);
        _required = outer;
        End(keywords);
    }

    private void Reference(string definition, in SchemaKeywords keywords)
    {
        _json.WriteStartObject();
        Describe(keywords);
        if (keywords.IsNullable)
        {
            _json.WriteStartArray("anyOf"u8);
            _json.WriteStartObject();
            _json.WriteString("$ref"u8, definition);
            _json.WriteEndObject();
            _json.WriteStartObject();
            _json.WriteString("type"u8, "null"u8);
            _json.WriteEndObject();
            _json.WriteEndArray();
        }
        else
        {
            _json.WriteString("$ref"u8, definition);
        }

        End(keywords);
    }

    private string Define(Type type, string name, string? description, Action<SchemaWriter> writeMembers)
    {
        if (!_definitionNames.TryGetValue(type, out string? unique))
        {
            // Two types of one name in different namespaces.
            unique = name;
            for (int i = 2; _definitionNames.ContainsValue(unique); i++)
            {
                unique = FormattableString.Invariant($"{name}{i}");
            }

            _definitionNames.Add(type, unique);
            _definitions.Enqueue(new Definition(unique, description, writeMembers));
        }

        // A name may have letters that a URI writes as escapes (RFC 3986, section 2.1).
        return $"#/$defs/{Uri.EscapeDataString(unique)}";
    }

    private void WriteDefinitions()
    {
        if (_definitions.Count == 0)
        {
            return;
        }

        _json.WriteStartObject("$defs"u8);
        while (_definitions.TryDequeue(out Definition? definition))
        {
            _json.WritePropertyName(definition.Name);
            Inline(definition.Description, default, definition.WriteMembers);
        }

        _json.WriteEndObject();
    }

    private sealed record Definition(string Name, string? Description, Action<SchemaWriter> WriteMembers);
}
