namespace Keyway.Binding;

/// <content>Types that stand for several: each is an object of its own, told apart by a constant member.</content>
public sealed partial class SchemaWriter
{
    /// <summary>Writes a type that is one of some, or where it contains itself, a reference to its definition.</summary>
    /// <typeparam name="TBinding">How the type is bound.</typeparam>
    /// <param name="name">What its definition is called.</param>
    /// <param name="description">What its type is for, where its place doesn't say more.</param>
    /// <param name="keywords">What its place says of it.</param>
    /// <param name="writeVariants">Writes the types that it may be.</param>
    public void AnyOf<TBinding>(string name, string? description, in SchemaKeywords keywords, Action<SchemaWriter> writeVariants)
        => Named<TBinding>(name, keywords, place =>
        {
            _json.WriteStartObject();
            Describe(place with { Description = place.Description ?? description });
            _json.WriteStartArray("anyOf"u8);
            writeVariants(this);
            if (place.IsNullable)
            {
                _json.WriteStartObject();
                _json.WriteString("type"u8, "null"u8);
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
            End(place);
        });

    /// <summary>Writes one of the types that a type may be.</summary>
    /// <param name="description">What it is for.</param>
    /// <param name="writeMembers">Writes its members, the one that tells it apart among them.</param>
    public void Variant(string? description, Action<SchemaWriter> writeMembers) => Inline(description, default, writeMembers);

    /// <summary>Writes a member that has one value and must be there.</summary>
    /// <param name="name">Its JSON name.</param>
    /// <param name="value">Its value, as JSON.</param>
    public void Constant(string name, string value)
    {
        _json.WriteStartObject(name);
        _json.WritePropertyName("const"u8);
        _json.WriteRawValue(value);
        _json.WriteEndObject();
        _names.Add(name);
        _required.Add(name);
    }

    /// <summary>Writes that a member isn't there, where the object may have members with other names.</summary>
    /// <param name="name">Its JSON name.</param>
    public void Without(string name)
    {
        if (_takesOthers && !IsOutput)
        {
            _json.WriteBoolean(name, false);
            _names.Add(name);
        }
    }

    /// <summary>Writes a member that may be there, with any text or integer but some.</summary>
    /// <param name="name">Its JSON name.</param>
    /// <param name="values">What it can't be, as JSON.</param>
    public void OtherThan(string name, params string[] values)
    {
        _names.Add(name);
        _json.WriteStartObject(name);
        _json.WriteStartArray("type"u8);
        _json.WriteStringValue("string"u8);
        _json.WriteStringValue("integer"u8);
        _json.WriteEndArray();
        _json.WriteStartObject("not"u8);
        _json.WriteStartArray("enum"u8);
        foreach (string value in values)
        {
            _json.WriteRawValue(value);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }
}
