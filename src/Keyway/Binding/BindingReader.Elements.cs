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
        Stack<HashSet<string>> objects = [];
        do
        {
            switch (Json.TokenType)
            {
                case JsonTokenType.StartObject:
                    objects.Push(new(StringComparer.Ordinal));
                    break;
                case JsonTokenType.EndObject:
                    objects.Pop();
                    break;
                case JsonTokenType.PropertyName when !JsonText.IsUnicode(in Json):
                    RefuseKey(JsonText.UnicodeExpected);
                    break;
                case JsonTokenType.PropertyName when !objects.Peek().Add(Json.GetString()!):
                    RepeatedKey();
                    break;
                case JsonTokenType.String:
                    IsAtText("a string");
                    break;
            }
        }
        while ((Json.CurrentDepth > depth || Json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) && Json.Read());
    }
}
