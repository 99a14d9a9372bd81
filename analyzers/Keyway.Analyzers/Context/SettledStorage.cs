using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Keyway.Analyzers.Context;

/// <summary>
/// Tells by its syntax which storage is assigned once and never again. That it is readonly isn't enough: a constructor may
/// assign it twice, and what it started in between, an asynchronous method say, goes on with the second context.
/// </summary>
internal static class SettledStorage
{
    private const int Many = 2;

    /// <summary>Says whether storage holds one context at most, from when it is assigned.</summary>
    /// <param name="storage">A field, a property, or a parameter of a primary constructor; of source.</param>
    public static bool Holds(ISymbol storage) => (storage.IsStatic || storage.ContainingType.TypeKind == TypeKind.Class) && storage switch
    {
        // One of a generic type there is for each of its constructions.
        { IsStatic: true, ContainingType: var around } when Generic(around) => false,

        // All of a struct can be assigned, whatever is readonly in it.
        IParameterSymbol parameter => !AssignedNames.In(parameter.ContainingType).Contains(parameter.Name),
        IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null } => IsAssignedOnce(storage),
        _ => false,
    };

    private static bool Generic(INamedTypeSymbol? type) => type is not null && (type.IsGenericType || Generic(type.ContainingType));

    private static bool IsAssignedOnce(ISymbol storage)
    {
        int before = storage.DeclaringSyntaxReferences.Count(
            reference => reference.GetSyntax() is VariableDeclaratorSyntax { Initializer: not null } or PropertyDeclarationSyntax { Initializer: not null });
        return storage.ContainingType.DeclaringSyntaxReferences
            .SelectMany(part => part.GetSyntax().ChildNodes())
            .Select(member => member switch
            {
                ConstructorDeclarationSyntax constructor => Times(constructor, storage.Name),
                BasePropertyDeclarationSyntax { AccessorList: { } accessors } => Times(accessors, storage.Name),
                _ => 0,
            })
            .All(times => times == 0 || before + times < Many);
    }

    // What another constructor of the type has assigned is assigned again here.
    private static int Times(ConstructorDeclarationSyntax constructor, string name)
        => Assigning(constructor, name).Sum(node => IsRepeated(node, constructor) || constructor.Initializer is { RawKind: (int)SyntaxKind.ThisConstructorInitializer } ? Many : 1);

    // Whoever makes an instance may have it run between its constructor and this.
    private static int Times(AccessorListSyntax accessors, string name)
        => accessors.Accessors.Any(accessor => accessor.IsKind(SyntaxKind.InitAccessorDeclaration) && Assigning(accessor, name).Any()) ? Many : 0;

    private static IEnumerable<SyntaxNode> Assigning(SyntaxNode code, string name)
        => code.DescendantNodes().Where(node => AssignedNames.Of(node).Contains(name));

    private static bool IsRepeated(SyntaxNode assigning, ConstructorDeclarationSyntax constructor)
        => assigning is not AssignmentExpressionSyntax
            || assigning.Ancestors().TakeWhile(around => around != constructor)
                .Any(around => around is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax)
            || constructor.DescendantNodes().OfType<GotoStatementSyntax>().Any();
}
