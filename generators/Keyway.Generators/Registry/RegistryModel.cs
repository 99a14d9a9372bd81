using Keyway.Generators.Binding;
using Keyway.Generators.Infrastructure;
using Keyway.Generators.Manifest;
using Keyway.Generators.Rules;
using Keyway.Generators.Tools;

namespace Keyway.Generators.Registry;

/// <summary>A registry and what it serves.</summary>
/// <param name="Declaration">Its class.</param>
/// <param name="Tools">Its tools and actions.</param>
/// <param name="Prompts">Its prompts.</param>
/// <param name="Resources">Its resources.</param>
/// <param name="Refusals">What it can't serve.</param>
/// <param name="KnownTypes">The types that its tools take and return, sorted by their names.</param>
/// <param name="Plugin">What <c>plugin.yaml</c> says of the plugin; null where there is none.</param>
internal sealed record RegistryModel(
    RegistryDeclarationModel Declaration,
    RegistryPartModel Tools,
    RegistryPartModel Prompts,
    RegistryPartModel Resources,
    EquatableArray<Refusal> Refusals,
    EquatableArray<KnownTypeModel> KnownTypes,
    PluginModel? Plugin)
{
    /// <summary>Selects what a registry serves. Of tools whose names differ at most in case, the first is served.</summary>
    public static RegistryModel Create(
        RegistryDeclarationModel declaration,
        EquatableArray<RegistryEntriesModel> all,
        EquatableArray<RegistryKnownTypesModel> knownTypes,
        PluginModel? plugin)
    {
        RegistryEntriesModel[] served = [.. all.Where(entries => declaration.Serves(entries.Type))];
        NameClashes<RegistryEntryModel> clashes = new(served.SelectMany(entries => entries.Tools), tool => tool);
        return new RegistryModel(
            declaration,
            RegistryPartModel.Of(clashes.Served, ToolKind.Tool),
            RegistryPartModel.Of(clashes.Served, ToolKind.Prompt),
            RegistryPartModel.Of(clashes.Served, ToolKind.Resource),
            InvalidIncludes(declaration)
                .Concat(served.SelectMany(entries => entries.Refusals))
                .Concat(clashes.Refused.Select(refused => refused.Refusal))
                .ToEquatableArray(),
            knownTypes.Where(types => declaration.Serves(types.Owner))
                .SelectMany(types => types.Types)
                .GroupBy(type => type.Type, StringComparer.Ordinal)
                .Select(group => group.OrderBy(type => type.IsPlain).ThenBy(type => type.Binding, StringComparer.Ordinal).First())
                .OrderBy(type => type.Type, StringComparer.Ordinal)
                .ToEquatableArray(),
            plugin);
    }

    /// <summary>Returns why a registry can't serve some of those that it includes.</summary>
    public static IEnumerable<Refusal> InvalidIncludes(RegistryDeclarationModel declaration)
        => declaration.RefusedIncludes.Select(reason => new Refusal(DiagnosticIds.InvalidInclude, declaration.FullName, reason));
}
