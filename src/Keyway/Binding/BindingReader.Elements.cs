using System.Text.Json;

namespace Keyway.Binding;

/// <content>JSON that is kept as it is.</content>
public ref partial struct BindingReader
{
    /// <summary>Reads the value that the reader stands on, whatever it is; repeated names and what isn't Unicode are recorded.</summary>
    internal JsonElement ReadElement()
    {
        BindingMark at = Mark();
        Utf8JsonReader value = Json;
        PassOverElement();
        return HasFaultsSince(at) ? default : JsonElement.ParseValue(ref value);
    }

    private void PassOverElement()
    {
        int depth = Json.CurrentDepth;
        var strict = new StrictJson();
        do
        {
            switch (strict.Check(in Json))
            {
                case TokenFault.NotUnicode when Json.TokenType == JsonTokenType.PropertyName:
                    RefuseKey(JsonText.UnicodeExpected);
                    break;
                case TokenFault.NotUnicode:
                    IsAtText("a string");
                    break;
                case TokenFault.RepeatedName:
                    RepeatedKey();
                    break;
            }
        }
        while ((Json.CurrentDepth > depth || Json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) && Json.Read());
    }
}
