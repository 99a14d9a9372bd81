namespace Keyway.AotTests;

/// <summary>One thing that a native program must be able to do.</summary>
/// <param name="Name">What it is: its kind, a slash, and which of that kind.</param>
/// <param name="Expected">What it must come to.</param>
/// <param name="RunAsync">Does it, and returns what it came to.</param>
internal sealed record Check(string Name, string Expected, Func<ValueTask<string>> RunAsync)
{
    /// <summary>Makes a check that calls a tool and looks at the text of its result.</summary>
    public static Check Call(string name, string tool, string json, string expected)
        => new(name, expected, async () => (await CallAsync(tool, json)).ToString());

    /// <summary>Makes a check that hands a value to the tool of its name, which gives it back.</summary>
    /// <param name="name">A kind, a slash and the tool.</param>
    /// <param name="json">The value as it comes.</param>
    /// <param name="expected">The value as it goes; as it comes where nothing else is said.</param>
    public static Check Echo(string name, string json, string? expected = null)
        => Call(name, name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..], $$"""{"value":{{json}}}""", expected ?? json);

    /// <summary>Makes a check that calls a tool and looks at what doesn't fit.</summary>
    /// <param name="name">The check's name.</param>
    /// <param name="tool">The tool.</param>
    /// <param name="json">The arguments.</param>
    /// <param name="expected">The faults: pointer, a space, code, with commas between them.</param>
    public static Check Refuse(string name, string tool, string json, string expected)
        => new(name, expected, async () => Faults(await CallAsync(tool, json)));

    /// <summary>Returns what is wrong; null where it came to what it must.</summary>
    public async Task<string?> FailureAsync()
    {
        try
        {
            string actual = await RunAsync();
            return actual == Expected ? null : $"expected {Expected}, got {actual}";
        }
        catch (Exception exception)
        {
            return $"expected {Expected}, got {exception}";
        }
    }

    internal static string Faults(ToolResult result)
        => result.Error is { } error
            ? string.Join(", ", error.ArgumentFaults.Select(fault => $"{fault.Pointer} {fault.Code}"))
            : $"no fault: {result}";

    private static ValueTask<ToolResult> CallAsync(string tool, string json)
        => new ToolInvoker(AotPlugin.Registry).InvokeAsync(tool, ToolArguments.FromJson(json));
}
