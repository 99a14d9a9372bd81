using System.Collections.Immutable;
using Keyway.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Keyway.Soundness.Tests.Precision;

/// <summary>Asks analyzers what they demand of a tool or helper: what they report once it says nothing of its context.</summary>
/// <param name="analyzers">The analyzers.</param>
internal sealed class Asking(ImmutableArray<DiagnosticAnalyzer> analyzers)
{
    /// <summary>Returns what is demanded of a tool or helper, each key at its places.</summary>
    public async Task<ILookup<string, Diagnostic>> DemandedAsync(Stating stating)
        => Keys(await ReportedAsync(stating.Compilation, stating.Declaration.SyntaxTree, [stating.Statement], []));

    /// <summary>Returns what is demanded of a parameter, inferred or not, each key at its places.</summary>
    public async Task<ILookup<string, Diagnostic>> DemandedAsync(CSharpCompilation compilation, ParameterSyntax parameter)
    {
        // Of what is private nothing is reported: it is made public.
        MemberDeclarationSyntax[] around = [.. parameter.Ancestors().OfType<MemberDeclarationSyntax>()];
        TextSpan[] hiding = [.. around.SelectMany(static member => member.Modifiers).Where(static modifier => modifier.IsKind(SyntaxKind.PrivateKeyword)).Select(static modifier => modifier.Span)];
        TextSpan[] required = [.. around.Take(1).SelectMany(static member => member.AttributeLists).SelectMany(static list => list.Attributes)
            .Where(static attribute => attribute.Name.ToString() is "Tool" && attribute.ArgumentList is not null).Select(static attribute => attribute.ArgumentList!.Span)];
        TextSpan[] stated = [.. parameter.AttributeLists.Where(static list => list.ToString().Contains("RequiresContext", StringComparison.Ordinal)).Select(static list => list.Span)];
        IEnumerable<Diagnostic> reported = await ReportedAsync(compilation, parameter.SyntaxTree, [.. stated, .. required], hiding);
        return Keys(reported.Where(diagnostic => diagnostic.AdditionalLocations.Any(
            place => place.SourceTree?.FilePath == parameter.SyntaxTree.FilePath && parameter.Span.Contains(place.SourceSpan))));
    }

    private async Task<IEnumerable<Diagnostic>> ReportedAsync(CSharpCompilation compilation, SyntaxTree tree, IEnumerable<TextSpan> blanked, IEnumerable<TextSpan> hiding)
    {
        // All places stay where they are.
        SourceText text = tree.GetText().WithChanges(
            blanked.Select(static span => new TextChange(span, new string(' ', span.Length)))
                .Concat(hiding.Select(static span => new TextChange(span, "public ")))
                .OrderBy(static change => change.Span));
        SyntaxTree changed = tree.WithChangedText(text);
        CSharpCompilation asked = compilation.ReplaceSyntaxTree(tree, changed);
        return (await asked.WithAnalyzers(analyzers, new AnalyzerOptions([])).GetAnalyzerSemanticDiagnosticsAsync(asked.GetSemanticModel(changed), filterSpan: null, CancellationToken.None))
            .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Properties.ContainsKey(FixProperties.Key));
    }

    private static ILookup<string, Diagnostic> Keys(IEnumerable<Diagnostic> reported) => reported
        .OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
        .ToLookup(static diagnostic => diagnostic.Properties[FixProperties.Key]!);
}
