using System.Text.Json;

namespace Keyway.Benchmarks.Calls;

/// <summary><see cref="CallTools.Add"/>, by hand.</summary>
internal sealed class HandWrittenAdd : HandWrittenContender
{
    /// <inheritdoc/>
    protected override void Call(ReadOnlySpan<byte> arguments, Utf8JsonWriter answer)
    {
        int? left = null;
        int? right = null;
        var reader = new Utf8JsonReader(arguments);
        BeginObject(ref reader);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("left"u8))
            {
                reader.Read();
                left = reader.GetInt32();
            }
            else if (reader.ValueTextEquals("right"u8))
            {
                reader.Read();
                right = reader.GetInt32();
            }
            else
            {
                throw Unknown(ref reader);
            }
        }

        if (left is null || right is null)
        {
            throw new JsonException("Expected 'left' and 'right'.");
        }

        answer.WriteNumberValue(CallTools.Add(left.Value, right.Value));
    }
}
