using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Keyway.Generators.Infrastructure;

/// <summary>
/// Collects what the compiler says of code that names an author's symbols, because they are [Obsolete] or [Experimental].
/// Emitted code switches these warnings off: what is marked is served all the same.
/// </summary>
internal sealed class Marks
{
    private const string Obsolete = "System.ObsoleteAttribute";
    private const string Experimental = "System.Diagnostics.CodeAnalysis.ExperimentalAttribute";

    private readonly SortedSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>Gets the IDs of the warnings, besides those of [Obsolete] without an ID.</summary>
    public EquatableArray<string> Ids => _ids.ToEquatableArray();

    /// <summary>Returns why emitted code can't name a symbol, or what its type is made of; null where it can.</summary>
    public static string? WhyNot(ISymbol? symbol)
    {
        foreach (ISymbol named in Named(symbol))
        {
            if (named.FindAttribute(Obsolete) is not { } mark)
            {
                continue;
            }

            if (mark.ConstructorArguments is [_, { Value: true }])
            {
                return $"{TypeNames.Display(named)} is [Obsolete] as an error, so that no code may name it. Make it a warning";
            }

            if (IdOf(mark) is { } id && !SyntaxFacts.IsValidIdentifier(id))
            {
                return $"{TypeNames.Display(named)} is [Obsolete] with the ID '{id}', which no #pragma can name. Use an identifier";
            }
        }

        return null;
    }

    /// <summary>Takes note of a symbol that emitted code names.</summary>
    public Marks Add(ISymbol? symbol)
    {
        foreach (ISymbol named in Named(symbol))
        {
            foreach (AttributeData attribute in named.GetAttributes())
            {
                if (IdOf(attribute) is { } id && SyntaxFacts.IsValidIdentifier(id))
                {
                    _ids.Add(id);
                }
            }
        }

        return this;
    }

    private static string? IdOf(AttributeData attribute)
        => attribute.AttributeClass.Is(Experimental) ? attribute.ConstructorArguments.FirstOrDefault().Value as string
            : attribute.AttributeClass.Is(Obsolete) ? attribute.Named("DiagnosticId") as string
            : null;

    /// <summary>Returns what is named together with a symbol: what it stands in, what it is made of, what it overrides.</summary>
    private static IEnumerable<ISymbol> Named(ISymbol? symbol) => symbol switch
    {
        null or ITypeParameterSymbol => [],
        IArrayTypeSymbol array => Named(array.ElementType),
        INamedTypeSymbol type => type.TypeArguments.SelectMany(Named).Concat(Named(type.ContainingType)).Concat(Around(type)).Prepend(type),
        IPropertySymbol property => Own(property.GetMethod).Concat(Own(property.SetMethod)).Concat(Named(property.OverriddenProperty))
            .Concat(Named(property.ContainingType)).Prepend(property),
        IMethodSymbol method => Named(method.OverriddenMethod).Concat(Named(method.ContainingType)).Prepend(method),
        _ => Named(symbol.ContainingType).Prepend(symbol),
    };

    private static IEnumerable<ISymbol> Own(IMethodSymbol? accessor) => accessor is null ? [] : [accessor];

    // A reference may be experimental as a whole.
    private static IEnumerable<ISymbol> Around(INamedTypeSymbol type)
        => type is { SpecialType: SpecialType.None, DeclaringSyntaxReferences.IsEmpty: true, ContainingModule: { } module }
            ? [module, module.ContainingAssembly]
            : [];
}
