using System.Runtime.CompilerServices;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Keyway.Generators.Infrastructure;

/// <summary>
/// Reads documentation comments from syntax trivia: a default build doesn't parse them, and the output must not depend
/// on whether the project asks for a documentation file.
/// </summary>
internal sealed class DocComment
{
    private static readonly DocComment None = new();

    // The generator and several analyzers ask for the same comment one after the other.
    private static readonly ConditionalWeakTable<SyntaxNode, DocComment> Read = new();

    // What ends a line in C#.
    private static readonly char[] LineEnds = ['\r', '\n', '\u0085', '\u2028', '\u2029'];

    private readonly Dictionary<string, string?> _parameters = new(StringComparer.Ordinal);

    private DocComment()
    {
    }

    private DocComment(XElement root)
    {
        Summary = TextOf(root.Element("summary"));
        foreach (XElement parameter in root.Elements("param"))
        {
            if (parameter.Attribute("name") is { Value: var name } && !_parameters.ContainsKey(name))
            {
                _parameters.Add(name, TextOf(parameter));
            }
        }
    }

    /// <summary>Gets the summary as plain text; null where there is none.</summary>
    public string? Summary { get; }

    /// <summary>Reads the comment of a declaration; of a partial one, the first part that has one.</summary>
    public static DocComment Of(ISymbol symbol, CancellationToken cancellationToken)
    {
        IEnumerable<SyntaxReference> other = symbol is IMethodSymbol { PartialImplementationPart: { } implementation }
            ? implementation.DeclaringSyntaxReferences
            : Enumerable.Empty<SyntaxReference>();
        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences.Concat(other)
            .OrderBy(reference => reference.SyntaxTree.FilePath, StringComparer.Ordinal)
            .ThenBy(reference => reference.Span.Start))
        {
            DocComment comment = Read.GetValue(Declaration(reference.GetSyntax(cancellationToken)), Parse);
            if (comment != None)
            {
                return comment;
            }
        }

        return None;
    }

    /// <summary>Returns what the comment says of a parameter; null where it doesn't.</summary>
    public string? Parameter(string name) => _parameters.TryGetValue(name, out string? text) ? text : null;

    // A variable's comment stands before the field that declares it.
    private static SyntaxNode Declaration(SyntaxNode node)
        => node is Microsoft.CodeAnalysis.CSharp.Syntax.VariableDeclaratorSyntax ? node.Parent!.Parent! : node;

    private static DocComment Parse(SyntaxNode node)
        => Lines(node) is { Length: > 0 } xml && TryParse(xml) is { } root ? new DocComment(root) : None;

    private static string Lines(SyntaxNode node)
    {
        var text = new StringBuilder();
        foreach (SyntaxTrivia trivia in node.GetLeadingTrivia())
        {
            switch (trivia.Kind())
            {
                case SyntaxKind.SingleLineCommentTrivia:
                case SyntaxKind.SingleLineDocumentationCommentTrivia:
                    Append(text, trivia.ToFullString(), "///");
                    break;
                case SyntaxKind.MultiLineCommentTrivia:
                case SyntaxKind.MultiLineDocumentationCommentTrivia:
                    string block = trivia.ToFullString().Trim();
                    if (block.StartsWith("/**", StringComparison.Ordinal) && block.Length >= 5 && block[3] != '*')
                    {
                        AppendBlock(text, block.Substring(3, block.Length - 5));
                    }

                    break;
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string comment, string marker)
    {
        foreach (string line in comment.Split(LineEnds))
        {
            // Four slashes or more make a plain comment.
            string trimmed = line.Trim();
            if (trimmed.StartsWith(marker, StringComparison.Ordinal) && !trimmed.StartsWith(marker + "/", StringComparison.Ordinal))
            {
                text.Append(trimmed, marker.Length, trimmed.Length - marker.Length).Append('\n');
            }
        }
    }

    private static void AppendBlock(StringBuilder text, string block)
    {
        foreach (string line in block.Split(LineEnds))
        {
            string trimmed = line.Trim();
            text.Append(trimmed.StartsWith("*", StringComparison.Ordinal) ? trimmed.Substring(1) : trimmed).Append('\n');
        }
    }

    private static XElement? TryParse(string xml)
    {
        // XElement.Parse would take a buffer of eight kilobytes for each; this one reads the text where it is.
        using var reader = new XmlTextReader($"<doc>{xml}</doc>", XmlNodeType.Element, context: null)
        {
            EntityHandling = EntityHandling.ExpandEntities,
            Normalization = true,
            WhitespaceHandling = WhitespaceHandling.Significant,
        };
        try
        {
            return XElement.Load(reader);
        }
        catch (Exception exception) when (exception is XmlException or InvalidOperationException)
        {
            // The compiler reports what isn't XML; a description is not worth a second report.
            return null;
        }
    }

    private static string? TextOf(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var text = new StringBuilder();
        Append(text, element);
        return Plain(text.ToString()) is { Length: > 0 } plain ? plain : null;
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        bool isBetween = false;
        foreach (char character in text)
        {
            if (character is ' ' or '\t' or '\r' or '\n')
            {
                isBetween = plain.Length > 0;
                continue;
            }

            if (isBetween)
            {
                plain.Append(' ');
                isBetween = false;
            }

            plain.Append(character);
        }

        return plain.ToString();
    }

    private static void Append(StringBuilder text, XElement element)
    {
        foreach (XNode node in element.Nodes())
        {
            switch (node)
            {
                case XText words:
                    text.Append(words.Value);
                    break;
                case XElement inner when inner.Nodes().Any():
                    text.Append(inner.Name.LocalName == "para" ? " " : "");
                    Append(text, inner);
                    break;
                case XElement inner:
                    text.Append(Reference(inner));
                    break;
            }
        }
    }

    private static string Reference(XElement element)
    {
        string? target = (element.Attribute("cref") ?? element.Attribute("langword") ?? element.Attribute("name")
            ?? element.Attribute("href"))?.Value;
        return target is null ? " "
            : element.Attribute("cref") is null ? target
            : LastName(target);
    }

    // "T:Acme.Model" and "Model.Run(int)" are "Model" and "Run" to a reader.
    private static string LastName(string cref)
    {
        int end = cref.IndexOfAny(['(', '{', '<']);
        string name = end < 0 ? cref : cref.Substring(0, end);
        return name.Substring(name.LastIndexOfAny(['.', ':']) + 1);
    }
}
