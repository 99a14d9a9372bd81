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

        // byte[] is base64 in System.Text.Json and isn't a list of numbers.
        if (array.Rank != 1 || array.ElementType.SpecialType == SpecialType.System_Byte)
        {
            throw new UnbindableException(
                $"values of type {TypeNames.Readable(type)} can't be bound by this version of Keyway. Use an array of another type, or a list of arrays");
        }

        BoundType element = binder.Bind(array.ElementType);
        return element.Wrap(element.Type + "[]", $"ArrayBinding<{element.Type}, {element.Binding}>", isValueType: false)
            with { HasChecks = true };
    }
}
