using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding.Families;

/// <summary>The dictionaries of the framework, with keys that names of JSON members can stand for.</summary>
internal sealed class DictionaryFamily : ITypeFamily
{
    private static readonly HashSet<string> s_dictionaries = new(StringComparer.Ordinal)
    {
        "System.Collections.Generic.Dictionary`2",
        "System.Collections.Generic.IDictionary`2",
        "System.Collections.Generic.IReadOnlyDictionary`2",
        "System.Collections.Generic.SortedDictionary`2",
        "System.Collections.Generic.SortedList`2",
        "System.Collections.ObjectModel.ReadOnlyDictionary`2",
        "System.Collections.Concurrent.ConcurrentDictionary`2",
        "System.Collections.Immutable.ImmutableDictionary`2",
        "System.Collections.Immutable.IImmutableDictionary`2",
        "System.Collections.Immutable.ImmutableSortedDictionary`2",
        "System.Collections.Frozen.FrozenDictionary`2",
    };

    public BoundType? TryBind(ITypeSymbol type, TypeBinder binder)
    {
        if (type is not INamedTypeSymbol { Arity: 2 } dictionary || !s_dictionaries.Contains(TypeNames.Metadata(dictionary)))
        {
            return null;
        }

        // Code without nullable annotations doesn't say that keys aren't null, and they never are.
        BoundType key = binder.Bind(dictionary.TypeArguments[0].WithNullableAnnotation(NullableAnnotation.NotAnnotated));
        if (!key.IsKey)
        {
            throw new UnbindableException(
                $"values of type {TypeNames.Readable(type)} can't be bound: keys are strings, integers, GUIDs or enums. Use one of these");
        }

        BoundType value = binder.Bind(dictionary.TypeArguments[1]);
        string bound = $"{TypeNames.GlobalDefinition(dictionary)}<{key.Type}, {value.Type}>";
        return value.Wrap(
            bound,
            $"DictionaryBinding<{bound}, {key.Type}, {key.Binding}, {value.Type}, {value.Binding}, DictionaryFactory<{key.Type}, {value.Type}>>",
            isValueType: false)
            with { HasChecks = true, IsObject = true, HasUnstated = value.HasUnstated || HasSpellings(dictionary.TypeArguments[0]) };
    }

    /// <summary>Says whether names that a schema takes for two may be one key.</summary>
    private static bool HasSpellings(ITypeSymbol key)
        => key.Is("System.Guid")
            || key.FindAttribute("System.FlagsAttribute") is not null
            || (key.TypeKind == TypeKind.Enum
                && key.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue)
                    .GroupBy(field => field.ConstantValue).Any(group => group.Skip(1).Any()));
}
