using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Resources;

/// <summary>The URI of a resource, or the template of its URIs.</summary>
/// <param name="Text">As its author wrote it.</param>
/// <param name="Parts">Its parts, in order.</param>
internal sealed record ResourceTemplateModel(string Text, EquatableArray<TemplatePartModel> Parts)
{
    /// <summary>Gets the names of the variables, in order.</summary>
    public IEnumerable<string> Variables => Parts.Where(part => part.Kind != TemplatePartKind.Literal).Select(part => part.Text);

    /// <summary>Gets the expression that makes it at run time, with nothing left to read there.</summary>
    public string Creation
    {
        get
        {
            string parts = string.Join(", ", Parts.Select(part => $"TemplatePart.{part.Kind}({Literal.String(part.Text)})"));
            return $"new ResourceTemplate({Literal.String(Text)}, [{parts}])";
        }
    }
}
