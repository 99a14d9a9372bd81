using System.Collections.Concurrent;
using Keyway.Generators;
using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Context;

/// <summary>Tells which assemblies say that what they do with contexts was checked.</summary>
internal sealed class CheckedAssemblies(IAssemblySymbol own)
{
    private readonly ConcurrentDictionary<ISymbol, bool> _unchecked = new(SymbolEqualityComparer.Default);

    /// <summary>
    /// Says whether a symbol belongs to an assembly that can read contexts, and doesn't say that it was checked. The runtime
    /// itself reads what callers ask it for; one that doesn't refer to the runtime can only give a context back.
    /// </summary>
    public bool IsUnchecked(ISymbol symbol)
        => symbol.ContainingAssembly is { } assembly
            && !SymbolEqualityComparer.Default.Equals(assembly, own)
            && _unchecked.GetOrAdd(assembly, static key => IsUnchecked((IAssemblySymbol)key));

    /// <summary>Says whether there is any such assembly: mostly there is none, and nothing handed over is worth a look.</summary>
    public static bool HasUnchecked(Compilation compilation) => compilation.SourceModule.ReferencedAssemblySymbols.Any(IsUnchecked);

    private static bool IsUnchecked(IAssemblySymbol assembly)
        => assembly.Name != KnownNames.RuntimeAssembly
            && assembly.KnowsKeyway()
            && assembly.FindAttribute(KnownNames.KeywayCheckedAttribute) is null;
}
