using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Keyway.Analyzers.Context;

/// <summary>Finds the members that the compiler calls, or may call, and that no operation names.</summary>
/// <param name="root">The body that they are called in.</param>
/// <param name="cancellationToken">Ends the search.</param>
internal sealed class ImplicitMembers(IOperation root, CancellationToken cancellationToken)
{
    /// <summary>Returns how a value is taken apart.</summary>
    public DeconstructionInfo DeconstructionOf(IDeconstructionAssignmentOperation assignment)
        => assignment.Syntax is AssignmentExpressionSyntax syntax ? root.SemanticModel!.GetDeconstructionInfo(syntax)
            : assignment.Syntax.FirstAncestorOrSelf<ForEachVariableStatementSyntax>() is { } loop ? root.SemanticModel!.GetDeconstructionInfo(loop)
            : default;

    /// <summary>Returns the method that converts one type to another; null where none is called.</summary>
    public IMethodSymbol? ConversionOf(ITypeSymbol source, ITypeSymbol target)
        => root.SemanticModel!.Compilation is CSharpCompilation compilation ? compilation.ClassifyConversion(source, target).MethodSymbol : null;

    /// <summary>Returns the method that an await calls; null where it is dynamic.</summary>
    public IMethodSymbol? GetAwaiterOf(IAwaitOperation awaiting)
        => awaiting.Syntax is AwaitExpressionSyntax syntax ? root.SemanticModel?.GetAwaitExpressionInfo(syntax).GetAwaiterMethod : null;

    /// <summary>Returns the methods by which a <c>fixed</c> statement may pin a value; none for other values.</summary>
    public IEnumerable<IMethodSymbol> PinningOf(IOperation value)
        => value.Syntax.AncestorsAndSelf().First(node => node.Parent is not (ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax))
            is { Parent: EqualsValueClauseSyntax { Parent.Parent.Parent: FixedStatementSyntax } }
            ? Named("GetPinnableReference", value.Type!, value.Syntax)
            : [];

    /// <summary>Returns the methods of a name that a value of a type may be called with where some code stands, extensions too.</summary>
    public IEnumerable<IMethodSymbol> Named(string name, ITypeSymbol type, SyntaxNode site)
        => root.SemanticModel!.LookupSymbols(site.SpanStart, type, name, includeReducedExtensionMethods: true).OfType<IMethodSymbol>();

    /// <summary>Returns the members that a call which is bound at run time may come to, as far as they can be known.</summary>
    public IEnumerable<IMethodSymbol> CandidatesOf(IOperation late)
        => late is IDynamicInvocationOperation { Operation.Type: INamedTypeSymbol { DelegateInvokeMethod: { } invoke } } ? [invoke]
            : late is IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation { Instance.Type: { } collection, MemberName: var add }, Syntax.Parent: InitializerExpressionSyntax }
                ? Named(add, collection, late.Syntax).Where(method => method.ReducedFrom is null)
            : root.SemanticModel!.GetSymbolInfo(late.Syntax, cancellationToken) is var found && found.Symbol is { } only ? Methods(only)
            : found.CandidateSymbols.SelectMany(Methods);

    /// <summary>Returns the receiver of an extension that becomes a delegate: graphs leave it out.</summary>
    public IOperation? ReceiverOf(IMethodReferenceOperation reference)
        => reference.Method.IsExtensionMethod
            ? root.Descendants().OfType<IMethodReferenceOperation>().FirstOrDefault(original => original.Syntax == reference.Syntax)?.Instance
            : null;

    private static IEnumerable<IMethodSymbol> Methods(ISymbol member) => member switch
    {
        IMethodSymbol method => [method],
        IPropertySymbol indexer => new[] { indexer.GetMethod, indexer.SetMethod }.OfType<IMethodSymbol>(),
        _ => [],
    };
}
