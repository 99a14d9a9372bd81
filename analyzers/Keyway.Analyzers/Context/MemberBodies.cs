using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Keyway.Analyzers.Context;

/// <summary>Finds the code of types and files that contexts occur in, of the types in them too.</summary>
internal static class MemberBodies
{
    /// <summary>Returns the code that contexts occur in, of those parts of a type that stand in other files.</summary>
    /// <param name="type">The type.</param>
    /// <param name="file">The file whose code is known.</param>
    /// <param name="models">Gives the semantic model of a file.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static IEnumerable<(ISymbol Owner, IOperation Root)> OutsideOf(
        INamedTypeSymbol type, SyntaxTree file, Func<SyntaxTree, SemanticModel> models, CancellationToken cancellationToken)
        => type.DeclaringSyntaxReferences.Where(part => part.SyntaxTree != file)
            .SelectMany(part => In(part.GetSyntax(cancellationToken), models(part.SyntaxTree), cancellationToken));

    /// <summary>Returns the code of a file or a part of a type that contexts occur in, with the members that it belongs to.</summary>
    public static IEnumerable<(ISymbol Owner, IOperation Root)> In(SyntaxNode part, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (SyntaxNode node in Roots(part))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (model.GetOperation(node, cancellationToken) is { } root
                && HasContext(root)
                && Owner(model, node, cancellationToken) is { } owner)
            {
                yield return ((owner as IMethodSymbol)?.PartialDefinitionPart ?? owner, root);
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

    private static bool HasContext(IOperation operation)
    {
        if (IsOfContext(operation))
        {
            return true;
        }

        foreach (IOperation child in operation.ChildOperations)
        {
            if (HasContext(child))
            {
                return true;
            }
        }

        return false;
    }

    // By kinds: most operations are of none of these, and to ask for one interface after the other takes longer than all else here.
    private static bool IsOfContext(IOperation operation)
        => operation.Type.HoldsContexts() || operation.Kind switch
        {
            // Members that these call take contexts which nothing in the code names.
            _ when operation.Syntax is SpreadElementSyntax
                => operation.ChildOperations.Any(spread => spread.Type is { } type && type.AllInterfaces.Any(contract => contract.HoldsContexts() || contract.TypeArguments.Any(HoldsDynamic))),
            OperationKind.Loop => operation is IForEachLoopOperation loop && GoesThroughContexts(loop),
            OperationKind.MethodReference => PassesContext(((IMethodReferenceOperation)operation).Method),
            OperationKind.DelegateCreation => operation.Type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } && PassesContext(invoke),
            // What is dynamic may be a context.
            OperationKind.DynamicInvocation or OperationKind.DynamicObjectCreation or OperationKind.DynamicIndexerAccess => true,
            OperationKind.Conversion => HoldsDynamic(((IConversionOperation)operation).Operand.Type),
            OperationKind.Binary => operation is IBinaryOperation binary && (IsDynamic(binary.LeftOperand.Type) || IsDynamic(binary.RightOperand.Type)),
            OperationKind.CompoundAssignment => operation is ICompoundAssignmentOperation compound
                && (IsDynamic(compound.Value.Type) || compound.OperatorMethod?.ReturnType.IsContext() == true),
            _ => false,
        };

    private static bool GoesThroughContexts(IForEachLoopOperation loop)
        => loop is { Syntax: CommonForEachStatementSyntax syntax, SemanticModel: { } model }
            && !HasPlainElements(loop.Collection)
            && model.GetForEachStatementInfo(syntax).ElementType is var element
            && (element.HoldsContexts() || IsDynamic(element));

    // Most loops are over these, whose elements their own type tells.
    private static bool HasPlainElements(IOperation collection)
        => (collection is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : collection).Type switch
        {
            IArrayTypeSymbol { ElementType: var element } => !IsDynamic(element),
            INamedTypeSymbol { TypeArguments: [var element], OriginalDefinition.SpecialType: var special } => !IsDynamic(element) && special
                is SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_Generic_ICollection_T or SpecialType.System_Collections_Generic_IList_T
                or SpecialType.System_Collections_Generic_IReadOnlyCollection_T or SpecialType.System_Collections_Generic_IReadOnlyList_T,
            _ => false,
        };

    private static bool IsDynamic(ITypeSymbol? type) => type is { TypeKind: TypeKind.Dynamic };

    private static bool HoldsDynamic(ITypeSymbol? type)
        => IsDynamic(type) || (type is INamedTypeSymbol { IsTupleType: true } tuple && tuple.TypeArguments.Any(HoldsDynamic));

    private static bool PassesContext(IMethodSymbol method)
        => method.ReturnType.CarriesContext() || method.Parameters.Any(parameter => parameter.Type.CarriesContext());

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
            CompilationUnitSyntax unit => unit.Members.Any(SyntaxKind.GlobalStatement),
            BaseMethodDeclarationSyntax method => method.Body is not null || method.ExpressionBody is not null,
            AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
            ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax } => true,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } } => true,
            TypeDeclarationSyntax { ParameterList: not null, BaseList: { } bases } => bases.Types.OfType<PrimaryConstructorBaseTypeSyntax>().Any(),
            _ => false,
        });

    // Code within code is read with it.
    private static bool IsAround(SyntaxNode node)
        => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax or BaseFieldDeclarationSyntax or VariableDeclarationSyntax or VariableDeclaratorSyntax
            or BasePropertyDeclarationSyntax or AccessorListSyntax;
}
