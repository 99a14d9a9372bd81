using Keyway.Analyzers.Declaration;
using Keyway.Generators;
using Keyway.Generators.Context;
using Keyway.Generators.Infrastructure;
using Keyway.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Keyway.Analyzers.Context;

/// <summary>Checks the keys that are handed to the members of RuntimeContext, and the types that go with them.</summary>
internal sealed class KeysInCalls(KeyTable keys)
{
    /// <summary>Checks one call.</summary>
    public void CheckCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.ContainingType.Is(KnownNames.RuntimeContext) && ContextCall.KeyArgument(call) is { } argument)
        {
            CheckKey(context, call, argument);
        }
    }

    private void CheckKey(OperationAnalysisContext context, IInvocationOperation call, IOperation argument)
    {
        string declaration = KeyReport.Declaration(context.ContainingSymbol);
        if (argument.ConstantValue is not { HasValue: true, Value: string key })
        {
            if (ContextCall.Of(call).Kind == ContextCallKind.Read)
            {
                context.ReportDiagnostic(Diagnostic.Create(ContextDescriptors.RunTimeKey, argument.Syntax.GetLocation(), declaration));
            }

            return;
        }

        EquatableArray<ContextKeyModel> declared = keys.Read(context.CancellationToken);
        if (KeyRules.Find(key, declared) is null)
        {
            string reason = KeyRules.Unknown($"its call of {call.TargetMethod.Name}", key, declared);
            context.ReportDiagnostic(KeyReport.Unknown(
                argument.Syntax.GetLocation(), key, new Refusal(DiagnosticIds.UnknownKey, declaration, reason), declared));
        }
        else if (call.TargetMethod.TypeArguments is [var type]
            && keys.TypesOf(key, context.CancellationToken).ToArray() is var types
            && !types.Any(declaredType => Fits(call.TargetMethod.Name, type, declaredType, context.Compilation)))
        {
            string reason = KeyRules.Mistyped(
                $"its call of {call.TargetMethod.Name} takes it for a {TypeNames.Readable(type)}", key, TypeNames.Readable(types[0]));
            context.ReportDiagnostic(KeyReport.Mistyped(Place(call).GetLocation(), new Refusal(DiagnosticIds.MistypedKey, declaration, reason)));
        }
    }

    /// <summary>Checks a call that is bound at run time, perhaps to a context.</summary>
    public static void CheckLate(OperationAnalysisContext context)
    {
        if (ContextCall.KeyOfLate(context.Operation) is { ConstantValue.HasValue: false } key)
        {
            context.ReportDiagnostic(Diagnostic.Create(ContextDescriptors.RunTimeKey, key.Syntax.GetLocation(), KeyReport.Declaration(context.ContainingSymbol)));
        }
    }

    /// <summary>Checks a method that becomes a delegate: who calls that may read any key.</summary>
    public static void CheckReference(OperationAnalysisContext context)
    {
        var reference = (IMethodReferenceOperation)context.Operation;
        if (reference.Method is { Name: "Get", ContainingType: var type } && type.Is(KnownNames.RuntimeContext))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                ContextDescriptors.RunTimeKey, reference.Syntax.GetLocation(), KeyReport.Declaration(context.ContainingSymbol)));
        }
    }

    /// <summary>
    /// Says whether values of one type can be what a call takes them for: what is put in must be of the key's type, what is
    /// read may be taken for less than it is, and what is asked for may be any value that the key could hold.
    /// </summary>
    private static bool Fits(string method, ITypeSymbol type, ITypeSymbol declared, Compilation compilation) => method switch
    {
        "With" or "WithFactory" => IsA(type.WithoutNull(), declared, compilation),
        "Get" => IsA(declared, type, compilation),
        _ => IsA(declared, type, compilation) || IsA(type, declared, compilation) || CouldBeBoth(declared, type, compilation),
    };

    private static bool IsA(ITypeSymbol type, ITypeSymbol of, Compilation compilation)
        => compilation.ClassifyConversion(type, of) is { IsImplicit: true } conversion
            && (conversion.IsIdentity || conversion.IsReference || conversion.IsBoxing);

    private static bool CouldBeBoth(ITypeSymbol one, ITypeSymbol other, Compilation compilation)
        => one is ITypeParameterSymbol
            || other is ITypeParameterSymbol
            || compilation.ClassifyConversion(one, other) is { Exists: true, IsReference: true } or { Exists: true, IsUnboxing: true };

    private static SyntaxNode Place(IInvocationOperation call)
        => call.TargetMethod.Name is "With" or "WithFactory" ? call.Arguments.First(argument => argument.Parameter?.Ordinal == 1).Value.Syntax
            : call.Syntax is InvocationExpressionSyntax { Expression: var called }
                && called.DescendantNodesAndSelf().OfType<GenericNameSyntax>().LastOrDefault(name => name.Identifier.ValueText == call.TargetMethod.Name)
                    is { TypeArgumentList.Arguments: [var written] }
                ? written
            : call.Syntax;
}
