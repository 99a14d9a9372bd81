using System.Text;
using Keyway.Oracle.Tests.Corpus;

namespace Keyway.Oracle.Tests.Meaning;

/// <summary>Calls tools of the corpus, through the whole pipeline.</summary>
internal static class KeywayCalls
{
    private static readonly ToolInvoker s_invoker = new(CorpusPlugin.Registry);

    /// <summary>Reads a text, and returns what the tool got and what was written of it.</summary>
    /// <exception cref="InvalidOperationException">The call failed otherwise than by its arguments.</exception>
    public static (Answer Answer, string Written) Read(CorpusEntry entry, ReadOnlyMemory<byte> utf8)
    {
        Kept.Take();
        ValueTask<ToolResult> call = s_invoker.InvokeAsync(entry.Tool, ToolArguments.FromJson(Arguments(entry, utf8)));
        ToolResult result = call.IsCompletedSuccessfully ? call.Result : throw new InvalidOperationException("A tool without a task is answered at once.");
        (bool isThere, object? value) = Kept.Take();
        if (isThere && !result.IsError)
        {
            string text = result.ToString();
            return (Answer.Taken(value), result.StructuredContent.IsEmpty ? SystemTextJson.Write(value is null ? null : text) : text);
        }

        return !isThere && result.Error?.Code == ToolErrorCodes.InvalidArguments
            ? (Answer.Refused(result.ToString()), "")
            : throw new InvalidOperationException($"{entry.Tool}: {result} for {Encoding.UTF8.GetString(utf8.Span)}");
    }

    /// <summary>Returns the object of arguments around a value.</summary>
    public static ReadOnlyMemory<byte> Arguments(CorpusEntry entry, ReadOnlyMemory<byte> utf8)
        => entry.IsWhole ? utf8 : (byte[])[.. "{\"value\":"u8, .. utf8.Span, (byte)'}'];
}
