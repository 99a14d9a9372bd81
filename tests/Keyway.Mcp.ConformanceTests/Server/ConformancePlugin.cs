using Keyway.CompilerServices;

namespace Keyway.Mcp.ConformanceTests.Server;

/// <summary>What the suite asks for, under Keyway's attributes.</summary>
[PluginRegistry]
public static partial class ConformancePlugin
{
    /// <summary>Gets the same, with the one tool that has its schema from elsewhere.</summary>
    public static PluginRegistry WithForeignSchema { get; } = new(new Source());

    private sealed class Source : RegistrySource
    {
        public override ReadOnlySpan<byte> Names => "json_schema_2020_12_tool\n"u8;

        public override ReadOnlySpan<int> Offsets => new[] { 0, SchemaTool.Name.Length + 1 };

        public override IReadOnlyList<IncludedRegistry> Includes => [new IncludedRegistry { Registry = Registry }];

        public override ToolMethod GetTool(int index) => new SchemaTool();
    }
}
