using System.ComponentModel;

namespace Keyway.CompilerServices;

/// <summary>A part of the template of a URI: text, or a variable.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct TemplatePart
{
    private TemplatePart(TemplatePartKind kind, string text)
    {
        Kind = kind;
        Text = text;
    }

    internal TemplatePartKind Kind { get; }

    /// <summary>Gets the text, or the name of the variable.</summary>
    internal string Text { get; }

    /// <summary>Makes text that stands in every URI of the template.</summary>
    /// <param name="text">The text.</param>
    public static TemplatePart Literal(string text) => new(TemplatePartKind.Literal, text);

    /// <summary>Makes a variable whose value has no slash (RFC 6570, section 3.2.2, "Simple String Expansion").</summary>
    /// <param name="variable">Its name.</param>
    public static TemplatePart Simple(string variable) => new(TemplatePartKind.Simple, variable);

    /// <summary>Makes a variable whose value may have slashes (RFC 6570, section 3.2.3, "Reserved Expansion").</summary>
    /// <param name="variable">Its name.</param>
    public static TemplatePart Reserved(string variable) => new(TemplatePartKind.Reserved, variable);

    /// <summary>Makes a variable of the query (RFC 6570, section 3.2.8, "Form-Style Query Expansion"); those come last.</summary>
    /// <param name="variable">Its name.</param>
    public static TemplatePart Query(string variable) => new(TemplatePartKind.Query, variable);
}
