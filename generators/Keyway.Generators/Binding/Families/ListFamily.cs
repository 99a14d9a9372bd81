using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding.Families;

/// <summary><see cref="List{T}"/>.</summary>
internal sealed class ListFamily : ITypeFamily
{
    public BoundType? TryBind(ITypeSymbol type, TypeBinder binder)
    {
        if (type is not INamedTypeSymbol { OriginalDefinition: { } definition } list
            || !definition.Is("System.Collections.Generic.List`1"))
        {
            return null;
        }

        BoundType element = binder.Bind(list.TypeArguments[0]);
        return element.Wrap(
            $"global::System.Collections.Generic.List<{element.Type}>",
            $"ListBinding<{element.Type}, {element.Binding}>",
            isValueType: false)
            with { HasChecks = true };
    }
}
