using System.Text.Json;

namespace Keyway.Binding;

/// <summary>
/// Holds JSON that is kept as it is to what readers may rely on (RFC 8259, sections 4 and 8.2): no object has a name
/// twice, and all text is Unicode.
/// </summary>
internal sealed class StrictJson
{
    private readonly Stack<HashSet<string>> _names = new();

    /// <summary>Says what is wrong with the next token. All tokens are shown, in their order.</summary>
    public TokenFault Check(in Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.StartObject:
                _names.Push(new(StringComparer.Ordinal));
                break;
            case JsonTokenType.EndObject:
                _names.Pop();
                break;
            case JsonTokenType.PropertyName or JsonTokenType.String when !JsonText.IsUnicode(in json):
                return TokenFault.NotUnicode;
            case JsonTokenType.PropertyName when !_names.Peek().Add(json.GetString()!):
                return TokenFault.RepeatedName;
        }

        return TokenFault.None;
    }
}
