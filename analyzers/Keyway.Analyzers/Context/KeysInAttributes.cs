using System.Collections.Immutable;
using Keyway.Analyzers.Declaration;
using Keyway.Generators;
using Keyway.Generators.Context;
using Keyway.Generators.Infrastructure;
using Keyway.Generators.Rules;
using Keyway.Generators.Tools;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Analyzers.Context;

/// <summary>Checks the keys that attributes name.</summary>
internal sealed class KeysInAttributes(KeyTable keys)
{
    /// <summary>Checks the keys that a declaration requires or states.</summary>
    public void CheckAttribute(SyntaxNodeAnalysisContext context)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (attribute.ArgumentList is not { Arguments: var arguments }
            || AreKnown(attribute, context)
            || HasLambda(attribute.ArgumentList)
            || TypeOf(attribute, context) is not { } type)
        {
            return;
        }

        if (type.Is(KnownNames.RequiresContextAttribute))
        {
            CheckNamed(context, attribute, arguments, "its [RequiresContext]");
        }
        else if (AnnotationReader.KindOf(type) is not null)
        {
            CheckNamed(context, attribute, arguments.Where(argument => argument.NameEquals?.Name.Identifier.ValueText == "RequiredContext"), "its RequiredContext");
        }
    }

    /// <summary>Checks the key that a parameter takes. The generator refuses tools with such parameters, so that its rule is asked.</summary>
    public void CheckParameter(SyntaxNodeAnalysisContext context)
    {
        var syntax = (ParameterSyntax)context.Node;
        if (syntax.AttributeLists.Count == 0
            || Code.Parameter(syntax, context) is not { } parameter
            || parameter.FindAttribute(KnownNames.FromContextAttribute)?.ApplicationSyntaxReference is not { } reference
            || !syntax.Contains(reference.GetSyntax(context.CancellationToken))
            || reference.GetSyntax(context.CancellationToken) is not AttributeSyntax { ArgumentList.Arguments: [var argument, ..] }
            || ParameterParser.TryInject(parameter) is not { Source: ParameterSource.ContextKey, Key: { } key } taken
            || KeyResolver.WhyNot(taken, KeyReport.Declaration(parameter.ContainingSymbol), keys.Read(context.CancellationToken)) is not { } refusal)
        {
            return;
        }

        context.ReportDiagnostic(refusal.Id == DiagnosticIds.UnknownKey
            ? KeyReport.Unknown(argument.Expression.GetLocation(), key, refusal, keys.Read(context.CancellationToken))
            : KeyReport.Mistyped(syntax.Identifier.GetLocation(), refusal));
    }

    /// <summary>
    /// Says whether the compiler has read an attribute, and all keys that it names are declared. Asking for what a symbol has costs
    /// little, while an attribute that is asked for by its syntax is bound once more.
    /// </summary>
    private bool AreKnown(AttributeSyntax syntax, SyntaxNodeAnalysisContext context)
    {
        if (Find(syntax, context.ContainingSymbol) is not { AttributeConstructor: not null } attribute)
        {
            return false;
        }

        KeySet named = attribute.AttributeClass.Is(KnownNames.RequiresContextAttribute) ? Statements.KeysOf(attribute)
            : AnnotationReader.KindOf(attribute.AttributeClass) is not null ? Statements.Required(attribute)
            : KeySet.Empty;
        foreach (string key in named.Keys)
        {
            if (!keys.Knows(key, context.CancellationToken))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Returns what a symbol, its parameters or what it returns has of an attribute; null where it is of another symbol.</summary>
    private static AttributeData? Find(AttributeSyntax syntax, ISymbol? symbol)
    {
        if (symbol is null)
        {
            return null;
        }

        AttributeData? found = Find(syntax, symbol.GetAttributes());
        if (symbol is IMethodSymbol method)
        {
            found ??= Find(syntax, method.GetReturnTypeAttributes());
            for (int i = 0; i < method.Parameters.Length && found is null; i++)
            {
                found = Find(syntax, method.Parameters[i].GetAttributes());
            }
        }

        return found;
    }

    private static AttributeData? Find(AttributeSyntax syntax, ImmutableArray<AttributeData> attributes)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (attribute.ApplicationSyntaxReference is { } reference && reference.Span == syntax.Span && reference.SyntaxTree == syntax.SyntaxTree)
            {
                return attribute;
            }
        }

        return null;
    }

    private void CheckNamed(SyntaxNodeAnalysisContext context, AttributeSyntax attribute, IEnumerable<AttributeArgumentSyntax> arguments, string by)
    {
        foreach (ExpressionSyntax expression in arguments.SelectMany(argument => Elements(argument.Expression)))
        {
            EquatableArray<ContextKeyModel> declared = keys.Read(context.CancellationToken);
            if (context.SemanticModel.GetConstantValue(expression, context.CancellationToken).Value is string key
                && KeyRules.Find(key, declared) is null)
            {
                ISymbol annotated = Annotated(context, attribute);
                var refusal = new Refusal(DiagnosticIds.UnknownKey, KeyReport.Declaration(annotated), KeyRules.Unknown(by, key, declared));
                context.ReportDiagnostic(KeyReport.Unknown(expression.GetLocation(), key, refusal, declared));
            }
        }
    }

    // No argument is one, as in half-written source alone: and asking the compiler for such an attribute may throw inside the compiler.
    private static bool HasLambda(AttributeArgumentListSyntax arguments)
        => arguments.DescendantNodes().Any(static node => node is AnonymousFunctionExpressionSyntax);

    private static INamedTypeSymbol? TypeOf(AttributeSyntax attribute, SyntaxNodeAnalysisContext context)
        => context.SemanticModel.GetSymbolInfo(attribute, context.CancellationToken).Symbol?.ContainingType;

    private static ISymbol Annotated(SyntaxNodeAnalysisContext context, AttributeSyntax attribute)
    {
        SyntaxNode? declaration = attribute.Parent?.Parent;
        declaration = declaration is BaseFieldDeclarationSyntax field ? field.Declaration.Variables[0] : declaration;
        ISymbol? symbol = declaration is null ? null : context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken);
        return symbol ?? context.ContainingSymbol!;
    }

    private static IEnumerable<ExpressionSyntax> Elements(ExpressionSyntax expression) => expression switch
    {
        CollectionExpressionSyntax collection => collection.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression),
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
        _ => [expression],
    };
}
