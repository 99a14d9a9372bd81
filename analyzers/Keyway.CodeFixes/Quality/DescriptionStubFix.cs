using System.Collections.Immutable;
using System.Composition;
using Keyway.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Keyway.CodeFixes.Quality;

/// <summary>KEY0201, KEY0202: writes a documentation comment for the author to fill in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DescriptionStubFix))]
[Shared]
public sealed class DescriptionStubFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(DiagnosticIds.NoDescription, DiagnosticIds.NoParameterDescription);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(FixAsync);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (await FixAsync(context.Document, [diagnostic], context.CancellationToken).ConfigureAwait(false) is { } changed)
            {
                context.RegisterCodeFix(
                    CodeAction.Create("Describe it", _ => Task.FromResult(changed), equivalenceKey: nameof(DescriptionStubFix)), diagnostic);
            }
        }
    }

    private static Task<Document?> FixAsync(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics)
        => FixAsync(document, diagnostics, context.CancellationToken);

    private static async Task<Document?> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        TextChange[] changes =
        [
            .. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan)
                .Select(diagnostic => Stub(root, text, diagnostic)).OfType<TextChange>()
                .GroupBy(change => change.Span.Start)
                .Select(group => new TextChange(group.First().Span, string.Concat(group.Select(change => change.NewText))))
                .OrderBy(change => change.Span),
        ];
        return changes.Length == 0 ? null : document.WithText(text.WithChanges(changes));
    }

    /// <summary>Returns the line that is missing; null where one is there and empty, or where there is no place for it.</summary>
    private static TextChange? Stub(SyntaxNode root, SourceText text, Diagnostic diagnostic)
    {
        SyntaxNode node = root.FindNode(diagnostic.Location.SourceSpan);
        if (node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member)
        {
            return null;
        }

        // Lines, not trivia: a build without documentation has comments only.
        TextLine first = text.Lines.GetLineFromPosition(member.GetFirstToken().SpanStart);
        string indent = text.ToString(TextSpan.FromBounds(first.Start, member.GetFirstToken().SpanStart));
        int top = first.LineNumber;
        while (top > 0 && IsComment(text.Lines[top - 1]))
        {
            top--;
        }

        string comment = text.ToString(TextSpan.FromBounds(text.Lines[top].Start, first.Start));
        ParameterSyntax? parameter = diagnostic.Id == DiagnosticIds.NoParameterDescription ? node.FirstAncestorOrSelf<ParameterSyntax>() : null;
        string name = parameter?.Identifier.ValueText ?? "";
        string opening = parameter is null ? "<summary>" : $"<param name=\"{name}\">";
        if (!string.IsNullOrWhiteSpace(indent) || comment.Contains(opening))
        {
            return null;
        }

        string stub = parameter is null
            ? $"{indent}/// {opening}TODO: say what it does, for those who choose by it.</summary>"
            : $"{indent}/// {opening}TODO: say what {name} is, in which unit and range.</param>";
        int at = parameter is null ? text.Lines[top].Start : first.Start;
        return new TextChange(new TextSpan(at, 0), stub + EndOfLine(text));

        bool IsComment(TextLine line) => text.ToString(line.Span).TrimStart().StartsWith("///", StringComparison.Ordinal);
    }

    private static string EndOfLine(SourceText text)
    {
        TextLine line = text.Lines[0];
        return line.EndIncludingLineBreak > line.End ? text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) : "\n";
    }
}
