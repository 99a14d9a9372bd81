namespace Keyway.Mcp.ConformanceTests.Server;

/// <summary>What stands under a template's URI.</summary>
public sealed record TemplateData(string Id, bool TemplateTest, string Data);
