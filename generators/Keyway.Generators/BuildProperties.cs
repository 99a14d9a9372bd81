using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Generators;

/// <summary>What the package's props and targets tell of the build.</summary>
internal static class BuildProperties
{
    /// <summary>Says whether the escapes from the proof are warnings: <c>KeywayContextProof=strict</c>.</summary>
    public static bool IsStrict(AnalyzerConfigOptions options)
        => string.Equals(Value(options, "KeywayContextProof"), "strict", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Says whether the analyzers of the package run, with all diagnostics of contexts. A build that doesn't have the package's
    /// targets says nothing of that.
    /// </summary>
    public static bool ChecksContexts(AnalyzerConfigOptions options)
        => Value(options, "KeywayNoWarn") is { } suppressed
            && !IsFalse(Value(options, "RunAnalyzers"))
            && !IsFalse(Value(options, "RunAnalyzersDuringBuild"))
            && !suppressed.Split(',', ';', ' ').Any(id => id.Trim().StartsWith("KEY01", StringComparison.OrdinalIgnoreCase));

    private static bool IsFalse(string? value) => string.Equals(value?.Trim(), "false", StringComparison.OrdinalIgnoreCase);

    private static string? Value(AnalyzerConfigOptions options, string property)
        => options.TryGetValue("build_property." + property, out string? value) ? value : null;
}
