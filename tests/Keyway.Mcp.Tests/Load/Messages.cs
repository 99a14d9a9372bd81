using System.Text;
using System.Text.Json;

namespace Keyway.Mcp.Tests.Load;

/// <summary>What clients say here, and what they read.</summary>
internal static class Messages
{
    public static byte[] Initialize { get; } = Utf8(
        """{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"load","version":"1.0"}}}""");

    public static byte[] Initialized { get; } = Utf8("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");

    /// <summary>Calls <see cref="LoadTools.Own"/>, with the number as the id.</summary>
    public static byte[] Own(int number)
        => Utf8($$$"""{"jsonrpc":"2.0","id":{{{number}}},"method":"tools/call","params":{"name":"own","arguments":{"number":{{{number}}} } } }""");

    /// <summary>Calls <see cref="LoadTools.Wait"/>.</summary>
    public static byte[] Wait(int id)
        => Utf8($$$"""{"jsonrpc":"2.0","id":{{{id}}},"method":"tools/call","params":{"name":"wait","arguments":{} } }""");

    /// <summary>Returns the last message of a body, be it one message or a stream of events.</summary>
    public static string Last(string body)
        => body.StartsWith('{') ? body : body.Split('\n').Last(line => line.StartsWith("data: ", StringComparison.Ordinal))["data: ".Length..];

    /// <summary>Returns what a call of <see cref="LoadTools.Own"/> saw.</summary>
    /// <param name="message">Its answer.</param>
    /// <param name="id">The id that it must answer.</param>
    public static LoadAnswer AnswerIn(string message, int id)
    {
        using JsonDocument document = JsonDocument.Parse(message);
        JsonElement answer = document.RootElement;
        Assert.True(answer.TryGetProperty("result", out JsonElement result), message);
        Assert.Equal(id, answer.GetProperty("id").GetInt32());
        JsonElement seen = result.GetProperty("structuredContent");
        return new LoadAnswer(
            seen.GetProperty("number").GetInt32(), seen.GetProperty("before").GetString()!, seen.GetProperty("after").GetString()!);
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
