using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Keyway.CompilerServices;

namespace Keyway;

/// <summary>The URI of a resource, or the template of the URIs of many (RFC 6570).</summary>
/// <remarks>
/// URIs are compared character by character (RFC 3986, section 6.2.1). RFC 6570 says how values become a URI; reading them from one
/// is the inverse of that, and it warns in section 1.4 that not every template has one. Those that Keyway takes have: expressions
/// stand apart, each has one variable, and only a query has several.
/// </remarks>
[DebuggerDisplay("{Text,nq}")]
public sealed class ResourceTemplate
{
    private static readonly IReadOnlyDictionary<string, string> s_none = new Dictionary<string, string>(0, StringComparer.Ordinal);

    private readonly TemplatePart[] _path;

    /// <summary>Makes a template of what the generator has read; authors use <see cref="ResourceAttribute"/>.</summary>
    /// <param name="text">The template.</param>
    /// <param name="parts">Its parts, in order.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ResourceTemplate(string text, IReadOnlyList<TemplatePart> parts)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(parts);
        Text = text;
        _path = [.. parts.Where(part => part.Kind != TemplatePartKind.Query)];
        Variables = [.. parts.Where(part => part.Kind != TemplatePartKind.Literal).Select(part => part.Text)];
        QueryVariables = [.. parts.Where(part => part.Kind == TemplatePartKind.Query).Select(part => part.Text)];
        LiteralLength = _path.Where(part => part.Kind == TemplatePartKind.Literal).Sum(part => part.Text.Length);
    }

    /// <summary>Gets the URI or the template, as its author wrote it.</summary>
    public string Text { get; }

    /// <summary>Gets whether it has variables, so that it stands for many URIs.</summary>
    public bool IsTemplate => Variables.Count > 0;

    /// <summary>Gets the names of its variables, in order.</summary>
    public IReadOnlyList<string> Variables { get; }

    /// <summary>Gets how many characters every URI of it has.</summary>
    internal int LiteralLength { get; }

    private string[] QueryVariables { get; }

    /// <summary>Reads the variables from a URI.</summary>
    /// <param name="uri">The URI.</param>
    /// <param name="values">
    /// The values by the names of the variables, percent-decoded (RFC 3986, section 2.1): <c>%2F</c> in the URI is a slash in the value, and
    /// <c>%2E%2E%2F</c> is <c>../</c>. Whoever makes a path of one checks where it leads. Variables of the query that the URI doesn't have are
    /// absent.
    /// </param>
    /// <returns>
    /// Whether the URI is one of the template's. What stands for <c>{x}</c> in it has at least one character, and none of <c>/ ? #</c>; what
    /// stands for <c>{+x}</c> has at least one, and where a query may follow none of <c>? #</c>. Between literals the first variables take as
    /// little as they can. The variables of a query come in any order, each at most once; with any other name in its query a URI is
    /// another's.
    /// </returns>
    public bool TryMatch(string uri, [NotNullWhen(true)] out IReadOnlyDictionary<string, string>? values)
    {
        ArgumentNullException.ThrowIfNull(uri);
        if (!IsTemplate)
        {
            values = uri == Text ? s_none : null;
            return values is not null;
        }

        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        int end = QueryVariables.Length == 0 ? -1 : uri.IndexOf('?');
        ReadOnlySpan<char> path = end < 0 ? uri : uri.AsSpan(0, end);
        ReadOnlySpan<char> query = end < 0 ? default : uri.AsSpan(end + 1);
        bool isMatch = UriPath.TryRead(_path, path, hasQuery: QueryVariables.Length > 0, found) && UriQuery.TryRead(QueryVariables, query, found);
        values = isMatch ? found : null;
        return isMatch;
    }

    /// <summary>Returns the URI or the template.</summary>
    public override string ToString() => Text;
}
