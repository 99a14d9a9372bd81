using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding.Families;

/// <summary>Enums, by the names of their values.</summary>
internal sealed class EnumFamily : ITypeFamily
{
    public BoundType? TryBind(ITypeSymbol type, TypeBinder binder)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Enum } enumType)
        {
            return null;
        }

        if (!binder.IsAccessible(type))
        {
            throw new UnbindableException($"the enum {TypeNames.Readable(type)} isn't accessible. Make it internal or public");
        }

        if (Marks.WhyNot(type) is { } reason)
        {
            throw new UnbindableException(reason);
        }

        if (type.FindAttribute("System.FlagsAttribute") is not null)
        {
            throw new UnbindableException(
                $"the enum {TypeNames.Readable(type)} has [Flags], which this version of Keyway doesn't bind. Take a list of an enum instead");
        }

        INamedTypeSymbol closed = enumType.WithStatedNulls(binder.Compilation);
        var bound = new BoundType(TypeNames.Annotated(closed), TypeBinder.BindingName(closed), IsValueType: true, HasChecks: true);
        return binder.Emit(closed, bound, () => Parse(closed, bound, binder));
    }

    /// <summary>Returns the name by which callers know a value.</summary>
    public static string NameOf(IFieldSymbol value)
        => value.FindAttribute("System.Text.Json.Serialization.JsonStringEnumMemberNameAttribute")
            ?.ConstructorArguments.FirstOrDefault().Value as string ?? value.Name;

    private static EnumModel Parse(INamedTypeSymbol type, BoundType bound, TypeBinder binder)
    {
        HashSet<object> numbers = [];
        List<EnumValueModel> values = [];
        Marks marks = new();
        foreach (IFieldSymbol field in type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue))
        {
            if (Marks.WhyNot(field) is { } reason)
            {
                throw new UnbindableException(reason);
            }

            marks.Add(field);
            values.Add(new EnumValueModel(TypeNames.Escaped(field.Name), NameOf(field), numbers.Add(field.ConstantValue!)));
        }

        if (values.Count == 0)
        {
            throw new UnbindableException($"the enum {TypeNames.Readable(type)} has no values");
        }

        if (values.GroupBy(value => value.JsonName, StringComparer.Ordinal).FirstOrDefault(group => group.Skip(1).Any()) is { } clash)
        {
            throw new UnbindableException($"two values of the enum {TypeNames.Readable(type)} have the JSON name '{clash.Key}'");
        }

        return new EnumModel(
            TypeNames.Closed(type),
            TypeNames.GeneratedNamespace(binder.Compilation),
            bound.Binding,
            bound.Type,
            type.Name,
            Descriptions.OfType(type, binder.CancellationToken),
            marks.Ids,
            values.ToEquatableArray());
    }
}
