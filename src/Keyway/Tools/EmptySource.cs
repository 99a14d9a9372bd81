using Keyway.CompilerServices;

namespace Keyway;

/// <summary>The contents of a registry without any.</summary>
internal sealed class EmptySource : RegistrySource
{
    public static EmptySource Instance { get; } = new();

    public override ReadOnlySpan<byte> Names => default;

    public override ReadOnlySpan<int> Offsets => [0];

    public override IReadOnlyList<string> ContextKeys => [];

    public override ToolMethod GetTool(int index) => throw new ArgumentOutOfRangeException(nameof(index));
}
