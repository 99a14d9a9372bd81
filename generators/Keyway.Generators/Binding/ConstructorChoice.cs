using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Keyway.Generators.Binding;

/// <summary>Chooses constructors by the rules of System.Text.Json.</summary>
internal static class ConstructorChoice
{
    /// <summary>
    /// Returns the marked constructor, else the one without parameters, which every struct has, else the only public one.
    /// </summary>
    /// <param name="type">Whose constructor.</param>
    /// <param name="binder">Says which ones emitted code can name.</param>
    /// <param name="reason">Why there is none.</param>
    public static IMethodSymbol? Of(INamedTypeSymbol type, TypeBinder binder, out string? reason)
    {
        IMethodSymbol[] all = [.. type.InstanceConstructors.Where(binder.IsAccessible)];
        IMethodSymbol[] marked = [.. all.Where(candidate => JsonAttributes.Has(candidate, "JsonConstructor"))];
        IMethodSymbol[] open = [.. all.Where(candidate => candidate.DeclaredAccessibility == Accessibility.Public && !IsCopy(candidate, type))];
        IMethodSymbol? chosen = marked is [var stated] ? stated
            : marked.Length > 1 ? null
            : open.FirstOrDefault(candidate => candidate.Parameters.IsEmpty) ?? (open is [var only] ? only : null);
        reason = chosen is null ? "it has no public constructor to choose. Mark one with [JsonConstructor]" : null;
        return chosen;
    }

    /// <summary>Says whether a constructor sets the <c>required</c> members.</summary>
    public static bool SetsRequired(IMethodSymbol? constructor)
        => constructor?.FindAttribute("System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute") is not null;

    /// <summary>Returns the parameter that gives a member its value, by name and type.</summary>
    public static IParameterSymbol? ParameterOf(MemberSymbol member, IMethodSymbol? constructor)
        => Parameter(member, constructor, StringComparison.Ordinal) ?? Parameter(member, constructor, StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the parameter of a record that declares a property; null where none does.</summary>
    /// <remarks>The properties of a record struct are set one by one, and their annotations still stand at its parameters.</remarks>
    public static IParameterSymbol? Positional(ISymbol member, TypeBinder binder)
        => member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(binder.CancellationToken) is ParameterSyntax
            ? member.ContainingType.InstanceConstructors.SelectMany(candidate => candidate.Parameters).FirstOrDefault(
                parameter => parameter.Name == member.Name && parameter.Locations.SequenceEqual(member.Locations))
            : null;

    private static IParameterSymbol? Parameter(MemberSymbol member, IMethodSymbol? constructor, StringComparison comparison)
        => constructor?.Parameters.FirstOrDefault(parameter => string.Equals(parameter.Name, member.Name, comparison)
            && SymbolEqualityComparer.Default.Equals(parameter.Type, member.Type));

    private static bool IsCopy(IMethodSymbol constructor, INamedTypeSymbol type)
        => type.IsRecord
            && constructor.Parameters.Length == 1
            && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type);
}
