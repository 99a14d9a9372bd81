using System.Collections.Immutable;
using System.Composition;
using Keyway.Analyzers;
using Keyway.Analyzers.Context;
using Keyway.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace Keyway.CodeFixes.Context;

/// <summary>KEY0101: takes the value as a [FromContext] parameter, which requires its key, instead of reading it from the context.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FromContextFix))]
[Shared]
public sealed class FromContextFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.KeyNotRequired);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(FixAllAsync);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (await FindAsync(context.Document, model, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } reads)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Take '{diagnostic.Properties[FixProperties.Key]}' as a [FromContext] parameter",
                        async cancellationToken => context.Document.WithSyntaxRoot(
                            reads.Replace(await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false))),
                        equivalenceKey: nameof(FromContextFix)),
                    diagnostic);
            }
        }
    }

    // One after the other: two keys of one method change the same parameters.
    private static async Task<Document?> FixAllAsync(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        List<Finding> open = [.. diagnostics.Select(diagnostic => new Finding(diagnostic))];
        while (open.Count > 0)
        {
            SemanticModel model = (await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false))!;
            ContextReads? reads = null;
            foreach (Finding finding in open)
            {
                reads ??= await FindAsync(document, model, finding.Diagnostic, context.CancellationToken).ConfigureAwait(false);
            }

            if (reads is null)
            {
                break;
            }

            document = document.WithSyntaxRoot(reads.Replace(await model.SyntaxTree.GetRootAsync(context.CancellationToken).ConfigureAwait(false)));
            SyntaxTree? tree = await document.GetSyntaxTreeAsync(context.CancellationToken).ConfigureAwait(false);
            List<Finding> known = [.. open];
            open =
            [
                .. (await ProofRun.ReportAsync(document.Project, context.CodeFixProvider.FixableDiagnosticIds, context.CancellationToken).ConfigureAwait(false))
                    .Where(finding => finding.Diagnostic.Location.SourceTree == tree && known.Remove(finding)),
            ];
        }

        return document;
    }

    /// <summary>Returns the reads, where a new parameter is in nobody's way: none calls the method by name, and nothing says which parameters it has.</summary>
    private static async Task<ContextReads?> FindAsync(Document document, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        SyntaxNode root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } declaration
            || model.GetDeclaredSymbol(declaration, cancellationToken) is not IMethodSymbol { IsPartialDefinition: false, PartialDefinitionPart: null } method
            || StandIns.Of(method).Any()
            || ContextReads.Find(declaration, diagnostic, model, cancellationToken) is not { } reads)
        {
            return null;
        }

        IEnumerable<ReferencedSymbol> references = await SymbolFinder.FindReferencesAsync(method, document.Project.Solution, cancellationToken).ConfigureAwait(false);
        return references.Any(reference => reference.Locations.Any(location => location is { IsImplicit: false, Document: not SourceGeneratedDocument })) ? null : reads;
    }
}
