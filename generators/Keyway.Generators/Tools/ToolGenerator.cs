using System.Collections.Immutable;
using Keyway.Generators.Binding;
using Keyway.Generators.Context;
using Keyway.Generators.Infrastructure;
using Keyway.Generators.Manifest;
using Keyway.Generators.Registry;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Tools;

/// <summary>Wires tools, actions, prompts and resources: one file for each type that has some, one for each type that they bind.</summary>
internal static class ToolGenerator
{
    /// <summary>Registers the steps and returns what registries have to know of each type and of those that it binds.</summary>
    public static (IncrementalValueProvider<EquatableArray<RegistryEntriesModel>> Entries,
        IncrementalValueProvider<EquatableArray<RegistryKnownTypesModel>> KnownTypes) Register(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<EquatableArray<ContextKeyModel>> keys,
        IncrementalValueProvider<ManifestModel?> manifest)
    {
        // A type comes from the step of the attribute that its first annotated member has.
        IncrementalValuesProvider<ParsedToolType>[] types = [.. AnnotationReader.Names.Select(attribute => Parse(context, attribute))];
        var all = Together(types);

        var owners = all.Select(static (types, _) => BindingOwners.Choose(types)).WithTrackingName(TrackingNames.BindingOwners);
        var clashes = all.Select(static (types, _) => HintNames.FindClashes(types.Select(type => type.Type.FullName)));
        IncrementalValueProvider<MatchedEntriesModel> matched = manifest.Combine(all)
            .Select(static (pair, _) => new EntryMatch(pair.Left, pair.Right.SelectMany(type => type.Actions)).Matched)
            .WithTrackingName(TrackingNames.ManifestEntries);
        IncrementalValuesProvider<ToolTypeModel>[] toolTypes = [.. types.Select(parsed => Resolve(parsed, keys, matched))];
        for (int i = 0; i < types.Length; i++)
        {
            EmitBindings(context, types[i], owners);
            EmitTools(context, toolTypes[i], clashes);
        }

        var entries = Together([.. toolTypes.Select(Entries)])
            .Select(static (all, _) => all
                .OrderBy(entries => entries.Type, StringComparer.Ordinal)
                .ThenBy(entries => entries.Refusals.Count == 0 ? "" : entries.Refusals[0].Declaration, StringComparer.Ordinal)
                .ToEquatableArray())
            .WithTrackingName(TrackingNames.RegistryEntries);
        var knownTypes = Together([.. types.Select(KnownTypes)])
            .Select(static (all, _) => all.OrderBy(types => types.Owner, StringComparer.Ordinal).ToEquatableArray())
            .WithTrackingName(TrackingNames.RegistryKnownTypes);
        return (entries, knownTypes);
    }

    private static IncrementalValueProvider<ImmutableArray<T>> Together<T>(IncrementalValuesProvider<T>[] parts)
        => parts.Skip(1).Aggregate(
            parts[0].Collect(),
            static (all, part) => all.Combine(part.Collect()).Select(static (both, _) => both.Right.IsEmpty ? both.Left : both.Left.AddRange(both.Right)));

    private static IncrementalValuesProvider<ParsedToolType> Parse(IncrementalGeneratorInitializationContext context, string attribute)
        => context.SyntaxProvider
            .ForAttributeWithMetadataName(attribute, static (_, _) => true, ToolParser.Parse)
            .Where(static type => type is not null)
            .Select(static (type, _) => type!)
            .WithTrackingName(TrackingNames.ParsedTypes);

    private static IncrementalValuesProvider<ToolTypeModel> Resolve(
        IncrementalValuesProvider<ParsedToolType> types,
        IncrementalValueProvider<EquatableArray<ContextKeyModel>> keys,
        IncrementalValueProvider<MatchedEntriesModel> matched)
        => types.Select(static (type, _) => type.Type)
            .Combine(matched)
            .Select(static (pair, _) => EntryResolver.Resolve(pair.Left, pair.Right))
            .Combine(keys)
            .Select(static (pair, _) => KeyResolver.Resolve(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.ToolTypes);

    private static IncrementalValuesProvider<RegistryEntriesModel> Entries(IncrementalValuesProvider<ToolTypeModel> types)
        => types.Select(static (type, _) => RegistryEntriesModel.Of(type));

    private static IncrementalValuesProvider<RegistryKnownTypesModel> KnownTypes(IncrementalValuesProvider<ParsedToolType> types)
        => types.Select(static (type, _) => new RegistryKnownTypesModel(type.Type.FullName, type.KnownTypes));

    private static void EmitTools(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<ToolTypeModel> types,
        IncrementalValueProvider<EquatableArray<string>> clashes)
        => context.RegisterSourceOutput(
            types.Where(static type => type.Tools.Count > 0).Combine(clashes),
            static (output, pair) => output.AddSource(
                HintNames.Create(pair.Left.FullName, "Tools", pair.Right), ToolEmitter.Emit(pair.Left)));

    private static void EmitBindings(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<ParsedToolType> types,
        IncrementalValueProvider<EquatableArray<BindingOwnerModel>> owners)
    {
        var clashes = owners.Select(static (all, _) => HintNames.FindClashes(all.Select(owner => owner.Binding)));
        var bindings = types.Combine(owners)
            .SelectMany(static (pair, _) => BindingOwners.Of(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Bindings);
        context.RegisterSourceOutput(
            bindings.Combine(clashes),
            static (output, pair) => output.AddSource(
                HintNames.Create(pair.Left.FullName, "Binding", pair.Right), BindingEmitter.Emit(pair.Left)));
    }
}
