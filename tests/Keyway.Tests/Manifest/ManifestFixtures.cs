using Keyway.CompilerServices;

namespace Keyway.Tests.Manifest;

public static class ManifestTools
{
    /// <summary>Adds.</summary>
    [Tool(Title = "Sum", Access = ToolAccess.Read, Idempotent = true, OpenWorld = false)]
    public static int Add(int a) => a;

    [Action("wipe", Category = "export", RequiredContext = [ContextKeys.JobId, ContextKeys.Environment])]
    public static void Wipe()
    {
    }
}

[PluginRegistry(Types = [typeof(ManifestTools)])]
public static partial class ManifestRegistry;

/// <summary>What a registry with a plugin.yaml has, around the tools of another.</summary>
internal sealed class ManifestSource(PluginManifest? plugin) : RegistrySource
{
    public int Descriptions { get; private set; }

    public override ReadOnlySpan<byte> Names => default;

    public override ReadOnlySpan<int> Offsets => [0];

    public override IReadOnlyList<IncludedRegistry> Includes { get; } = [new IncludedRegistry { Registry = ManifestRegistry.Registry }];

    public override PluginManifest? DescribePlugin()
    {
        Descriptions++;
        return plugin;
    }

    public override ToolMethod GetTool(int index) => throw new ArgumentOutOfRangeException(nameof(index));
}
