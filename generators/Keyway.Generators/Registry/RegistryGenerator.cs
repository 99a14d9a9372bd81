using Keyway.Generators.Infrastructure;
using Keyway.Generators.Manifest;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Registry;

/// <summary>Wires registries: one file for each class with [PluginRegistry].</summary>
internal static class RegistryGenerator
{
    public static void Register(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<EquatableArray<RegistryEntriesModel>> entries,
        IncrementalValueProvider<EquatableArray<RegistryKnownTypesModel>> knownTypes,
        IncrementalValueProvider<ManifestModel?> manifest)
    {
        IncrementalValuesProvider<RegistryDeclarationModel> declarations = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownNames.PluginRegistryAttribute, static (_, _) => true, RegistryParser.Parse)
            .Where(static model => model is not null)
            .Select(static (model, _) => model!)
            .WithTrackingName(TrackingNames.ParsedRegistries);
        var clashes = declarations.Select(static (model, _) => model.FullName).Collect()
            .Select(static (names, _) => HintNames.FindClashes(names));
        IncrementalValuesProvider<RegistryModel> registries = declarations
            .Combine(entries.Combine(knownTypes).Combine(manifest.Select(static (manifest, _) => manifest?.Plugin)))
            .Select(static (pair, _) =>
            {
                var ((entries, knownTypes), plugin) = pair.Right;
                return RegistryModel.Create(pair.Left, entries, knownTypes, plugin);
            })
            .WithTrackingName(TrackingNames.Registries);
        context.RegisterSourceOutput(
            registries.Combine(clashes),
            static (output, pair) => output.AddSource(
                HintNames.Create(pair.Left.Declaration.FullName, "Registry", pair.Right), RegistryEmitter.Emit(pair.Left)));
    }
}
