using System.Globalization;

namespace Keyway.Binding;

/// <content>What bindings call, each for its own kind of type.</content>
public sealed partial class SchemaWriter
{
    /// <summary>Writes a type that has no keywords of its own.</summary>
    /// <param name="type">Its JSON type.</param>
    /// <param name="keywords">What its place says of it.</param>
    public void Type(ReadOnlySpan<byte> type, in SchemaKeywords keywords)
    {
        Start(type, keywords);
        End(keywords);
    }

    /// <summary>Writes a value of any type.</summary>
    /// <param name="keywords">What its place says of it.</param>
    public void Any(in SchemaKeywords keywords)
    {
        _json.WriteStartObject();
        if (!keywords.IsNullable)
        {
            StartNames("type"u8, ["object", "array", "string", "number", "boolean"]);
            _json.WriteEndArray();
        }

        Describe(keywords);
        End(keywords);
    }

    /// <summary>Writes a string.</summary>
    /// <param name="keywords">What its place says of it.</param>
    /// <param name="format">What it is called (2020-12 validation, 7.3), which tells readers and checks nothing.</param>
    /// <param name="pattern">A regular expression of ECMA-262 that says just what it may be.</param>
    public void Text(in SchemaKeywords keywords, string? format = null, string? pattern = null)
    {
        Start("string"u8, keywords);
        if ((format ?? keywords.Format) is { } name)
        {
            _json.WriteString("format"u8, name);
        }

        Patterns(pattern is null ? keywords.Patterns ?? [] : [pattern, .. keywords.Patterns ?? []]);
        Lengths("minLength"u8, "maxLength"u8, keywords);
        End(keywords);
    }

    /// <summary>Writes bytes as text in base64; lengths are those of the bytes.</summary>
    /// <param name="keywords">What its place says of it.</param>
    public void Base64(in SchemaKeywords keywords)
    {
        Start("string"u8, keywords);
        _json.WriteString("contentEncoding"u8, "base64"u8);
        _json.WriteString("pattern"u8, Base64Pattern.Of(keywords.MinLength ?? 0, keywords.MaxLength));
        End(keywords);
    }

    /// <summary>Writes a number, within the bounds of its type and of its place.</summary>
    /// <param name="type">Its JSON type.</param>
    /// <param name="keywords">What its place says of it.</param>
    /// <param name="minimum">The least number of its type.</param>
    /// <param name="maximum">The greatest number of its type.</param>
    public void Number(ReadOnlySpan<byte> type, in SchemaKeywords keywords, string minimum, string maximum)
    {
        Start(type, keywords);
        Bound("minimum"u8, "exclusiveMinimum"u8, keywords.Minimum, keywords.ExclusiveMinimum, minimum, isUpper: false);
        Bound("maximum"u8, "exclusiveMaximum"u8, keywords.Maximum, keywords.ExclusiveMaximum, maximum, isUpper: true);
        End(keywords);
    }

    /// <summary>Writes a string that is one of some names.</summary>
    /// <param name="names">The names.</param>
    /// <param name="keywords">What its place says of it.</param>
    public void Enum(ReadOnlySpan<string> names, in SchemaKeywords keywords)
    {
        Start("string"u8, keywords);
        if (keywords.Allowed is null)
        {
            StartNames("enum"u8, names);
            if (keywords.IsNullable)
            {
                _json.WriteNullValue();
            }

            _json.WriteEndArray();
        }

        End(keywords);
    }

    /// <summary>Writes an array.</summary>
    /// <typeparam name="T">The elements' type.</typeparam>
    /// <typeparam name="TElement">How elements are bound.</typeparam>
    /// <param name="keywords">What its place says of it.</param>
    public void Array<T, TElement>(in SchemaKeywords keywords)
        where TElement : IJsonBinding<T>
    {
        Start("array"u8, keywords);
        _json.WritePropertyName("items"u8);
        TElement.WriteSchema(this, default);
        Lengths("minItems"u8, "maxItems"u8, keywords);
        End(keywords);
    }

    /// <summary>Writes an array of anything.</summary>
    /// <param name="keywords">What its place says of it.</param>
    public void AnyArray(in SchemaKeywords keywords)
    {
        Start("array"u8, keywords);
        Lengths("minItems"u8, "maxItems"u8, keywords);
        End(keywords);
    }

