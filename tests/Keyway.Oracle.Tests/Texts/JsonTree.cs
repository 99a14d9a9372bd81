using System.Text;
using System.Text.Json;

namespace Keyway.Oracle.Tests.Texts;

/// <summary>
/// JSON as it is spelled: numbers with their digits, strings and names with their escapes, members in order, repeated ones
/// too. It can be changed in place.
/// </summary>
internal sealed class JsonTree
{
    // Deeper than anything that is generated.
    private const int MostLevels = 1000;

    public JsonValueKind Kind { get; private set; }

    /// <summary>Gets the token of a scalar.</summary>
    public string Token { get; private set; } = "";

    /// <summary>Gets the elements of an array.</summary>
    public List<JsonTree> Items { get; private set; } = [];

    /// <summary>Gets the members of an object, each with the token of its name.</summary>
    public List<(string Name, JsonTree Value)> Members { get; private set; } = [];

    /// <summary>Gets what a string says; null where this is none, or one with half a surrogate pair.</summary>
    public string? Text => Kind == JsonValueKind.String ? Decode(Token) : null;

    /// <summary>Gets how deep arrays and objects nest here; 0 for a scalar.</summary>
    public int Levels => Kind is JsonValueKind.Array or JsonValueKind.Object
        ? 1 + Items.Concat(Members.Select(member => member.Value)).Select(child => child.Levels).DefaultIfEmpty().Max()
        : 0;

    /// <summary>Gets whether a name comes twice in an object.</summary>
    public bool HasRepeatedNames => Members.GroupBy(member => Decode(member.Name) ?? member.Name).Any(group => group.Skip(1).Any());

    public static JsonTree Null => Scalar("null");

    public static JsonTree Array(params IEnumerable<JsonTree> items) => new() { Kind = JsonValueKind.Array, Items = [.. items] };

    public static JsonTree Object(params IEnumerable<(string Name, JsonTree Value)> members)
        => new() { Kind = JsonValueKind.Object, Members = [.. members] };

    public static JsonTree String(string text) => Scalar(Encode(text));

    public static JsonTree Scalar(string token) => new()
    {
        Token = token,
        Kind = token[0] switch
        {
            '"' => JsonValueKind.String,
            'n' => JsonValueKind.Null,
            't' => JsonValueKind.True,
            'f' => JsonValueKind.False,
            _ => JsonValueKind.Number,
        },
    };

    /// <summary>Returns the token of a string.</summary>
    public static string Encode(string text) => $"\"{JavaScriptEncoder.Encode(text)}\"";

    /// <summary>Returns what the token of a string or name says; null where half a surrogate pair is in it.</summary>
    public static string? Decode(string token)
    {
        var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(token));
        json.Read();
        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Parses a text; null where it isn't JSON in UTF-8.</summary>
    public static JsonTree? Parse(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MostLevels });
        try
        {
            if (!System.Text.Unicode.Utf8.IsValid(utf8) || !json.Read())
            {
                return null;
            }

            JsonTree tree = Read(ref json);
            return json.Read() ? null : tree;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static JsonTree? Parse(string text) => Parse(Encoding.UTF8.GetBytes(text));

    /// <summary>Takes the place of what this was.</summary>
    public void Become(JsonTree other)
        => (Kind, Token, Items, Members) = (other.Kind, other.Token, other.Items, other.Members);

    public JsonTree Clone() => With(static _ => null);

    /// <summary>Returns this and all that is in it.</summary>
    public IEnumerable<JsonTree> All()
        => Items.Concat(Members.Select(member => member.Value)).SelectMany(child => child.All()).Prepend(this);

    /// <summary>Returns this with what takes the place of anything in it, from the innermost outwards.</summary>
    /// <param name="replace">Returns null for what stays.</param>
    public JsonTree With(Func<JsonTree, JsonTree?> replace)
    {
        JsonTree copy = new()
        {
            Kind = Kind,
            Token = Token,
            Items = [.. Items.Select(item => item.With(replace))],
            Members = [.. Members.Select(member => (member.Name, member.Value.With(replace)))],
        };
        return replace(copy) ?? copy;
    }

    public override string ToString() => Kind switch
    {
        JsonValueKind.Array => $"[{string.Join(',', Items)}]",
        JsonValueKind.Object => $"{{{string.Join(',', Members.Select(member => $"{member.Name}:{member.Value}"))}}}",
        _ => Token,
    };

    private static System.Text.Encodings.Web.JavaScriptEncoder JavaScriptEncoder
        => System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private static JsonTree Read(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.StartArray:
                List<JsonTree> items = [];
                while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Read(ref json));
                }

                return Array(items);
            case JsonTokenType.StartObject:
                List<(string Name, JsonTree Value)> members = [];
                while (json.Read() && json.TokenType != JsonTokenType.EndObject)
                {
                    string name = $"\"{Encoding.UTF8.GetString(json.ValueSpan)}\"";
                    json.Read();
                    members.Add((name, Read(ref json)));
                }

                return Object(members);
            default:
                string token = Encoding.UTF8.GetString(json.ValueSpan);
                return Scalar(json.TokenType == JsonTokenType.String ? $"\"{token}\"" : token);
        }
    }
}
