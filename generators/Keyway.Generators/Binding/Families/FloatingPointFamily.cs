using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding.Families;

/// <summary><see cref="float"/> and <see cref="double"/>.</summary>
internal sealed class FloatingPointFamily : ITypeFamily
{
    public BoundType? TryBind(ITypeSymbol type, TypeBinder binder)
    {
        string? name = type.SpecialType switch
        {
            SpecialType.System_Single => "float",
            SpecialType.System_Double => "double",
            _ => null,
        };
        return name is null ? null : new BoundType(name, $"FloatingPointBinding<{name}>", IsValueType: true, HasChecks: true) { IsToken = true, IsText = true };
    }
}
