using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Keyway.Harness;

/// <summary>
/// References to what runs right now: the runtime's libraries, and single assemblies of this process.
/// </summary>
/// <remarks>
/// Each file is read once a process; compilations that share reference instances share their symbols too.
/// </remarks>
public static class RuntimeReferences
{
    private static readonly ConcurrentDictionary<string, MetadataReference> ByPath = new(StringComparer.Ordinal);

    /// <summary>The libraries of the running runtime.</summary>
    public static ImmutableArray<MetadataReference> All { get; } = Find();

    /// <summary>The reference to an assembly of this process.</summary>
    /// <param name="assembly">An assembly that was loaded from a file.</param>
    /// <returns>The same instance each time.</returns>
    /// <exception cref="HarnessException">The assembly has no file.</exception>
    public static MetadataReference Of(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return assembly.Location.Length == 0
            ? throw new HarnessException(
                $"'{assembly.GetName().Name}' has no file; reference its image instead (TestReference.FromImage).")
            : FromFile(assembly.Location);
    }

    private static MetadataReference FromFile(string path) =>
        ByPath.GetOrAdd(path, static path => MetadataReference.CreateFromFile(path));

    private static ImmutableArray<MetadataReference> Find()
    {
        string list = AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string
            ?? throw new HarnessException(
                "The host didn't say where the runtime's libraries are (TRUSTED_PLATFORM_ASSEMBLIES).");

        return
        [
            .. list.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                .Where(static path => IsOfRuntime(Path.GetFileNameWithoutExtension(path)))
                .Order(StringComparer.Ordinal)
                .Select(FromFile),
        ];
    }

    // The host's list also holds the test's own assemblies. A self-contained test has both in one folder, so the name
    // decides.
    private static bool IsOfRuntime(string name) =>
        name is "System" or "mscorlib" or "netstandard" or "WindowsBase" or "Microsoft.CSharp"
        || name.StartsWith("Microsoft.Win32.", StringComparison.Ordinal)
        || (name.StartsWith("System.", StringComparison.Ordinal)
            && !name.StartsWith("System.CommandLine", StringComparison.Ordinal));
}
