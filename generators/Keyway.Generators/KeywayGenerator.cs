using Keyway.Generators.Context;
using Keyway.Generators.Manifest;
using Keyway.Generators.Proof;
using Keyway.Generators.Registry;
using Keyway.Generators.Tools;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators;

/// <summary>
/// Writes what stands between a call and an annotated method. It reports nothing: what it refuses, it leaves out and
/// lists in the registry, and the analyzers ask the same rules.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class KeywayGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var keys = ContextKeyGenerator.Register(context);
        var manifest = ManifestGenerator.Register(context);
        var (entries, knownTypes) = ToolGenerator.Register(context, keys, manifest);
        RegistryGenerator.Register(context, entries, knownTypes, manifest);
        ProofGenerator.Register(context);
    }
}
