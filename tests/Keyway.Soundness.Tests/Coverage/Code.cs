using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Keyway.Soundness.Tests.Coverage;

/// <summary>The code of a member of a program, or of an initializer.</summary>
/// <param name="Owner">The member.</param>
/// <param name="Root">Its code.</param>
internal sealed record Code(ISymbol Owner, IOperation Root)
{
    /// <summary>Returns all code that was written by hand.</summary>
    public static IEnumerable<Code> Of(CSharpCompilation compilation)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees.Where(static tree => tree.FilePath is "Program.cs" or "Library.cs"))
        {
            SemanticModel model = compilation.GetSemanticModel(tree);
            foreach (SyntaxNode node in tree.GetRoot().DescendantNodes().Where(IsRoot))
            {
                if (model.GetOperation(node) is { Parent: null } root && model.GetEnclosingSymbol(node.SpanStart) is { } around)
                {
                    yield return new Code(model.GetDeclaredSymbol(node) ?? around, root);
                }
            }
        }
    }

    private static bool IsRoot(SyntaxNode node) => node
        is BaseMethodDeclarationSyntax
        or AccessorDeclarationSyntax
        or ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax }
        or EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or ParameterSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } }
        or PrimaryConstructorBaseTypeSyntax { Parent.Parent: TypeDeclarationSyntax }
        or AttributeSyntax;
}
