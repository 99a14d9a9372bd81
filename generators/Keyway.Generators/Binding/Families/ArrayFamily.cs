using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding.Families;

/// <summary>Arrays of one dimension.</summary>
internal sealed class ArrayFamily : ITypeFamily
{
    public BoundType? TryBind(ITypeSymbol type, TypeBinder binder)
    {
        if (type is not IArrayTypeSymbol array)
        {
            return null;
        }

        if (array.Rank != 1)
        {
            throw new UnbindableException($"values of type {TypeNames.Readable(type)} can't be bound: JSON has no such arrays. Use a list of arrays");
        }

        // As in System.Text.Json, bytes are text and no list of numbers.
        if (array.ElementType.SpecialType == SpecialType.System_Byte)
        {
            return new BoundType("byte[]", "Base64Binding", IsValueType: false) { IsText = true };
        }

        BoundType element = binder.Bind(array.ElementType);
        return element.Wrap(element.Type + "[]", $"ArrayBinding<{element.Type}, {element.Binding}>", isValueType: false)
            with { HasChecks = true };
    }
}
