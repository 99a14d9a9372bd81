using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Keyway.CodeFixes.Context;

/// <summary>
/// Lets source say what diagnostics of the proof ask for, and then what that asks of others: a member that states a key
/// makes its callers owe it, up to the tools.
/// </summary>
/// <param name="ids">The diagnostics that are followed.</param>
internal sealed class StatementMender(ImmutableArray<string> ids)
{
    private readonly HashSet<(string File, int Declaration, string? Target, StatementEditKind Kind, string Key)> _added = [];

    /// <summary>Returns the solution in which diagnostics, and those that mending them brings, have no more cause where source can help it.</summary>
    public async Task<Solution> MendAsync(Solution solution, IReadOnlyCollection<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        ImmutableArray<ProjectId> projects = Affected(solution, diagnostics);
        List<Finding> left = [.. await ReportAsync(solution, projects, cancellationToken).ConfigureAwait(false)];
        List<Finding> open = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            open.Add(new Finding(diagnostic));
            left.Remove(open[^1]);
        }

        // Each round adds keys to what source says, none of them twice, or each takes some away: it ends.
        while (await EditAsync(solution, open, cancellationToken).ConfigureAwait(false) is { } changed)
        {
            solution = changed;
            List<Finding> known = [.. left];
            open = [.. (await ReportAsync(solution, projects, cancellationToken).ConfigureAwait(false)).Where(finding => !known.Remove(finding))];
        }

        return solution;
    }

    /// <summary>Returns the projects of the diagnostics and all that build upon them.</summary>
    private static ImmutableArray<ProjectId> Affected(Solution solution, IEnumerable<Diagnostic> diagnostics)
    {
        ProjectDependencyGraph graph = solution.GetProjectDependencyGraph();
        return
        [
            .. diagnostics.SelectMany(diagnostic => diagnostic.AdditionalLocations.Prepend(diagnostic.Location))
                .Select(location => solution.GetDocument(location.SourceTree)?.Project.Id).OfType<ProjectId>().Distinct()
                .SelectMany(id => graph.GetProjectsThatTransitivelyDependOnThisProject(id).Prepend(id)).Distinct(),
        ];
    }

    private async Task<Solution?> EditAsync(Solution solution, List<Finding> findings, CancellationToken cancellationToken)
    {
        List<StatementEdit> edits = [];
        foreach (Finding finding in findings)
        {
            edits.AddRange(await StatementPlaces.OfAsync(solution, finding.Diagnostic, cancellationToken).ConfigureAwait(false));
        }

        Solution changed = solution;
        foreach (IGrouping<DocumentId?, StatementEdit> file in edits.Distinct().Where(IsNew).GroupBy(edit => solution.GetDocument(edit.Node.SyntaxTree)?.Id))
        {
            if (solution.GetDocument(file.Key) is { } document
                && await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
                && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model)
            {
                changed = changed.WithDocumentSyntaxRoot(document.Id, new StatementEditor(root, model, cancellationToken).Apply(file));
            }
        }

        return changed == solution ? null : changed;
    }

    /// <summary>
    /// Says whether a key is taken away, or added for the first time where it is. In source that doesn't compile a key that was added may
    /// still go unread.
    /// </summary>
    private bool IsNew(StatementEdit edit)
    {
        if (edit.Kind == StatementEditKind.Drop)
        {
            return true;
        }

        SyntaxNode? declaration = edit.Node.AncestorsAndSelf().FirstOrDefault(IsDeclaration);

        // Declarations keep their order and number: only attributes come and go.
        int number = edit.Node.SyntaxTree.GetRoot().DescendantNodes().Where(IsDeclaration).TakeWhile(other => other != declaration).Count();
        string? target = (edit.Node.Parent as AttributeListSyntax)?.Target?.Identifier.ValueText;
        return _added.Add((edit.Node.SyntaxTree.FilePath, number, target, edit.Kind, edit.Key));
    }

    private static bool IsDeclaration(SyntaxNode node) => node is MemberDeclarationSyntax or BaseParameterSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax;

    private async Task<IReadOnlyList<Finding>> ReportAsync(Solution solution, ImmutableArray<ProjectId> projects, CancellationToken cancellationToken)
    {
        List<Finding> findings = [];
        foreach (ProjectId id in projects)
        {
            findings.AddRange(await ProofRun.ReportAsync(solution.GetProject(id)!, ids, cancellationToken).ConfigureAwait(false));
        }

        return findings;
    }
}
