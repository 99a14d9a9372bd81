namespace Keyway.Agents;

/// <summary>Which model a program talks to.</summary>
public sealed record ModelSettings
{
    /// <summary>How many requests a run makes unless its program says otherwise.</summary>
    internal const int DefaultMaxIterations = 10;

    private readonly int _maxIterations = DefaultMaxIterations;

    /// <summary>Gets the model's name, as its provider spells it; the chat client's own model where it is null.</summary>
    public string? Name { get; init; }

    /// <summary>
    /// Gets the name under which the chat client was given (<c>LlmProcessOptions.UseChatClient</c>); the only one where it is
    /// null.
    /// </summary>
    public string? Provider { get; init; }

    /// <summary>Gets the most requests that a run makes. Default: 10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is zero or negative.</exception>
    public int MaxIterations
    {
        get => _maxIterations;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _maxIterations = value;
        }
    }
}
