using Keyway.Generators.Context;
using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace Keyway.CodeFixes.Context;

/// <summary>Writes keys as authors do.</summary>
internal static class KeyExpression
{
    /// <summary>Returns the constant that declares a key, as short as it can be named, or the key's text where none does.</summary>
    public static ExpressionSyntax Of(string key, Compilation compilation, CancellationToken cancellationToken)
        => ContextKeyParser.ConstantsOf(compilation, cancellationToken).FirstOrDefault(constant => (string)constant.ConstantValue! == key) is { } declared
            ? SyntaxFactory.ParseExpression($"{TypeNames.Global(declared.ContainingType)}.{TypeNames.Escaped(declared.Name)}")
                .WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation)
            : SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(key));
}
