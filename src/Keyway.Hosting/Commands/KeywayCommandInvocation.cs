namespace Keyway.Hosting;

/// <summary>A command as it was typed, and where it writes to.</summary>
/// <param name="values">The values by the names of the parameters; those that weren't typed are absent.</param>
/// <param name="input">What comes in.</param>
/// <param name="output">Where results go.</param>
/// <param name="error">Where all else goes.</param>
public sealed class KeywayCommandInvocation(IReadOnlyDictionary<string, string> values, TextReader input, TextWriter output, TextWriter error)
{
    /// <summary>Gets what comes in.</summary>
    public TextReader Input { get; } = input;

    /// <summary>Gets whether somebody types what comes in, and looks at what goes out, at a terminal.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>Gets where results go.</summary>
    public TextWriter Output { get; } = output;

    /// <summary>Gets where all else goes.</summary>
    public TextWriter Error { get; } = error;

    /// <summary>Returns the value of a parameter; null where it wasn't typed.</summary>
    /// <param name="name">The parameter's name.</param>
    public string? GetValue(string name) => values.GetValueOrDefault(name);

    /// <summary>Says whether a parameter was typed.</summary>
    /// <param name="name">The parameter's name.</param>
    public bool Has(string name) => values.ContainsKey(name);
}
