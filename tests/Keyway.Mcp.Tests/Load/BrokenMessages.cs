using System.Text;

namespace Keyway.Mcp.Tests.Load;

/// <summary>Messages that are broken in ways of their own, from a seed.</summary>
internal static class BrokenMessages
{
    private static readonly byte[][] s_whole =
    [
        Messages.Initialize,
        Messages.Initialized,
        Messages.Own(7),
        Messages.Utf8("""{"jsonrpc":"2.0","id":"text","method":"tools/list","params":{"cursor":"1"}}"""),
        Messages.Utf8("""{"jsonrpc":"2.0","id":8,"method":"tools/call","params":{"name":"own","arguments":{"number":1},"_meta":{"progressToken":"p"}}}"""),
        Messages.Utf8("""{"jsonrpc":"2.0","id":9,"method":"logging/setLevel","params":{"level":"debug"}}"""),
        Messages.Utf8("""{"jsonrpc":"2.0","id":10,"method":"completion/complete","params":{"ref":{"type":"ref/prompt","name":"x"},"argument":{"name":"y","value":"z"}}}"""),
        Messages.Utf8("""{"jsonrpc":"2.0","id":11,"method":"resources/read","params":{"uri":"run://none"}}"""),
        Messages.Utf8("""{"jsonrpc":"2.0","id":12,"method":"ping"}"""),
        Messages.Utf8("""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":7,"reason":"none"}}"""),
        Messages.Utf8("""{"jsonrpc":"2.0","id":13,"result":{"roots":[]}}"""),
        Messages.Utf8("""{"jsonrpc":"2.0","id":14,"error":{"code":-1,"message":"no"}}"""),
    ];

    private static readonly string[] s_values =
    [
        "null", "true", "-0", "1e999", "9223372036854775808", "0.5", "\"\"", "[]", "{}", "[[[]]]", "\"\\ud800\"", "{\"a\":1,\"a\":2}", "\"\\u0000\"",
    ];

    private static readonly string[] s_strange =
    [
        "", " ", "null", "[]", "{", "}", "\"", "0", "[{}]", "{}{}", "{\"jsonrpc\":\"1.0\"}", "{\"jsonrpc\":\"2.0\"}", "\ufeff{}", "<html>",
        """[{"jsonrpc":"2.0","id":1,"method":"ping"},{"jsonrpc":"2.0","id":2,"method":"ping"}]""",
        """{"jsonrpc":"2.0","id":null,"method":"ping"}""",
        """{"jsonrpc":"\ud800","id":1,"method":"ping"}""",
        """{"jsonrpc":"2.0","id":1,"\ud800":1,"method":"ping"}""",
        """{"jsonrpc":"2.0","id":1,"method":"tools/call"}""",
        """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":[]}""",
        """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"own","name":"wait","arguments":{"number":1}}}""",
        """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"own","arguments":[1]}}""",
        """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"own","arguments":{"number":1},"_meta":{"progressToken":{"a":1,"a":2}}}}""",
    ];

    /// <summary>Gets those that were thought of, or found.</summary>
    public static IEnumerable<byte[]> Known => s_strange.Select(Messages.Utf8);

    /// <summary>Returns the next one; some happen to be whole.</summary>
    public static byte[] Next(Random random)
    {
        byte[] message = s_whole[random.Next(s_whole.Length)];
        return random.Next(8) switch
        {
            0 => Messages.Utf8(s_strange[random.Next(s_strange.Length)]),
            1 => message[..random.Next(message.Length)],
            2 => Flipped(message, random),
            3 => [.. message, .. message],
            4 => Deep(random.Next(2, 5000)),
            5 => Large(random.Next(1, LoadServer.MaxMessageBytes)),
            6 => Shuffled(message, random),
            _ => Replaced(message, random),
        };
    }

    private static byte[] Flipped(byte[] message, Random random)
    {
        byte[] flipped = [.. message];
        for (int i = random.Next(1, 5); i > 0; i--)
        {
            flipped[random.Next(flipped.Length)] = (byte)random.Next(256);
        }

        return flipped;
    }

    private static byte[] Shuffled(byte[] message, Random random)
    {
        int from = random.Next(message.Length);
        int to = random.Next(from, message.Length);
        int at = random.Next(message.Length);
        return [.. message[..at], .. message[from..to], .. message[at..]];
    }

    /// <summary>Puts another value where one is.</summary>
    private static byte[] Replaced(byte[] message, Random random)
    {
        string text = Encoding.UTF8.GetString(message);
        int[] colons = [.. text.Select((character, index) => (character, index)).Where(at => at.character == ':').Select(at => at.index)];
        int colon = colons[random.Next(colons.Length)];
        int end = text.IndexOfAny([',', '}'], colon);
        return Messages.Utf8($"{text[..(colon + 1)]}{s_values[random.Next(s_values.Length)]}{text[end..]}");
    }

    private static byte[] Deep(int depth)
        => Messages.Utf8($$$"""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"own","arguments":{"number":{{{new string('[', depth)}}}{{{new string(']', depth)}}} } } }""");

    private static byte[] Large(int length)
        => Messages.Utf8($$$"""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"{{{new string('n', length)}}}"} }""");
}
