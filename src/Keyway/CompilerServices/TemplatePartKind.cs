namespace Keyway.CompilerServices;

/// <summary>What a part of the template of a URI is.</summary>
internal enum TemplatePartKind
{
    Literal,
    Simple,
    Reserved,
    Query,
}
