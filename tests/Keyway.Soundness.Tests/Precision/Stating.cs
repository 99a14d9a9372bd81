using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Keyway.Soundness.Tests.Precision;

/// <summary>A tool, or a parameter of a helper, with what it says of its context.</summary>
/// <param name="Name">A tool's name, or where the parameter stands.</param>
/// <param name="Compilation">Which assembly of the program it is in.</param>
/// <param name="Statement">The text that says it.</param>
/// <param name="Declaration">The tool or parameter.</param>
internal sealed record Stating(string Name, CSharpCompilation Compilation, TextSpan Statement, SyntaxNode Declaration)
{
    /// <summary>Finds all tools and helpers whose runs can be seen: helpers whose bodies are blocks and take the context by value.</summary>
    public static IEnumerable<Stating> Of(CSharpCompilation compilation)
        => Trees(compilation).SelectMany(static tree => tree.GetRoot().DescendantNodes().OfType<AttributeSyntax>())
            .Select(attribute => Of(compilation, attribute)).OfType<Stating>();

    /// <summary>Returns the files that were written by hand.</summary>
    public static IEnumerable<SyntaxTree> Trees(CSharpCompilation compilation)
        => compilation.SyntaxTrees.Where(static tree => tree.FilePath is "Program.cs" or "Library.cs");

    /// <summary>Returns the name of a parameter that can be seen; null for others.</summary>
    public static string? NameOf(ParameterSyntax parameter)
        => Body(parameter) is not null && !parameter.Modifiers.Any(static modifier => modifier.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword or SyntaxKind.InKeyword)
            ? $"{parameter.SyntaxTree.FilePath}({parameter.SpanStart})"
            : null;

    private static BlockSyntax? Body(ParameterSyntax parameter) => parameter.Parent?.Parent switch
    {
        MethodDeclarationSyntax method => method.Body,
        ConstructorDeclarationSyntax { Initializer: null } constructor => constructor.Body,
        LocalFunctionStatementSyntax function => function.Body,
        _ => null,
    };

    private static Stating? Of(CSharpCompilation compilation, AttributeSyntax attribute) => (attribute.Name.ToString(), attribute.Parent?.Parent) switch
    {
        ("Tool" or "Action", MethodDeclarationSyntax or ClassDeclarationSyntax) when attribute.ArgumentList is { Arguments: [{ NameEquals.Name.Identifier.ValueText: "RequiredContext" } required] }
            => new(ToolName(attribute.Parent!.Parent!), compilation, required.Span, attribute.Parent.Parent!),
        ("RequiresContext", ParameterSyntax parameter) when NameOf(parameter) is { } name && attribute.Parent is AttributeListSyntax { Attributes.Count: 1 } list
            => new(name, compilation, list.Span, parameter),
        _ => null,
    };

    // The generator makes it of the words; those of the grammar have one word and a number.
    private static string ToolName(SyntaxNode declaration)
    {
        string name = declaration is MethodDeclarationSyntax method ? method.Identifier.ValueText : ((ClassDeclarationSyntax)declaration).Identifier.ValueText;
#pragma warning disable CA1308 // Tools' names are in lower case.
        return (name.EndsWith("Action", StringComparison.Ordinal) ? name[..^"Action".Length] : name).ToLowerInvariant();
#pragma warning restore CA1308
    }
}
