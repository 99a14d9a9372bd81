using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Keyway.Generators.Tests.Support;

/// <summary>An author's project with Keyway, and the generator on it.</summary>
internal static class Author
{
    /// <summary>What every file starts with.</summary>
    public const string Usings =
        "using System; using System.Collections.Generic; using System.ComponentModel; "
        + "using System.ComponentModel.DataAnnotations; using System.Text.Json.Serialization; using System.Threading; "
        + "using System.Threading.Tasks; using Keyway; using Microsoft.Extensions.DependencyInjection;\n";

    /// <summary>The path of the first file of a project.</summary>
    public const string File = "File1.cs";

    public static GeneratorTest Writes(params string[] files)
    {
        GeneratorTest test = new GeneratorTest(static () => new KeywayGenerator(), [.. TrackingNames.All])
            .WithReference<ToolAttribute>()
            .WithReference<IServiceCollection>()
            .WithReference<ILogger>();
        for (int i = 0; i < files.Length; i++)
        {
            test = test.WithSource(FormattableString.Invariant($"File{i + 1}.cs"), Usings + files[i]);
        }

        return test;
    }

    /// <summary>Runs with every guard. Which steps must yield something follows from which files there are.</summary>
    public static GeneratorRun RunGuarded(this GeneratorTest test) => (test with { ExpectedSteps = [.. Steps(test)] }).Run();

    /// <summary>Writes one file and runs with every guard.</summary>
    public static GeneratorRun Runs(params string[] files) => Writes(files).RunGuarded();

    /// <summary>Returns the registry of the class <c>Plugin</c>.</summary>
    public static PluginRegistry Registry(this LoadedAssembly loaded, string type = "Plugin")
        => (PluginRegistry)loaded.Type(type).GetProperty("Registry")!.GetValue(null)!;

    /// <summary>Returns the descriptors of a project's only registry by name; they outlive the assembly.</summary>
    public static ToolDescriptor Find(this LoadedAssembly loaded, string tool)
        => loaded.Registry().Find(tool) ?? throw new HarnessException($"There is no '{tool}'.");

    /// <summary>Calls a tool and returns the text of the answer.</summary>
    public static async Task<string> Call(this LoadedAssembly loaded, string tool, string arguments, RuntimeContext? context = null, IServiceProvider? services = null)
    {
        var invoker = new ToolInvoker(loaded.Registry(), context, new ToolInvokerOptions { Services = services, Access = ToolAccess.Admin });
        ToolResult result = await invoker.InvokeAsync(tool, ToolArguments.FromJson(arguments));
        return result.ToString();
    }

    private static IEnumerable<string> Steps(GeneratorTest test)
    {
        if (!test.Project.AdditionalFiles.IsEmpty)
        {
            yield return TrackingNames.ManifestFiles;
        }

        HashSet<string> purposes = [.. test.Start().Texts.Keys.Select(hint => hint.Split('.').TakeLast(3).First())];
        foreach ((string purpose, string[] steps) in new (string, string[])[]
        {
            ("Context", [TrackingNames.ContextKeyClasses]),
            ("Tools", [TrackingNames.Manifest, TrackingNames.ManifestEntries, TrackingNames.ParsedTypes, TrackingNames.ToolTypes, TrackingNames.ReferencedKeys, TrackingNames.KeyTable]),
            ("Binding", [TrackingNames.BindingOwners, TrackingNames.Bindings]),
            ("Proof", [TrackingNames.Proof]),
            ("Registry", [TrackingNames.ParsedRegistries, TrackingNames.Registries, TrackingNames.RegistryEntries]),
        })
        {
            foreach (string step in purposes.Contains(purpose) ? steps : [])
            {
                yield return step;
            }
        }
    }
}
