using Keyway.Analyzers.Declaration;
using Keyway.Generators;
using Keyway.Generators.Binding;
using Keyway.Generators.Context;
using Keyway.Generators.Infrastructure;
using Keyway.Generators.Registry;
using Keyway.Generators.Tools;
using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Context.Hosts;

/// <summary>Finds the tools that registries serve, of this compilation and of references, with the keys that they require.</summary>
internal sealed class ServedTools(Compilation compilation, CancellationToken cancellationToken)
{
    private readonly Statements _statements = new(new DeclaredKeys(KeyTable.Of(compilation)));
    private readonly Dictionary<ISymbol, List<(INamedTypeSymbol Type, ServedTool Tool)>> _ofAssemblies = new(SymbolEqualityComparer.Default);

    /// <summary>Returns the tools of a registry and of those that it includes, each name once.</summary>
    public IEnumerable<ServedTool> Of(INamedTypeSymbol registry)
        => All(registry, new HashSet<ISymbol>(SymbolEqualityComparer.Default))
            .GroupBy(tool => tool.Name, StringComparer.OrdinalIgnoreCase)
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
            tools = [.. ContextKeyParser.TypesOf(assembly.GlobalNamespace, cancellationToken)
                .SelectMany(type => ToolParser.AnnotatedSymbols(type).Where(IsServed).Select(symbol => (type, Read(symbol))))];
            _ofAssemblies.Add(assembly, tools);
        }

        return tools;
    }

    // What a reference refused was an error there.
    private bool IsServed(ISymbol symbol)
        => !SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly)
            || ToolParser.Parse(symbol, new TypeBinder(compilation, cancellationToken), out _) is null;

    private ServedTool Read(ISymbol symbol)
        => new(
            ToolParser.NameOf(symbol),
            symbol is IMethodSymbol method ? _statements.OfTool(method) : _statements.OfAction((INamedTypeSymbol)symbol),
            symbol.FindAttribute(KnownNames.ToolAttribute)?.Named("Access") as int? ?? ServedTool.DefaultAccess);
}
