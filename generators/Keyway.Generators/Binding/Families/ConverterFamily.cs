using Keyway.Generators.Binding.Checks;
using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding.Families;

/// <summary>What <c>[JsonConverter]</c> names a converter for, at a type or at a member.</summary>
internal sealed class ConverterFamily : ITypeFamily
{
    private const string Json = "System.Text.Json.Serialization.";

    public BoundType? TryBind(ITypeSymbol type, TypeBinder binder) => TryBindMember(type, type, binder);

    /// <summary>Returns how a type binds at a declaration; null where that names no converter for it.</summary>
    /// <exception cref="UnbindableException">It names one that can't be used.</exception>
    public static BoundType? TryBindMember(ITypeSymbol type, ISymbol declaration, TypeBinder binder)
    {
        if (Find(declaration) is not { } converter)
        {
            return null;
        }

        // By their names is how enums bind without a converter.
        if (converter.Is(Json + "JsonStringEnumConverter") || converter.OriginalDefinition.Is(Json + "JsonStringEnumConverter`1"))
        {
            return null;
        }

        bool isFactory = converter.IsOrDerivesFrom(Json + "JsonConverterFactory");
        ITypeSymbol? converted = converter.BaseTypesAndSelf()
            .FirstOrDefault(candidate => candidate.OriginalDefinition.Is(Json + "JsonConverter`1"))?.TypeArguments[0];
        bool isOfType = isFactory || SymbolEqualityComparer.Default.Equals(converted, type);
        if (!isOfType && type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        {
            // It may be one for what is under the nullable type.
            return null;
        }

        string? reason = !isOfType ? $"it converts {(converted is null ? "nothing" : TypeNames.Readable(converted))}"
            : converter.IsAbstract || converter.IsUnboundGenericType ? "it is abstract, or generic without type arguments"
            : !binder.IsAccessible(converter) || !converter.InstanceConstructors.Any(constructor => constructor.Parameters.IsEmpty && binder.IsAccessible(constructor))
                ? "it has no accessible constructor without parameters"
            : Marks.WhyNot(converter);
        if (reason is not null)
        {
            throw new UnbindableException(
                $"{TypeNames.Display(declaration)} has the converter {TypeNames.Readable(converter)}, which can't bind a {TypeNames.Readable(type)}: {reason}");
        }

        string name = TypeNames.Annotated(type);
        string source = TypeBinder.EmittedName(converter, "Source");
        var emitted = new BoundType(TypeNames.Global(converter), source, IsValueType: false);
        binder.Emit(
            converter,
            emitted,
            () => new ForeignModel(
                TypeNames.Closed(converter),
                TypeNames.GeneratedNamespace(binder.Compilation),
                source,
                isFactory ? "T" : name,
                new Marks().Add(converter).Ids,
                isFactory ? ForeignKind.ConverterFactory : ForeignKind.Converter,
                TypeNames.Global(converter)));
        string ofFactory = isFactory ? $"<{name}>" : "";
        if (SymbolEqualityComparer.Default.Equals(declaration, type))
        {
            binder.Know(type, emitted, $"global::Keyway.Binding.ConverterBinding<{name}, {binder.Global(source)}{ofFactory}>");
        }

        string arguments = $"<{name}, {source}{ofFactory}>";
        var bound = new BoundType(name, "ConverterBinding" + arguments, type.IsValueType)
        {
            IsForeign = true,
            IsOpaque = true,
            IsText = true,
            OptionalBinding = "OptionalConverterBinding" + arguments,
        };
        return InstanceChecks.Add(bound, type, binder);
    }

    private static INamedTypeSymbol? Find(ISymbol declaration)
    {
        foreach (AttributeData attribute in declaration.GetAttributes())
        {
            if (attribute.AttributeClass.Is(Json + "JsonConverterAttribute"))
            {
                return attribute.ConstructorArguments.FirstOrDefault().Value as INamedTypeSymbol;
            }

            if (attribute.AttributeClass is { } own && own.IsOrDerivesFrom(Json + "JsonConverterAttribute"))
            {
                throw new UnbindableException(
                    $"{TypeNames.Display(declaration)} has [{own.Name.Replace("Attribute", "")}], which makes its converter when the program runs. "
                    + "Use [JsonConverter] with the converter's type");
            }
        }

        return null;
    }
}
