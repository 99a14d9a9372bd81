using System.Runtime.CompilerServices;
using Keyway.Harness;

namespace Keyway.Benchmarks.Mcp;

/// <summary>The server of Keyway's tools, published with Native AOT.</summary>
internal static class NativeServer
{
    private const string Name = "McpNative";

    /// <summary>Publishes it. What was compiled for it stays for the next time.</summary>
    /// <returns>The path of the program.</returns>
    /// <exception cref="HarnessException">It can't be published; the message is what the SDK wrote.</exception>
    public static async Task<string> PublishAsync()
    {
        string artifacts = Path.Combine(Repository.Root, "artifacts", "mcp-benchmark");
        string project = Path.Combine(Folder(), "..", "Children", Name, Name + ".csproj");
        CommandResult published = await Commands.BuildAsync(
            Folder(), "publish", project, "--runtime", NativeLinker.Platform, "--configuration", "Release", "--artifacts-path", artifacts);
        published.Succeeded();
        return Path.Combine(artifacts, "publish", Name, $"release_{NativeLinker.Platform}", $"Keyway.Benchmarks.{Name}");
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
