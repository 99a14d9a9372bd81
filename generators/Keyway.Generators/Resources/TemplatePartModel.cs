namespace Keyway.Generators.Resources;

/// <summary>A part of the template of a URI.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text, or the name of the variable.</param>
internal sealed record TemplatePartModel(TemplatePartKind Kind, string Text);
