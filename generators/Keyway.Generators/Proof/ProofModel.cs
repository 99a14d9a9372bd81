namespace Keyway.Generators.Proof;

/// <summary>What the build says of the proof of contexts.</summary>
/// <param name="IsChecked">Whether the analyzers run, with all diagnostics of contexts.</param>
/// <param name="IsStrict">Whether the escapes from the proof are warnings.</param>
internal sealed record ProofModel(bool IsChecked, bool IsStrict);
