namespace Keyway.AotTests.Registries;

internal static class RegistryChecks
{
    public static IReadOnlyList<Check> All { get; } =
    [
        new("registry/names", "described base.cancel base.fail_on_purpose base.not_a_number", () => new(string.Join(' ', IncludingRegistry.Registry.Names.ToArray().Take(4)))),
        new("registry/include", "text", async () => (await new ToolInvoker(IncludingRegistry.Registry).InvokeAsync("base.returns_text")).ToString()),
        new("registry/exclude", "True", () => new($"{IncludingRegistry.Registry.Find("base.wipe") is null && BaseRegistry.Registry.Find("wipe") is not null}")),
        new("registry/access", "described", () => new(string.Join(' ', new ToolInvoker(IncludingRegistry.Registry, null, new() { Access = ToolAccess.Read }).Tools.Select(tool => tool.Name)))),
        new("registry/every_name", "True", () => new($"{AotPlugin.Registry.Names.ToArray().All(name => AotPlugin.Registry.Find(name)?.Name == name)}")),
    ];
}
