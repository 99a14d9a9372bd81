using System.Text.RegularExpressions;
using Keyway.Harness;

namespace Keyway.AotTests.Support;

/// <summary>What a machine needs for Native AOT: a linker, and packages that not every source has.</summary>
internal static partial class NativeToolchain
{
    private static readonly Lazy<string?> s_whyNot = new(Find);

    /// <summary>Gets why nothing can be published here; null where it can.</summary>
    public static string? WhyNot => s_whyNot.Value;

    private static string? Find()
    {
        if (NativeLinker.WhyNot is { } cause)
        {
            return cause;
        }

        // Any other fault is one of the project: publishing tells it.
        CommandResult restored = PublishedProgram.RestoreAsync().GetAwaiter().GetResult();
        return restored.ExitCode != 0 && MissingPackage().Match(restored.Output) is { Success: true } missing
            ? $"the packages of Native AOT can't be restored: {missing.Value}"
            : null;
    }

    [GeneratedRegex("NU(1101|1102|1103|1301): [^\n]*(ILCompiler|NETCore.App|Unable to load)[^\n.]*", RegexOptions.CultureInvariant)]
    private static partial Regex MissingPackage();
}
