using System.Buffers;
using System.Text.Json;
using ModelContextProtocol.Protocol;

namespace Keyway.Mcp;

/// <summary>Writes the parameters of what tells that something has changed (2025-11-25, "Resources"; 2026-07-28, "Subscriptions").</summary>
internal static class ChangeJson
{
    /// <summary>Writes those of a change.</summary>
    /// <param name="subscription">What the client asked by; null before 2026-07-28.</param>
    /// <param name="uri">The resource; null where the change is none of a resource.</param>
    public static RawJson Write(RequestId? subscription, string? uri)
        => Write(subscription, uri, static (writer, uri) => Wire.WriteOptional(writer, "uri"u8, uri));

    /// <summary>Writes those of an acknowledgement.</summary>
    /// <param name="subscription">What the client asked by.</param>
    /// <param name="granted">What it will hear of.</param>
    public static RawJson WriteGranted(RequestId subscription, SubscriptionsListenNotifications granted) => Write(subscription, granted, WriteGranted);

    private static RawJson Write<T>(RequestId? subscription, T state, Action<Utf8JsonWriter, T> write)
    {
        var buffer = new ArrayBufferWriter<byte>(128);
        using (var writer = new Utf8JsonWriter(buffer, Wire.WriterOptions))
        {
            writer.WriteStartObject();
            write(writer, state);
            if (subscription is { } id)
            {
                writer.WriteStartObject("_meta"u8);
                writer.WritePropertyName("io.modelcontextprotocol/subscriptionId"u8);
                if (id.Id is long number)
                {
                    writer.WriteNumberValue(number);
                }
                else
                {
                    writer.WriteStringValue(id.ToString());
                }

                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        return new RawJson(buffer.WrittenMemory);
    }

    private static void WriteGranted(Utf8JsonWriter writer, SubscriptionsListenNotifications granted)
    {
        writer.WriteStartObject("notifications"u8);
        WriteGranted(writer, "toolsListChanged"u8, granted.ToolsListChanged);
        WriteGranted(writer, "promptsListChanged"u8, granted.PromptsListChanged);
        WriteGranted(writer, "resourcesListChanged"u8, granted.ResourcesListChanged);
        if (granted.ResourceSubscriptions is { Count: > 0 } uris)
        {
            writer.WriteStartArray("resourceSubscriptions"u8);
            foreach (string uri in uris)
            {
                writer.WriteStringValue(uri);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteGranted(Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool? granted)
    {
        if (granted == true)
        {
            writer.WriteBoolean(name, true);
        }
    }
}
