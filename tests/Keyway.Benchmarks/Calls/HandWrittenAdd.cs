using System.Text.Json;

namespace Keyway.Benchmarks.Calls;

/// <summary><see cref="CallTools.Add"/>, by hand.</summary>
internal sealed class HandWrittenAdd(byte[] arguments) : HandWrittenContender(arguments)
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
                BeginMember(ref reader, left is not null);
                left = reader.GetInt32();
            }
            else if (reader.ValueTextEquals("right"u8))
            {
                BeginMember(ref reader, right is not null);
                right = reader.GetInt32();
            }
            else
            {
                throw Unknown(ref reader);
            }
        }

        End(ref reader);
        if (left is null || right is null)
        {
            throw new JsonException("Expected 'left' and 'right'.");
        }

        answer.WriteNumberValue(CallTools.Add(left.Value, right.Value));
    }
}
