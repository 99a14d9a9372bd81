using System.Globalization;
using System.Text;

namespace Keyway.Benchmarks.Mcp;

/// <summary>What a client says, as UTF-8. Written here rather than by a client library, so that the server is what is measured.</summary>
internal static class Frames
{
    /// <summary>The request that opens a session (Model Context Protocol 2025-11-25, "Lifecycle").</summary>
    public static byte[] Initialize { get; } = Request(
        0, "initialize", """{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"benchmark","version":"1.0"}}""");

    /// <summary>The notification that ends the opening.</summary>
    public static byte[] Initialized { get; } = """{"jsonrpc":"2.0","method":"notifications/initialized"}"""u8.ToArray();

    /// <summary>Writes a call of one of the hundred tools.</summary>
    /// <param name="id">The request's id.</param>
    public static byte[] Weather(int id) => Request(
        id,
        "tools/call",
        $$$"""{"name":"weather_04_2","arguments":{"place":{"city":"Oslo","country":"NO","latitude":59.91,"longitude":10.75},"days":3,"unit":"Celsius","detailed":true}}""");

    /// <summary>Writes a call of the tool that tells what was allocated.</summary>
    /// <param name="id">The request's id.</param>
    public static byte[] Allocated(int id) => Request(id, "tools/call", """{"name":"allocated","arguments":{}}""");

    private static byte[] Request(int id, string method, string parameters)
        => Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{{parameters}}}"""));
}
