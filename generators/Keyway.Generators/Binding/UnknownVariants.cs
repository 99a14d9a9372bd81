namespace Keyway.Generators.Binding;

/// <summary>
/// How values of types that a polymorphic type doesn't declare are written: the values of System.Text.Json's
/// <c>JsonUnknownDerivedTypeHandling</c>.
/// </summary>
internal enum UnknownVariants
{
    Fail = 0,
    AsBase = 1,
    AsNearestAncestor = 2,
}
