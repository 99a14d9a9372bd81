namespace Keyway.Generators.Tools;

/// <summary>An annotated declaration can't be served; the message says why and what to do.</summary>
internal sealed class RefusedException(string id, string reason) : Exception(reason)
{
    public string Id { get; } = id;
}
