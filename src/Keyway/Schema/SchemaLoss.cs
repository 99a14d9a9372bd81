namespace Keyway;

/// <summary>Something that a tool's schema says and a dialect can't say. It holds at the call all the same.</summary>
/// <param name="Pointer">Where in <see cref="ToolDescriptor.InputSchema"/> it stands: a JSON Pointer (RFC 6901).</param>
/// <param name="Keyword">The keyword that says it.</param>
/// <param name="Reason">Why it can't be said, and what is said instead.</param>
public sealed record SchemaLoss(string Pointer, string Keyword, string Reason)
{
    /// <summary>Says all three on one line.</summary>
    public override string ToString() => $"{(Pointer.Length == 0 ? "arguments" : Pointer)}: {Keyword}: {Reason}";
}
