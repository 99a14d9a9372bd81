using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Keyway.Binding;

namespace Keyway.CompilerServices;

/// <summary>Writes what methods return. Each thread keeps its writer, so that a call allocates the bytes and nothing else.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "Lives as long as its thread, and holds memory only.")]
internal sealed class ResultWriter
{
    private const int KeptBytes = 64 * 1024;

    [ThreadStatic]
    private static ResultWriter? s_writer;

    private readonly BoundedBuffer _buffer = new();
    private readonly Utf8JsonWriter _json;
    private PluginRegistry? _registry;
    private bool _isInUse;

    private ResultWriter() => _json = new Utf8JsonWriter(_buffer, Utf8Json.WriterOptions);

    /// <summary>Returns the registry of the call whose result a writer writes; null where it writes something else.</summary>
    public static PluginRegistry? RegistryOf(Utf8JsonWriter writer)
        => s_writer is { } current && current._json == writer ? current._registry : null;

    /// <exception cref="ResultException">The value can't be written, or is larger than it may be.</exception>
    public static byte[] Write<T, TBinding>(T value, int maxBytes, PluginRegistry registry)
        where TBinding : IJsonBinding<T>
    {
        Span<byte> token = stackalloc byte[32];
        return !TBinding.TryWriteToken(value, token, out int length) ? WriteText<T, TBinding>(value, maxBytes, registry)
            : length <= maxBytes ? token[..length].ToArray()
            : throw new ResultException(maxBytes);
    }

    private static byte[] WriteText<T, TBinding>(T value, int maxBytes, PluginRegistry registry)
        where TBinding : IJsonBinding<T>
    {
        // What is written may call another tool on this thread.
        ResultWriter? outer = s_writer;
        ResultWriter writer = outer is { _isInUse: false } ? outer : s_writer = new ResultWriter();
        writer._isInUse = true;
        writer._registry = registry;
        writer._buffer.Limit = maxBytes;
        try
        {
            TBinding.Write(writer._json, value);
            writer._json.Flush();
            return writer._buffer.WrittenSpan.ToArray();
        }
        catch (Exception exception) when (exception is not ResultException)
        {
            throw new ResultException(exception);
        }
        finally
        {
            writer._buffer.Reset(KeptBytes);
            writer._json.Reset();
            writer._registry = null;
            writer._isInUse = false;
            if (writer != outer)
            {
                s_writer = outer ?? writer;
            }
        }
    }
}
