namespace Keyway;

/// <summary>The form that the arguments of a call came in.</summary>
internal enum ArgumentSource : byte
{
    None,
    Utf8,
    Element,
    ElementMap,
    ObjectMap,
}
