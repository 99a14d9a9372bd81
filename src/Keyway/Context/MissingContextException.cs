namespace Keyway;

/// <summary>Keys that are needed are absent from the context, null, or of another type.</summary>
/// <param name="faults">Every such key, in the order in which they are required; at least one.</param>
/// <exception cref="ArgumentException">There is none.</exception>
public sealed class MissingContextException(IReadOnlyList<ContextFault> faults)
    : KeywayException(Describe(faults))
{
    /// <summary>Gets every such key, in the order in which they are required.</summary>
    public IReadOnlyList<ContextFault> Faults { get; } = faults;

    internal static string Describe(IReadOnlyList<ContextFault> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        if (faults.Count == 0)
        {
            throw new ArgumentException("Expected at least one key that is missing, got none.", nameof(faults));
        }

        string list = string.Join("; ", faults);
        return $"{char.ToUpperInvariant(list[0])}{list.AsSpan(1)}. "
            + "The program that hosts this call has to provide what is missing, with context.With… or a keyed service.";
    }
}
