using System.Collections.Immutable;
using System.Composition;
using Keyway.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Keyway.CodeFixes.Declaration;

/// <summary>KEY0016: makes a registry a static partial class, and the types around it partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StaticPartialRegistryFix))]
[Shared]
public sealed class StaticPartialRegistryFix : CodeFixProvider
{
    private const string Title = "Make the registry static and partial";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.RegistryNotPartial);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(FixAllAsync);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root is not null && Registry(root, diagnostic) is not null)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        Title,
                        _ => Task.FromResult(Fix(context.Document, root, ImmutableArray.Create(diagnostic))),
                        equivalenceKey: nameof(StaticPartialRegistryFix)),
                    diagnostic);
            }
        }
    }

    // Two registries in one type mend that type both, which the stock fix-all would do twice.
    private static async Task<Document?> FixAllAsync(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics)
        => await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is { } root
            ? Fix(document, root, diagnostics)
            : document;

    private static Document Fix(Document document, SyntaxNode root, ImmutableArray<Diagnostic> diagnostics)
    {
        ClassDeclarationSyntax[] registries = [.. diagnostics.Select(diagnostic => Registry(root, diagnostic)).OfType<ClassDeclarationSyntax>()];
        TypeDeclarationSyntax[] types =
            [.. registries.SelectMany(registry => registry.AncestorsAndSelf().OfType<TypeDeclarationSyntax>()).Distinct()];
        return document.WithSyntaxRoot(root.ReplaceNodes(
            types,
            (original, changed) => MakePartial(registries.Contains(original) ? MakeStatic(changed) : changed)));
    }

    /// <summary>Returns the class, where modifiers are all that it lacks.</summary>
    private static ClassDeclarationSyntax? Registry(SyntaxNode root, Diagnostic diagnostic)
        => root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>() is ClassDeclarationSyntax
            { TypeParameterList: null, ParameterList: null, BaseList: null } registry
            && !registry.Modifiers.Any(SyntaxKind.FileKeyword)
            && registry.Members.All(MayStandInStatic)
            ? registry
            : null;

    private static bool MayStandInStatic(MemberDeclarationSyntax member)
        => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax
            || member.Modifiers.Any(SyntaxKind.StaticKeyword)
            || member.Modifiers.Any(SyntaxKind.ConstKeyword);

    private static TypeDeclarationSyntax MakeStatic(TypeDeclarationSyntax type)
    {
        SyntaxToken[] contrary = [.. type.Modifiers.Where(modifier => modifier.Kind() is SyntaxKind.SealedKeyword or SyntaxKind.AbstractKeyword)];
        TypeDeclarationSyntax open = contrary.Aggregate(type, (current, token) => Without(current, token.Kind()));
        return open.Modifiers.Any(SyntaxKind.StaticKeyword) ? open : With(open, SyntaxKind.StaticKeyword, BeforePartial(open));
    }

    private static TypeDeclarationSyntax MakePartial(TypeDeclarationSyntax type)
        => type.Modifiers.Any(SyntaxKind.PartialKeyword) ? type : With(type, SyntaxKind.PartialKeyword, type.Modifiers.Count);

    private static int BeforePartial(TypeDeclarationSyntax type)
    {
        int place = type.Modifiers.IndexOf(SyntaxKind.PartialKeyword);
        return place < 0 ? type.Modifiers.Count : place;
    }

    private static TypeDeclarationSyntax With(TypeDeclarationSyntax type, SyntaxKind modifier, int place)
    {
        SyntaxToken token = SyntaxFactory.Token(modifier).WithTrailingTrivia(SyntaxFactory.Space);
        SyntaxToken next = place < type.Modifiers.Count ? type.Modifiers[place] : type.Keyword;

        // What stood before the next token, a comment perhaps, stands before the new one.
        TypeDeclarationSyntax bare = type.ReplaceToken(next, next.WithLeadingTrivia());
        return (TypeDeclarationSyntax)bare.WithModifiers(bare.Modifiers.Insert(place, token.WithLeadingTrivia(next.LeadingTrivia)));
    }

    private static TypeDeclarationSyntax Without(TypeDeclarationSyntax type, SyntaxKind modifier)
    {
        SyntaxToken token = type.Modifiers[type.Modifiers.IndexOf(modifier)];
        SyntaxToken next = token.GetNextToken();
        TypeDeclarationSyntax bare = type.ReplaceToken(next, next.WithLeadingTrivia(token.LeadingTrivia));
        return (TypeDeclarationSyntax)bare.WithModifiers(bare.Modifiers.RemoveAt(bare.Modifiers.IndexOf(modifier)));
    }
}
