using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Keyway.Analyzers.Context;

/// <summary>Finds all code of a type: of all its parts, and of the types in it.</summary>
internal static class MemberBodies
{
    /// <summary>Returns the code.</summary>
    /// <param name="type">The type.</param>
    /// <param name="models">Gives the semantic model of a file.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static IEnumerable<MemberBody> Of(INamedTypeSymbol type, Func<SyntaxTree, SemanticModel> models, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference part in type.DeclaringSyntaxReferences)
        {
            SemanticModel model = models(part.SyntaxTree);
            foreach (SyntaxNode node in Roots(part.GetSyntax(cancellationToken)))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (Graph(model.GetOperation(node, cancellationToken), cancellationToken) is { } graph
                    && Owner(model, node, cancellationToken) is { } owner)
                {
                    yield return new MemberBody(owner, graph.OriginalOperation, graph);
                }
            }
        }
    }

    /// <summary>Returns the graph of some code; null where it has none.</summary>
    public static ControlFlowGraph? Graph(IOperation? root, CancellationToken cancellationToken) => root switch
    {
        IMethodBodyOperation { Parent: null } method => ControlFlowGraph.Create(method, cancellationToken),
        IConstructorBodyOperation { Parent: null } constructor => ControlFlowGraph.Create(constructor, cancellationToken),
        IFieldInitializerOperation { Parent: null } field => ControlFlowGraph.Create(field, cancellationToken),
        IPropertyInitializerOperation { Parent: null } property => ControlFlowGraph.Create(property, cancellationToken),
        IBlockOperation { Parent: null } block => ControlFlowGraph.Create(block, cancellationToken),
        _ => null,
    };

    private static ISymbol? Owner(SemanticModel model, SyntaxNode node, CancellationToken cancellationToken) => node switch
    {
        EqualsValueClauseSyntax { Parent: { } declared } => model.GetDeclaredSymbol(declared, cancellationToken),
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => (model.GetDeclaredSymbol(property, cancellationToken) as IPropertySymbol)?.GetMethod,
        ArrowExpressionClauseSyntax { Parent: IndexerDeclarationSyntax indexer } => (model.GetDeclaredSymbol(indexer, cancellationToken) as IPropertySymbol)?.GetMethod,
        TypeDeclarationSyntax type => (model.GetDeclaredSymbol(type, cancellationToken) as INamedTypeSymbol)?.InstanceConstructors.FirstOrDefault(
            constructor => constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellationToken) == type)),
        _ => model.GetDeclaredSymbol(node, cancellationToken),
    };

    private static IEnumerable<SyntaxNode> Roots(SyntaxNode part)
        => part.DescendantNodesAndSelf(IsAround).Where(node => node switch
        {
            BaseMethodDeclarationSyntax method => method.Body is not null || method.ExpressionBody is not null,
            AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
            ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax } => true,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } } => true,
            TypeDeclarationSyntax { ParameterList: not null, BaseList: { } bases } => bases.Types.OfType<PrimaryConstructorBaseTypeSyntax>().Any(),
            _ => false,
        });

    // Code within code is read with it.
    private static bool IsAround(SyntaxNode node)
        => node is TypeDeclarationSyntax or BaseFieldDeclarationSyntax or VariableDeclarationSyntax or VariableDeclaratorSyntax
            or BasePropertyDeclarationSyntax or AccessorListSyntax;
}
