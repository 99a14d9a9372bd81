using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Keyway.CodeFixes.Context;

/// <summary>Mends a diagnostic by what source says of contexts, along the whole chain of callers; all diagnostics at once, too.</summary>
public abstract class StatementFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new MendAll(this);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Solution solution = context.Document.Project.Solution;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            IReadOnlyList<StatementEdit> edits = await StatementPlaces.OfAsync(solution, diagnostic, context.CancellationToken).ConfigureAwait(false);
            if (edits.Count > 0)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        Title(edits[0]),
                        cancellationToken => MendAsync(solution, [diagnostic], cancellationToken),
                        equivalenceKey: GetType().Name),
                    diagnostic);
            }
        }
    }

    /// <summary>Says what the fix does.</summary>
    private protected abstract string Title(StatementEdit first);

    private Task<Solution> MendAsync(Solution solution, IReadOnlyCollection<Diagnostic> diagnostics, CancellationToken cancellationToken)
        => new StatementMender(FixableDiagnosticIds).MendAsync(solution, diagnostics, cancellationToken);

    /// <summary>Mends all that is reported in one go: one change often mends several.</summary>
    private sealed class MendAll(StatementFix fix) : FixAllProvider
    {
        public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

        public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
        {
            List<Diagnostic> diagnostics = [];
            foreach (Project project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
            {
                diagnostics.AddRange(context is { Scope: FixAllScope.Document, Document: { } document }
                    ? await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                    : await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
            }

            return CodeAction.Create(
                $"Mend all ({string.Join(", ", fix.FixableDiagnosticIds)})",
                cancellationToken => fix.MendAsync(context.Solution, diagnostics, cancellationToken),
                equivalenceKey: context.CodeActionEquivalenceKey);
        }
    }
}
