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

        INamedTypeSymbol closed = enumType.WithStatedNulls(binder.Compilation);
        string name = TypeNames.Annotated(closed);
        string names = TypeBinder.EmittedName(closed, "Names");
        bool isFlags = type.FindAttribute("System.FlagsAttribute") is not null;
        string binding = isFlags ? "FlagsBinding" : "EnumBinding";
        var bound = new BoundType(name, $"{binding}<{name}, {names}>", IsValueType: true, HasChecks: true, IsKey: true) { IsToken = !isFlags, IsText = true };
        binder.Know(closed, bound, $"global::Keyway.Binding.{binding}<{name}, {binder.Global(names)}>", isKey: true);
        return binder.Emit(closed, bound, () => Parse(closed, names, isFlags, binder));
    }

    /// <summary>Returns the name by which callers know a value.</summary>
    public static string NameOf(IFieldSymbol value)
        => value.FindAttribute("System.Text.Json.Serialization.JsonStringEnumMemberNameAttribute")
            ?.ConstructorArguments.FirstOrDefault().Value as string ?? value.Name;

    private static EnumModel Parse(INamedTypeSymbol type, string name, bool isFlags, TypeBinder binder)
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

        if (values.Find(value => !JsonLiteral.IsUnicode(value.JsonName)) is { } broken)
        {
            throw new UnbindableException(
                $"the value {JsonLiteral.String(broken.JsonName)} of {TypeNames.Readable(type)} has half a surrogate pair in its JSON name, which no call can spell");
        }

        // What separates names can't be part of one.
        if (isFlags && values.Find(value => value.JsonName.Contains(',') || value.JsonName.Trim() != value.JsonName || value.JsonName.Length == 0) is { } unclear)
        {
            throw new UnbindableException(
                $"the flag '{unclear.JsonName}' of {TypeNames.Readable(type)} has a comma or outer white space in its JSON name, or none at all");
        }

        return new EnumModel(
            TypeNames.Closed(type),
            TypeNames.GeneratedNamespace(binder.Compilation),
            name,
            TypeNames.Annotated(type),
            type.Name,
            Descriptions.OfType(type, binder.CancellationToken),
            marks.Ids,
            isFlags,
            values.ToEquatableArray());
    }
}
