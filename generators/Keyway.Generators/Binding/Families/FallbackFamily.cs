using Keyway.Generators.Binding.Checks;
using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding.Families;

/// <summary>What the assembly leaves to a context of System.Text.Json, by <c>[assembly: JsonFallback]</c>.</summary>
internal sealed class FallbackFamily : ITypeFamily
{
    public BoundType? TryBind(ITypeSymbol type, TypeBinder binder)
    {
        if (type is not INamedTypeSymbol named || !binder.IsAccessible(type) || ContextOf(type, binder) is not { } context)
        {
            return null;
        }

        string name = TypeNames.Annotated(type);
        string source = TypeBinder.EmittedName(named, "TypeInfo");
        var emitted = new BoundType(name, source, type.IsValueType);
        binder.Emit(
            named,
            emitted,
            () => new ForeignModel(
                TypeNames.Closed(named),
                TypeNames.GeneratedNamespace(binder.Compilation),
                source,
                name,
                new Marks().Add(type).Add(context).Ids,
                ForeignKind.Context,
                TypeNames.Global(context)));
        binder.Know(type, emitted, $"global::Keyway.Binding.FallbackBinding<{name}, {binder.Global(source)}>");
        var bound = new BoundType(name, $"FallbackBinding<{name}, {source}>", type.IsValueType) { IsForeign = true, IsOpaque = true, IsText = true };
        return InstanceChecks.Add(bound, type, binder);
    }

    private static ITypeSymbol? ContextOf(ITypeSymbol type, TypeBinder binder)
        => binder.Compilation.Assembly.GetAttributes()
            .Where(attribute => attribute.AttributeClass.Is(KnownNames.JsonFallbackAttribute))
            .Select(attribute => attribute.ConstructorArguments.FirstOrDefault().Value as ITypeSymbol)
            .FirstOrDefault(context => context is not null && binder.IsAccessible(context) && Covers(context, type));

    private static bool Covers(ITypeSymbol context, ITypeSymbol type)
        => context.GetAttributes().Any(attribute
            => attribute.AttributeClass.Is("System.Text.Json.Serialization.JsonSerializableAttribute")
                && SymbolEqualityComparer.Default.Equals(attribute.ConstructorArguments.FirstOrDefault().Value as ITypeSymbol, type));
}
