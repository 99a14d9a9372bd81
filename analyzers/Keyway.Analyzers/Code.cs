using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Keyway.Analyzers;

/// <summary>Finds its way about code.</summary>
internal static class Code
{
    /// <summary>Returns all of the code that an operation is part of.</summary>
    public static IOperation Around(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    /// <summary>Returns the operations of a lambda, without those of functions inside it.</summary>
    public static IEnumerable<IOperation> Inside(IAnonymousFunctionOperation lambda) => Inside((IOperation)lambda.Body);

    /// <summary>Returns the local or parameter that an operation refers to; null where it is something else.</summary>
    public static ISymbol? Variable(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    /// <summary>Returns what is converted, without the conversions.</summary>
    public static IOperation Unconverted(IOperation value)
    {
        while (value is IConversionOperation { OperatorMethod: null } conversion)
        {
            value = conversion.Operand;
        }

        return value;
    }

    /// <summary>
    /// Returns a parameter by its syntax; null where it has no symbol. Those of a method are asked of the method, which is at hand;
    /// to find it by its syntax takes the compiler longer.
    /// </summary>
    public static IParameterSymbol? Parameter(ParameterSyntax syntax, SyntaxNodeAnalysisContext context)
        => context.ContainingSymbol is IMethodSymbol method
            && syntax.Parent is ParameterListSyntax list
            && list.Parameters.IndexOf(syntax) is >= 0 and var place
            && place < method.Parameters.Length
            && method.Parameters[place] is { DeclaringSyntaxReferences: [var declared] } parameter
            && declared.Span == syntax.Span
            && declared.SyntaxTree == syntax.SyntaxTree
                ? parameter
                : context.SemanticModel.GetDeclaredSymbol(syntax, context.CancellationToken);

    private static IEnumerable<IOperation> Inside(IOperation operation)
        => operation is IAnonymousFunctionOperation or ILocalFunctionOperation
            ? []
            : operation.ChildOperations.SelectMany(Inside).Prepend(operation);
}
