using Keyway.Generators.Binding;
using Keyway.Generators.Context;
using Keyway.Generators.Infrastructure;
using Keyway.Generators.Manifest;
using Keyway.Generators.Registry;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Tools;

/// <summary>Wires tools and actions: one file for each type that has some, one for each type that they bind.</summary>
internal static class ToolGenerator
{
    /// <summary>Registers the steps and returns what registries have to know of each type and of those that it binds.</summary>
    public static (IncrementalValueProvider<EquatableArray<RegistryEntriesModel>> Entries,
        IncrementalValueProvider<EquatableArray<RegistryKnownTypesModel>> KnownTypes) Register(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<EquatableArray<ContextKeyModel>> keys,
        IncrementalValueProvider<ManifestModel?> manifest)
    {
        // A type whose first annotated member is a tool comes from one of these, whose first is an action from the other.
        IncrementalValuesProvider<ParsedToolType> tools = Parse(context, KnownNames.ToolAttribute);
        IncrementalValuesProvider<ParsedToolType> actions = Parse(context, KnownNames.ActionAttribute);
        var all = tools.Collect().Combine(actions.Collect())
            .Select(static (both, _) => both.Left.AddRange(both.Right));

        var owners = all.Select(static (types, _) => BindingOwners.Choose(types)).WithTrackingName(TrackingNames.BindingOwners);
        EmitBindings(context, tools, owners);
        EmitBindings(context, actions, owners);

        var clashes = all.Select(static (types, _) => HintNames.FindClashes(types.Select(type => type.Type.FullName)));
        IncrementalValueProvider<MatchedEntriesModel> matched = manifest.Combine(all)
            .Select(static (pair, _) => new EntryMatch(pair.Left, pair.Right.SelectMany(type => type.Actions)).Matched)
            .WithTrackingName(TrackingNames.ManifestEntries);
        IncrementalValuesProvider<ToolTypeModel> toolTypes = Resolve(tools, keys, matched);
        IncrementalValuesProvider<ToolTypeModel> actionTypes = Resolve(actions, keys, matched);
        EmitTools(context, toolTypes, clashes);
        EmitTools(context, actionTypes, clashes);

        var entries = Entries(toolTypes).Collect().Combine(Entries(actionTypes).Collect())
            .Select(static (both, _) => both.Left.AddRange(both.Right)
                .OrderBy(entries => entries.Type, StringComparer.Ordinal)
                .ThenBy(entries => entries.Refusals.Count == 0 ? "" : entries.Refusals[0].Declaration, StringComparer.Ordinal)
                .ToEquatableArray())
            .WithTrackingName(TrackingNames.RegistryEntries);
        var knownTypes = KnownTypes(tools).Collect().Combine(KnownTypes(actions).Collect())
            .Select(static (both, _) => both.Left.AddRange(both.Right).OrderBy(types => types.Owner, StringComparer.Ordinal).ToEquatableArray())
            .WithTrackingName(TrackingNames.RegistryKnownTypes);
        return (entries, knownTypes);
    }

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
