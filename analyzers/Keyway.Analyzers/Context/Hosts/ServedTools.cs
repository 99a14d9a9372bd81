using Keyway.Analyzers.Declaration;
using Keyway.Analyzers.Manifest;
using Keyway.Generators;
using Keyway.Generators.Binding;
using Keyway.Generators.Context;
using Keyway.Generators.Infrastructure;
using Keyway.Generators.Manifest;
using Keyway.Generators.Registry;
using Keyway.Generators.Tools;
using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Context.Hosts;

/// <summary>Finds the tools that registries serve, of this compilation and of references, with the keys that they require.</summary>
internal sealed class ServedTools(Compilation compilation, PluginFile? file, CancellationToken cancellationToken)
{
    private readonly Statements _statements = new(new DeclaredKeys(KeyTable.Of(compilation)));
    private readonly Dictionary<ISymbol, List<(INamedTypeSymbol Type, ServedTool Tool)>> _ofAssemblies = new(SymbolEqualityComparer.Default);

    /// <summary>Returns what a registry and those that it includes serve, each name once.</summary>
    public IEnumerable<ServedTool> Of(INamedTypeSymbol registry)
        => All(registry, new HashSet<ISymbol>(SymbolEqualityComparer.Default))
            .GroupBy(tool => NameClashes<ServedTool>.KeyOf(tool.Space, tool.Name), StringComparer.OrdinalIgnoreCase)
            .Select(group => group.First());

    private IEnumerable<ServedTool> All(INamedTypeSymbol registry, HashSet<ISymbol> visited)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!visited.Add(registry) || registry.FindAttribute(KnownNames.PluginRegistryAttribute) is not { } attribute)
        {
            return [];
        }

        RegistryDeclarationModel declaration = RegistryParser.Parse(registry, attribute, cancellationToken);
        IEnumerable<ServedTool> own = OfAssembly(registry.ContainingAssembly)
            .Where(found => declaration.Serves(TypeNames.Full(found.Type)))
            .Select(found => found.Tool);
        IEnumerable<ServedTool> included = (attribute.NamedArray("Include") ?? [])
            .Select(include => include.Value).OfType<INamedTypeSymbol>()
            .SelectMany(include => All(include, visited))
            .Where(tool => !declaration.Exclude.Contains(tool.Name))
            .Select(tool => tool with { Name = declaration.Prefix + tool.Name });
        return own.Concat(included);
    }

    private List<(INamedTypeSymbol Type, ServedTool Tool)> OfAssembly(IAssemblySymbol assembly)
    {
        if (!_ofAssemblies.TryGetValue(assembly, out List<(INamedTypeSymbol Type, ServedTool Tool)>? tools))
        {
            ISymbol[] annotated = [.. ContextKeyParser.TypesOf(assembly.GlobalNamespace, cancellationToken).SelectMany(ToolParser.AnnotatedSymbols)];

            // What a reference's own plugin.yaml named, it doesn't tell.
            MatchedEntriesModel entries = PluginFile.EntriesOf(IsOwn(assembly) ? file : null, annotated);
            tools = [.. annotated.Where(IsServed).Select(symbol => (symbol as INamedTypeSymbol ?? symbol.ContainingType, Read(symbol, entries)))];
            _ofAssemblies.Add(assembly, tools);
        }

        return tools;
    }

    // What a reference refused was an error there.
    private bool IsServed(ISymbol symbol)
        => !IsOwn(symbol.ContainingAssembly)
            || ToolParser.Parse(symbol, new TypeBinder(compilation, cancellationToken), out _) is null;

    private bool IsOwn(IAssemblySymbol assembly) => SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly);

    private ServedTool Read(ISymbol symbol, MatchedEntriesModel entries)
    {
        AnnotationReader annotation = AnnotationReader.Of(symbol)!;
        return new(
            RegistryEntryModel.SpaceOf(annotation.Kind),
            PluginFile.NameOf(symbol, entries),
            symbol is IMethodSymbol method ? _statements.OfTool(method) : _statements.OfAction((INamedTypeSymbol)symbol),
            annotation.Kind is ToolKind.Prompt or ToolKind.Resource
                ? ServedTool.ReadAccess
                : annotation.Data.Named("Access") as int? ?? ServedTool.DefaultAccess);
    }
}
