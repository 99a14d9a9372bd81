namespace Keyway.Generators.Resources;

/// <summary>What a part of the template of a URI is; the names are those of the runtime's factories.</summary>
internal enum TemplatePartKind
{
    Literal,
    Simple,
    Reserved,
    Query,
}
