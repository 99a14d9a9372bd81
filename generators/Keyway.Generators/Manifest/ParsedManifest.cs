using Microsoft.CodeAnalysis.Text;

namespace Keyway.Generators.Manifest;

/// <summary>What the parser finds in <c>plugin.yaml</c>: what it says, and where, which nothing that is emitted depends on.</summary>
/// <param name="Model">What it says, without what is wrong; null where it can't be read at all.</param>
/// <param name="Faults">What is wrong with the file by itself.</param>
/// <param name="Places">Where each entry says what it is of: its entry point, or else its name.</param>
internal sealed record ParsedManifest(
    ManifestModel? Model, IReadOnlyList<ManifestFault> Faults, IReadOnlyDictionary<string, TextSpan> Places);
