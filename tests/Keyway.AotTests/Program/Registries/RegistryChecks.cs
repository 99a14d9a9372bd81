namespace Keyway.AotTests.Registries;

internal static class RegistryChecks
{
    public static IReadOnlyList<Check> All { get; } =
    [
        new("registry/names", "described base.cancel base.fail_on_purpose base.not_a_number", () => new(string.Join(' ', IncludingRegistry.Registry.Names.ToArray().Take(4)))),
        new("registry/include", "text", async () => (await new ToolInvoker(IncludingRegistry.Registry).InvokeAsync("base.returns_text")).ToString()),
        new("registry/exclude", "True", () => new($"{IncludingRegistry.Registry.Find("base.wipe") is null && BaseRegistry.Registry.Find("wipe") is not null}")),
        new("registry/access", "described", () => new(string.Join(' ', new ToolInvoker(IncludingRegistry.Registry, null, new() { Access = ToolAccess.Read }).Tools.Select(tool => tool.Name)))),
        new("registry/plugin", "native 1.0 { A_KEY = ***, EPOCHS = 5 }", () => new($"{AotPlugin.Registry.Plugin!.Name} {AotPlugin.Registry.Plugin.Version} {AotPlugin.Registry.Plugin.Environment}")),
        new("registry/plugin_entry", "custom", () => new(AotPlugin.Registry.Find("named_by_file")!.Category!)),
        new("registry/manifest", "True", () => new($"{AotPlugin.Registry.ToManifestJson().ToString().Contains("\"A_KEY\":\"***\"", StringComparison.Ordinal)}")),
        new("registry/every_name", "True", () => new($"{AotPlugin.Registry.Names.ToArray().All(name => AotPlugin.Registry.Find(name)?.Name == name)}")),
    ];
}
