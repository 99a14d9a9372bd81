using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Proof;

/// <summary>Wires the attribute by which an assembly says that its contexts were checked.</summary>
internal static class ProofGenerator
{
    public static void Register(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<bool> knowsKeyway = context.CompilationProvider
            .Select(static (compilation, _) => !compilation.GetTypesByMetadataName(KnownNames.KeywayCheckedAttribute).IsEmpty);
        IncrementalValueProvider<ProofModel> proof = context.AnalyzerConfigOptionsProvider
            .Combine(knowsKeyway)
            .Select(static (pair, _) => new ProofModel(
                pair.Right && BuildProperties.ChecksContexts(pair.Left.GlobalOptions),
                BuildProperties.IsStrict(pair.Left.GlobalOptions)))
            .WithTrackingName(TrackingNames.Proof);
        context.RegisterSourceOutput(proof, static (output, model) =>
        {
            if (model.IsChecked)
            {
                output.AddSource("Keyway.Proof.g.cs", Emit(model));
            }
        });
    }

    private static string Emit(ProofModel model)
        => GeneratedFile.Start([])
            .Line($"[assembly: global::Keyway.CompilerServices.KeywayChecked{(model.IsStrict ? "(Proven = true)" : "")}]")
            .ToString();
}
