using System.Collections.Immutable;
using System.Composition;
using Keyway.Analyzers;
using Keyway.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Keyway.CodeFixes.Context;

/// <summary>KEY0103: names the declared key that was probably meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NearestKeyFix))]
[Shared]
public sealed class NearestKeyFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.UnknownKey);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(FixProperties.NearestName, out string? name)
                && name is not null
                && root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is ExpressionSyntax key)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Use '{name}'",
                        cancellationToken => ReplaceAsync(context.Document, root, key, name, cancellationToken),
                        equivalenceKey: nameof(NearestKeyFix)),
                    diagnostic);
            }
        }
    }

    private static async Task<Document> ReplaceAsync(
        Document document, SyntaxNode root, ExpressionSyntax key, string name, CancellationToken cancellationToken)
    {
        Compilation compilation = (await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false))!;
        return document.WithSyntaxRoot(root.ReplaceNode(key, KeyExpression.Of(name, compilation, cancellationToken).WithTriviaFrom(key)));
    }
}