    /// <summary>Writes an object, or where its type contains itself, a reference to its definition.</summary>
    /// <typeparam name="TBinding">How the object is bound.</typeparam>
    /// <param name="name">What its definition is called.</param>
    /// <param name="description">What its type is for, where its place doesn't say more.</param>
    /// <param name="keywords">What its place says of it.</param>
    /// <param name="writeMembers">Writes its members.</param>
    public void Object<TBinding>(
        string name, string? description, in SchemaKeywords keywords, Action<SchemaWriter> writeMembers)
        => Named<TBinding>(name, keywords, place =>
        {
            string outer = _owner;
            _owner = name + ".";
            Inline(description, place, writeMembers);
            _owner = outer;
        });

    /// <summary>Writes a member of the object, or an argument.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <typeparam name="TBinding">How it is bound.</typeparam>
    /// <param name="name">Its JSON name.</param>
    /// <param name="isRequired">Whether it must be there.</param>
    /// <param name="keywords">What is said of it here.</param>
    public void Member<T, TBinding>(string name, bool isRequired, in SchemaKeywords keywords = default)
        where TBinding : IJsonBinding<T>
    {
        _json.WritePropertyName(name);
        _names.Add(name);
        _place = _owner + name;

        // A result that its own annotations forbid is still a result: its schema states types only.
        TBinding.WriteSchema(this, IsOutput ? new SchemaKeywords { Title = keywords.Title, Description = keywords.Description } : keywords);
        if (isRequired)
        {
            _required.Add(name);
        }
    }

    private void StartNames(ReadOnlySpan<byte> keyword, ReadOnlySpan<string> names)
    {
        _json.WriteStartArray(keyword);
        foreach (string name in names)
        {
            _json.WriteStringValue(name);
        }
    }

    private void Start(ReadOnlySpan<byte> type, in SchemaKeywords keywords)
    {
        _json.WriteStartObject();
        if (keywords.IsNullable)
        {
            _json.WriteStartArray("type"u8);
            _json.WriteStringValue(type);
            _json.WriteStringValue("null"u8);
            _json.WriteEndArray();
        }
        else
        {
            _json.WriteString("type"u8, type);
        }

        Describe(keywords);
    }

    private void Describe(in SchemaKeywords keywords)
    {
        if (keywords.Title is not null)
        {
            _json.WriteString("title"u8, keywords.Title);
        }

        if (keywords.Description is not null)
        {
            _json.WriteString("description"u8, keywords.Description);
        }
    }

    private void End(in SchemaKeywords keywords)
    {
        if (keywords.Allowed is not null)
        {
            _json.WritePropertyName("enum"u8);
            _json.WriteRawValue(keywords.Allowed);
        }

        if (keywords.Denied is not null)
        {
            _json.WriteStartObject("not"u8);
            _json.WritePropertyName("enum"u8);
            _json.WriteRawValue(keywords.Denied);
            _json.WriteEndObject();
        }

        if (keywords.Default is not null)
        {
            _json.WritePropertyName("default"u8);
            _json.WriteRawValue(keywords.Default);
        }

        if (_json.CurrentDepth == 1)
        {
            WriteDefinitions();
        }

        _json.WriteEndObject();
    }

    /// <summary>Writes a keyword for the first pattern; an object has each only once, so that others stand beside it.</summary>
    private void Patterns(IReadOnlyList<string> patterns)
    {
        if (patterns.Count > 0)
        {
            _json.WriteString("pattern"u8, patterns[0]);
        }

        if (patterns.Count > 1)
        {
            _json.WriteStartArray("allOf"u8);
            foreach (string pattern in patterns.Skip(1))
            {
                _json.WriteStartObject();
                _json.WriteString("pattern"u8, pattern);
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
        }
    }

    private void Lengths(ReadOnlySpan<byte> minimum, ReadOnlySpan<byte> maximum, in SchemaKeywords keywords)
    {
        if (keywords.MinLength is { } least)
        {
            _json.WriteNumber(minimum, least);
        }

        if (keywords.MaxLength is { } most)
        {
            _json.WriteNumber(maximum, most);
        }
    }

    /// <summary>Writes the tighter of the bound that the place states and the bound of the type.</summary>
    private void Bound(
        ReadOnlySpan<byte> inclusiveName,
        ReadOnlySpan<byte> exclusiveName,
        string? inclusive,
        string? exclusive,
        string ofType,
        bool isUpper)
    {
        string? stated = exclusive ?? inclusive;
        bool isStated = stated is not null && (isUpper ? Value(stated) <= Value(ofType) : Value(stated) >= Value(ofType));
        _json.WritePropertyName(isStated && exclusive is not null ? exclusiveName : inclusiveName);
        _json.WriteRawValue(isStated ? stated! : ofType);
    }

    private static double Value(string number) => double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);
}
