namespace Keyway.Tests.Support;

/// <summary>The forms that a caller may have arguments in.</summary>
public enum ArgumentForm
{
    Utf8,
    Element,
    ElementMap,
    ObjectMapOfElements,
    ObjectMapOfNodes,
    ObjectMapOfValues,
}
