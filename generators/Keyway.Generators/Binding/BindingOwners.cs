using Keyway.Generators.Infrastructure;
using Keyway.Generators.Tools;

namespace Keyway.Generators.Binding;

/// <summary>
/// Shares bindings out among the types that need them. Emitting all from one list would re-emit every later one when one
/// is added; from its owner, a binding is re-emitted when its own shape changes.
/// </summary>
internal static class BindingOwners
{
    public static EquatableArray<BindingOwnerModel> Choose(IEnumerable<ParsedToolType> types)
        => types
            .SelectMany(type => type.Bindings.Select(binding => new BindingOwnerModel(binding.FullName, type.Type.FullName)))
            .GroupBy(owner => owner.Binding, StringComparer.Ordinal)
            .Select(group => group.OrderBy(owner => owner.Owner, StringComparer.Ordinal).First())
            .OrderBy(owner => owner.Binding, StringComparer.Ordinal)
            .ToEquatableArray();

    /// <summary>Returns the bindings that a type emits.</summary>
    public static IEnumerable<BindingModel> Of(ParsedToolType type, EquatableArray<BindingOwnerModel> owners)
        => type.Bindings.Where(binding => owners.Contains(new BindingOwnerModel(binding.FullName, type.Type.FullName)));
}
