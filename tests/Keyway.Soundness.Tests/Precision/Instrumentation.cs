using Keyway.Soundness.Tests.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Keyway.Soundness.Tests.Precision;

/// <summary>Writes into a program what tells <see cref="Readings"/> where it goes and what it reads.</summary>
internal sealed class Instrumentation : CSharpSyntaxRewriter
{
    /// <summary>Returns a program that tells.</summary>
    public static CSharpCompilation Of(CSharpCompilation compilation)
        => Stating.Trees(compilation).ToArray().Aggregate(compilation, static (all, tree) => all.ReplaceSyntaxTree(
            tree, CSharpSyntaxTree.ParseText(new Instrumentation().Visit(tree.GetRoot()).ToFullString(), (CSharpParseOptions)tree.Options, tree.FilePath, tree.Encoding)));

    /// <summary>Returns the number by which a statement is known.</summary>
    public static int Number(StatementSyntax statement) => (statement.SpanStart * 2) + (statement.SyntaxTree.FilePath == "Program.cs" ? 1 : 0);

    /// <inheritdoc/>
    public override SyntaxNode? VisitBlock(BlockSyntax node)
        => node.WithStatements([.. Entering(node), .. Visiting(node.Statements)]);

    /// <inheritdoc/>
    public override SyntaxNode? VisitSwitchSection(SwitchSectionSyntax node)
        => node.WithStatements([.. Visiting(node.Statements)]);

    /// <inheritdoc/>
    public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        var visited = (ExpressionSyntax)base.VisitInvocationExpression(node)!;
        bool isReading = node.Expression is MemberAccessExpressionSyntax { Name: var name }
            && name is IdentifierNameSyntax { Identifier.ValueText: ['G', 'e', 't', 'K', _] } or GenericNameSyntax { Identifier.ValueText: "Get", TypeArgumentList.Arguments.Count: 1 };
        return isReading && !node.DescendantNodes().Any(static part => part is MemberBindingExpressionSyntax)
            ? SyntaxFactory.ParseExpression($"Probe.Read({visited})").WithTriviaFrom(visited)
            : visited;
    }

    private static IEnumerable<StatementSyntax> Entering(BlockSyntax body)
    {
        SeparatedSyntaxList<ParameterSyntax> parameters = body.Parent switch
        {
            BaseMethodDeclarationSyntax method => method.ParameterList.Parameters,
            LocalFunctionStatementSyntax function => function.ParameterList.Parameters,
            _ => default,
        };
        return from parameter in parameters
            where parameter.Type?.ToString() == "RuntimeContext" && Stating.NameOf(parameter) is not null
            select SyntaxFactory.ParseStatement($"{parameter.Identifier} = Probe.Enter(\"{Stating.NameOf(parameter)}\", {parameter.Identifier});\n");
    }

    private IEnumerable<StatementSyntax> Visiting(SyntaxList<StatementSyntax> statements)
        => statements.SelectMany(statement => statement is LocalFunctionStatementSyntax
            ? [(StatementSyntax)Visit(statement)!]
            : new[] { SyntaxFactory.ParseStatement($"Probe.Visit({Number(statement)});\n"), (StatementSyntax)Visit(statement)! });
}
