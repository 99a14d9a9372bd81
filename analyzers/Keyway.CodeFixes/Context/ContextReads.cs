using Keyway.Analyzers;
using Keyway.Analyzers.Context;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Keyway.CodeFixes.Context;

/// <summary>The places in a tool that read one key with its generated accessor from the tool's own context: <c>context.GetModel()</c>.</summary>
internal sealed class ContextReads
{
    private readonly MethodDeclarationSyntax _method;
    private readonly ParameterSyntax _context;
    private readonly List<InvocationExpressionSyntax> _reads;
    private readonly bool _isContextRead;
    private readonly ParameterSyntax _value;

    private ContextReads(
        MethodDeclarationSyntax method, ParameterSyntax context, List<InvocationExpressionSyntax> reads, bool isContextRead, ParameterSyntax value)
    {
        _method = method;
        _context = context;
        _reads = reads;
        _isContextRead = isContextRead;
        _value = value;
    }

    /// <summary>Finds the reads of the key that a diagnostic tells of; null where it tells of something else.</summary>
    public static ContextReads? Find(MethodDeclarationSyntax method, Diagnostic diagnostic, SemanticModel model, CancellationToken cancellationToken)
    {
        SyntaxNode site = method.SyntaxTree.GetRoot(cancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        if (site is not IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax read } }
            || model.GetSymbolInfo(site, cancellationToken).Symbol is not IParameterSymbol context
            || model.GetSymbolInfo(read, cancellationToken).Symbol is not IMethodSymbol accessor
            || !diagnostic.Properties.TryGetValue(FixProperties.Key, out string? key)
            || key is null
            || !IsAccessor(accessor, key)
            || method.ParameterList.Parameters.FirstOrDefault(parameter => SymbolEqualityComparer.Default.Equals(model.GetDeclaredSymbol(parameter, cancellationToken), context)) is not { } declared)
        {
            return null;
        }

        List<IdentifierNameSyntax> uses =
        [
            .. method.DescendantNodes().OfType<IdentifierNameSyntax>()
                .Where(name => name.Identifier.ValueText == context.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, context)),
        ];
        if (uses.Exists(use => use.Parent is AssignmentExpressionSyntax assignment && assignment.Left == use || use.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not 0 }))
        {
            return null;
        }

        List<InvocationExpressionSyntax> reads =
        [
            .. uses.Select(use => use.Parent?.Parent).OfType<InvocationExpressionSyntax>()
                .Where(call => SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(call, cancellationToken).Symbol, accessor)),
        ];
        return new(method, declared, reads, reads.Count < uses.Count, Parameter(method, accessor, key, model, cancellationToken));
    }

    /// <summary>Returns the file in which the value is a parameter.</summary>
    public SyntaxNode Replace(SyntaxNode root)
    {
        SyntaxNode name = SyntaxFactory.IdentifierName(_value.Identifier.WithoutTrivia());
        MethodDeclarationSyntax changed = _method.ReplaceNodes(_reads, (read, _) => name.WithTriviaFrom(read));
        ParameterSyntax context = changed.ParameterList.Parameters[_method.ParameterList.Parameters.IndexOf(_context)];

        // A context that is read no more goes, unless the documentation speaks of it.
        bool isKept = _isContextRead || _method.GetLeadingTrivia().ToFullString().Contains($"\"{_context.Identifier.ValueText}\"");
        ParameterListSyntax parameters = isKept
            ? changed.ParameterList.InsertNodesAfter(context, [_value])
            : changed.ParameterList.ReplaceNode(context, _value.WithTriviaFrom(context));
        return root.ReplaceNode(_method, changed.WithParameterList(parameters.WithAdditionalAnnotations(Formatter.Annotation)));
    }

    private static bool IsAccessor(IMethodSymbol method, string key)
        => method is { ReducedFrom: { Parameters: [{ } receiver] }, ReturnsVoid: false, Name: ['G', 'e', 't', ..] }
            && Statements.Own(receiver) is var stated && stated.Equals(KeySet.Of([key]));

    private static ParameterSyntax Parameter(
        MethodDeclarationSyntax method, IMethodSymbol accessor, string key, SemanticModel model, CancellationToken cancellationToken)
    {
        string name = accessor.Name.Substring("Get".Length);
        name = char.ToLowerInvariant(name[0]) + name.Substring(1);
        HashSet<string> taken = [.. method.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText)];
        string unused = name;
        for (int i = 2; taken.Contains(unused); i++)
        {
            unused = name + i;
        }

        AttributeSyntax attribute = SyntaxFactory.Attribute(SyntaxFactory.ParseName("global::Keyway.FromContext").WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation))
            .AddArgumentListArguments(SyntaxFactory.AttributeArgument(KeyExpression.Of(key, model.Compilation, cancellationToken)));
        string escaped = SyntaxFacts.GetKeywordKind(unused) == SyntaxKind.None ? unused : $"@{unused}";
        return SyntaxFactory.Parameter(SyntaxFactory.Identifier(escaped))
            .WithType(SyntaxFactory.ParseTypeName(accessor.ReturnType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)).WithTrailingTrivia(SyntaxFactory.Space).WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation))
            .AddAttributeLists(SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(attribute)).WithTrailingTrivia(SyntaxFactory.Space));
    }
}
