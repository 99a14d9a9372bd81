using Keyway.CompilerServices;

namespace Keyway.Mcp.ConformanceTests.Server;

/// <summary>All that is under attributes, and the one tool that has its schema from elsewhere.</summary>
internal sealed class ServedSource : RegistrySource
{
    public override ReadOnlySpan<byte> Names => "json_schema_2020_12_tool\n"u8;

    public override ReadOnlySpan<int> Offsets => new[] { 0, SchemaTool.Name.Length + 1 };

    public override IReadOnlyList<IncludedRegistry> Includes => [new IncludedRegistry { Registry = ConformancePlugin.Registry }];

    public override ToolMethod GetTool(int index) => new SchemaTool();
}
