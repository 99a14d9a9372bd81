using System.Text.Json;

namespace Keyway.Benchmarks.Calls;

/// <summary>One call and those who answer it.</summary>
/// <param name="Title">What is called, with what.</param>
/// <param name="Keyway">Keyway's way.</param>
/// <param name="Peers">The others, each with the most that Keyway's time may be of its own.</param>
internal sealed record CallCase(string Title, IContender Keyway, IReadOnlyList<(IContender Contender, double Limit)> Peers)
{
    private const double OfHandWritten = 1.5;
    private const double OfFunction = 0.25;
    private const double OfMap = 0.2;

    private static readonly byte[] s_add = """{"left":19,"right":23}"""u8.ToArray();

    private static readonly byte[] s_weather =
        """{"place":{"city":"Lisbon","country":"Portugal","latitude":38.7223,"longitude":-9.1393},"days":3,"unit":"Fahrenheit","detailed":true}"""u8.ToArray();

    // Names as they come from outside: no literals, which are compared by reference.
    private static readonly Dictionary<string, JsonElement> s_reserve =
        JsonElement.Parse("""{"table":"by the window","guests":4,"outside":true}""").EnumerateObject()
            .ToDictionary(argument => argument.Name, argument => argument.Value, StringComparer.Ordinal);

    /// <summary>Gets a call with two integers, from UTF-8.</summary>
    public static CallCase Add { get; } = new(
        "add(int, int), from UTF-8",
        new KeywayJsonContender("add", s_add),
        [(new HandWrittenAdd(s_add), OfHandWritten), (new FunctionJsonContender(CallTools.Add, s_add), OfFunction)]);

    /// <summary>Gets a call with a record of four members and three scalars, from UTF-8.</summary>
    public static CallCase Weather { get; } = new(
        "weather(place, days, unit, detailed), from UTF-8",
        new KeywayJsonContender("weather", s_weather),
        [(new HandWrittenWeather(s_weather), OfHandWritten), (new FunctionJsonContender(CallTools.Weather, s_weather), OfFunction)]);

    /// <summary>Gets a call with three scalars, from a map of elements.</summary>
    public static CallCase Reserve { get; } = new(
        "reserve(string, int, bool), from elements",
        new KeywayMapContender("reserve", s_reserve),
        [(new FunctionMapContender(CallTools.Reserve, s_reserve), OfMap), (new McpToolContender(CallTools.Reserve, s_reserve), OfMap)]);

    /// <summary>Gets all cases.</summary>
    public static IReadOnlyList<CallCase> All => [Add, Weather, Reserve];

    /// <summary>Gets Keyway and its peers.</summary>
    public IReadOnlyList<IContender> Contenders => [Keyway, .. Peers.Select(peer => peer.Contender)];

    /// <summary>Makes sure that all answer the same.</summary>
    /// <exception cref="InvalidOperationException">One answers something else.</exception>
    public void Check()
    {
        JsonElement expected = Keyway.Read(Keyway.Call());
        foreach (IContender contender in Contenders)
        {
            JsonElement answer = contender.Read(contender.Call());
            if (!JsonElement.DeepEquals(expected, answer))
            {
                throw new InvalidOperationException($"{contender.Name} answers {answer}, not {expected}.");
            }
        }
    }
}
