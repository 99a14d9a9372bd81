using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Keyway.Generators.Infrastructure;

/// <summary>Finds what files declare by their lists of members: a walk through all nodes takes several times as long.</summary>
internal static class Declarations
{
    /// <summary>Returns the using directives, namespaces, types and members of a file, nested ones too.</summary>
    public static IReadOnlyList<SyntaxNode> In(SyntaxNode root)
    {
        List<SyntaxNode> found = [];
        if (root is CompilationUnitSyntax unit)
        {
            Add(unit.Usings, unit.Members, found);
        }

        return found;
    }

    private static void Add(SyntaxList<UsingDirectiveSyntax> usings, SyntaxList<MemberDeclarationSyntax> members, List<SyntaxNode> found)
    {
        found.AddRange(usings);
        foreach (MemberDeclarationSyntax member in members)
        {
            found.Add(member);
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax space:
                    Add(space.Usings, space.Members, found);
                    break;
                case TypeDeclarationSyntax type:
                    Add(default, type.Members, found);
                    break;
            }
        }
    }
}
