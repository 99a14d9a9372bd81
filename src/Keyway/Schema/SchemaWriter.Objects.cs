namespace Keyway.Binding;

/// <content>Objects, dictionaries, and the definitions of objects that contain themselves.</content>
public sealed partial class SchemaWriter
{
    /// <summary>Writes an object with any members.</summary>
    /// <param name="keywords">What its place says of it.</param>
    public void AnyObject(in SchemaKeywords keywords)
    {
        Start("object"u8, keywords);
        Lengths("minProperties"u8, "maxProperties"u8, keywords);
        End(keywords);
    }

    /// <summary>Writes a dictionary.</summary>
    /// <typeparam name="TKey">The keys' type.</typeparam>
    /// <typeparam name="TKeyBinding">How keys are bound.</typeparam>
    /// <typeparam name="TValue">The values' type.</typeparam>
    /// <typeparam name="TValueBinding">How values are bound.</typeparam>
    /// <param name="keywords">What its place says of it.</param>
    public void Dictionary<TKey, TKeyBinding, TValue, TValueBinding>(in SchemaKeywords keywords)
        where TKey : notnull
        where TKeyBinding : IJsonKeyBinding<TKey>
        where TValueBinding : IJsonBinding<TValue>
    {
        Start("object"u8, keywords);
        TKeyBinding.WriteKeySchema(this);
        if (TKeyBinding.Spellings is { } spellings)
        {
            Unstated($"{_place}: keys that differ ({spellings} are one key)");
        }

        _json.WritePropertyName("additionalProperties"u8);
        TValueBinding.WriteSchema(this, default);
        Lengths("minProperties"u8, "maxProperties"u8, keywords);
        End(keywords);
    }

    /// <summary>Writes what the keys of a dictionary may be.</summary>
    /// <param name="names">All of them.</param>
    public void KeyNames(ReadOnlySpan<string> names)
    {
        _json.WriteStartObject("propertyNames"u8);
        StartNames("enum"u8, names);
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    /// <summary>Writes what the keys of a dictionary may be.</summary>
    /// <param name="pattern">A regular expression of ECMA-262 that says just what they may be.</param>
    public void KeyPattern(string pattern)
    {
        _json.WriteStartObject("propertyNames"u8);
        _json.WriteString("pattern"u8, pattern);
        _json.WriteEndObject();
    }

    /// <summary>Says that the object may have members with other names.</summary>
    public void OtherMembers() => _takesOthers = true;

    private void Inline(string? description, in SchemaKeywords keywords, Action<SchemaWriter> writeMembers)
    {
        Start("object"u8, keywords with { Description = keywords.Description ?? description });
        List<string> outer = _required;
        List<string> outerNames = _names;
        bool outerTakesOthers = _takesOthers;
        _required = [];
        _names = [];
        _takesOthers = false;

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

        if (!_takesOthers)
        {
            _json.WriteBoolean("additionalProperties"u8, false);
        }
        else if (!IsOutput && NamePattern.OtherThanInAnotherCase(_names) is { } pattern)
        {
            KeyPattern(pattern);
        }

        _required = outer;
        _names = outerNames;
        _takesOthers = outerTakesOthers;
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

    /// <summary>Writes a type that has a name where it stands, or where it contains itself, a reference to its definition.</summary>
    private void Named<TBinding>(string name, in SchemaKeywords keywords, Action<SchemaKeywords> write)
    {
        Type type = typeof(TBinding);
        if (_recursive.Contains(type))
        {
            Reference(Define(type, name, write), keywords);
        }
        else if (_open.Add(type))
        {
            write(keywords);
            _open.Remove(type);
        }
        else
        {
            // First pass only: what stands here is written anew once it is known to be recursive.
            _recursive.Add(type);
            _json.WriteStartObject();
            _json.WriteEndObject();
        }
    }

    private string Define(Type type, string name, Action<SchemaKeywords> write)
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
            _definitions.Enqueue(new Definition(unique, write));
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
            definition.Write(default);
        }

        _json.WriteEndObject();
    }

    private sealed record Definition(string Name, Action<SchemaKeywords> Write);
}
