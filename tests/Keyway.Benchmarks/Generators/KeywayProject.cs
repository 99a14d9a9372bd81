using System.Globalization;
using System.Text.RegularExpressions;
using Keyway.Harness;

namespace Keyway.Benchmarks.Generators;

/// <summary>Annotated methods and a registry of all of them.</summary>
internal sealed partial class KeywayProject : GeneratorProject
{
    /// <summary>Makes a project.</summary>
    /// <param name="count">How many methods it has.</param>
    public KeywayProject(int count)
        : base(count)
        => Files = [.. Files, new SourceFile("Plugin.cs", "namespace Acme; [Keyway.PluginRegistry] public static partial class Plugin;")];

    /// <inheritdoc/>
    protected override string FirstMembers => "int left, int right";

    /// <inheritdoc/>
    protected override string Declare(int file)
    {
        IEnumerable<string> methods = Declarations(file).Select(call => string.Create(
            CultureInfo.InvariantCulture,
            $$"""
                /// <summary>Answers a call.</summary>
                [Keyway.Tool] public static int {{call.Name}}({{Names().Replace(call.Members, match => match.Value.ToLowerInvariant())}}) { return {{call.Number}}; }
            """));
        return $$"""
            namespace Acme;
            public static class Calls{{file}}
            {
            {{string.Join('\n', methods)}}
            }
            """;
    }

    // The first letter of a name: what stands in front of a comma, an equals sign or the end.
    [GeneratedRegex(@"(?<= )[A-Z](?=[a-z]*(,|$| =))")]
    private static partial Regex Names();
}
