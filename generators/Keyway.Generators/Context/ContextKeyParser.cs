using Keyway.Generators.Infrastructure;
using Keyway.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Context;

/// <summary>Reads declarations of context keys.</summary>
internal static class ContextKeyParser
{
    // C# finds a method of the instance before any extension.
    private static readonly Dictionary<string, string> HiddenAccessors = new(StringComparer.Ordinal)
    {
        ["Type"] = "object.GetType",
        ["HashCode"] = "object.GetHashCode",
        ["out"] = "RuntimeContext.Without",
    };

    /// <summary>Reads a type where the attributed constant is its first key, so that each type is read once.</summary>
    public static ContextKeyClassModel? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (context.TargetSymbol is not IFieldSymbol { ContainingType: { } type } field)
        {
            // The compiler refuses the attribute there.
            return null;
        }

        IFieldSymbol[] keys = [.. KeysOf(type)];
        return keys.Length > 0 && SymbolEqualityComparer.Default.Equals(keys[0], field)
            ? Parse(type, keys, context.SemanticModel.Compilation, cancellationToken)
            : null;
    }

    /// <summary>Returns why the accessors of a constant of the source can't be emitted; null where they can.</summary>
    public static Refusal? WhyNot(IFieldSymbol constant, Compilation compilation, CancellationToken cancellationToken)
        => WhyNot(constant, compilation, compilation.GetSymbolsWithName(constant.Name, SymbolFilter.Member, cancellationToken).OfType<IFieldSymbol>());

    /// <summary>Returns why the accessors of a constant of the source can't be emitted, where those of its name are known; null where they can.</summary>
    public static Refusal? WhyNot(IFieldSymbol constant, Compilation compilation, IEnumerable<IFieldSymbol> sameName)
        => WhyNot(constant, compilation)
            ?? (FindClash(constant, compilation, sameName) is { } other
                ? Refuse(
                    constant,
                    $"{TypeNames.Display(other)} in the same namespace has a Get{constant.Name} already, and C# couldn't tell the two apart. "
                    + "Rename one of the constants, or move it to another namespace")
                : null);

    /// <summary>Returns the refusal that lies in the constant itself; null where there is none.</summary>
    private static Refusal? WhyNot(IFieldSymbol constant, Compilation compilation)
    {
        string? reason = constant.ConstantValue is not string { Length: > 0 }
                ? "it is no constant string with a name in it. Declare a const string"
            : HiddenAccessors.TryGetValue(constant.Name, out string? hiding)
                ? $"its accessor {hiding.Substring(hiding.IndexOf('.') + 1)} would be hidden by {hiding}. Rename the constant"
            : !Visibility.IsNameable(constant, compilation) || !Visibility.IsNameable(ValueType(constant), compilation)
                ? "it, a type around it, or the type of its value isn't accessible. Make all of them internal or public"
            : constant.ContainingType.IsGenericType
                ? "its type is generic. Move it to one that isn't"
            : ValueType(constant) is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
                ? $"its value is a {TypeNames.Readable(nullable)}, and a key that holds nothing isn't there at all. "
                    + $"Use [ContextKey<{TypeNames.Readable(nullable.WithoutNull())}>]"
            : Marks.WhyNot(constant) ?? Marks.WhyNot(ValueType(constant));
        return reason is null ? null : Refuse(constant, reason);
    }

    private static Refusal Refuse(IFieldSymbol constant, string reason)
        => new(DiagnosticIds.AccessorNotEmitted, TypeNames.Display(constant), reason + ".");

    /// <summary>Returns the key whose accessors have the same names; of several such keys, the first by type has them.</summary>
    private static IFieldSymbol? FindClash(IFieldSymbol constant, Compilation compilation, IEnumerable<IFieldSymbol> sameName)
    {
        string own = TypeNames.Full(constant.ContainingType);
        return sameName
            .Where(other => SymbolEqualityComparer.Default.Equals(other.ContainingNamespace, constant.ContainingNamespace)
                && string.CompareOrdinal(TypeNames.Full(other.ContainingType), own) < 0
                && IsKey(other)
                && WhyNot(other, compilation) is null)
            .OrderBy(other => TypeNames.Full(other.ContainingType), StringComparer.Ordinal)
            .FirstOrDefault();
    }

    /// <summary>Reads the keys that referenced assemblies declare.</summary>
    public static EquatableArray<ContextKeyModel> ParseReferences(Compilation compilation, CancellationToken cancellationToken)
        => Table(ReferencedConstants(compilation, cancellationToken).Where(key => WhyNot(key, compilation) is null).Select(Key));

    /// <summary>Returns the constants of all keys that code can name: those of the source and those of referenced assemblies.</summary>
    public static IEnumerable<IFieldSymbol> ConstantsOf(Compilation compilation, CancellationToken cancellationToken)
        => ConstantsOf(compilation, KeyDeclarations.Of(compilation, cancellationToken), cancellationToken);

    /// <summary>Returns the constants of all keys that code can name, where those that the source declares are known, by their names.</summary>
    public static IEnumerable<IFieldSymbol> ConstantsOf(
        Compilation compilation, ILookup<string, IFieldSymbol> declared, CancellationToken cancellationToken)
        => declared.SelectMany(sameName => sameName.Where(key => WhyNot(key, compilation, sameName) is null))
            .Concat(ReferencedConstants(compilation, cancellationToken).Where(key => WhyNot(key, compilation) is null));

    /// <summary>Returns the constants of all keys that referenced assemblies declare, those that code can't name among them.</summary>
    public static IEnumerable<IFieldSymbol> ReferencedConstants(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols.Where(KnownNames.KnowsKeyway))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (assembly.FindAttribute(KnownNames.GeneratedContextKeysAttribute)?.ConstructorArguments.FirstOrDefault()
                is { Kind: TypedConstantKind.Array, IsNull: false } listed)
            {
                foreach (IFieldSymbol key in listed.Values.Select(type => type.Value).OfType<INamedTypeSymbol>().SelectMany(KeysOf))
                {
                    yield return key;
                }
            }
        }
    }

    /// <summary>Orders keys independently of where they stand, each once.</summary>
    public static EquatableArray<ContextKeyModel> Table(IEnumerable<ContextKeyModel> keys)
        => keys.Distinct()
            .OrderBy(key => key.Name, StringComparer.Ordinal)
            .ThenBy(key => key.Type, StringComparer.Ordinal)
            .ToEquatableArray();

    private static ContextKeyClassModel Parse(
        INamedTypeSymbol type, IEnumerable<IFieldSymbol> keys, Compilation compilation, CancellationToken cancellationToken)
    {
        List<string> path = [];
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            path.Insert(0, current.Name);
        }

        return new ContextKeyClassModel(
            TypeNames.Full(type),
            TypeNames.Global(type),
            type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
            Unused($"{Naming.Identifier(string.Join(".", path))}ContextExtensions", type.ContainingNamespace),
            keys.Where(key => WhyNot(key, compilation, cancellationToken) is null)
                .Select(Accessor)
                .OrderBy(key => key.Constant, StringComparer.Ordinal)
                .ToEquatableArray());
    }

    // Nobody names the class that accessors stand in: it makes way for whatever the author calls so.
    private static string Unused(string name, INamespaceSymbol space)
    {
        while (space.GetMembers(name).Any(member => member is not INamedTypeSymbol { Arity: > 0 }))
        {
            name += "_";
        }

        return name;
    }

    private static ContextAccessorModel Accessor(IFieldSymbol constant)
    {
        ContextKeyModel key = Key(constant);
        ITypeSymbol type = ValueType(constant);
        return new ContextAccessorModel(
            constant.Name,
            TypeNames.Escaped(constant.Name),
            key.Name,
            key.Type,
            type.IsValueType,
            new Marks().Add(constant).Ids,
            key.Marks,
            Visibility.IsPublic(constant) && Visibility.IsPublic(type));
    }

    /// <summary>Returns a key, as tools see it.</summary>
    public static ContextKeyModel Key(IFieldSymbol constant)
        => new(
            (string)constant.ConstantValue!, TypeNames.Global(ValueType(constant)), new Marks().Add(ValueType(constant)).Ids);

    /// <summary>Returns the type of a key's value.</summary>
    public static ITypeSymbol ValueType(IFieldSymbol constant)
        => constant.FindAttribute(KnownNames.ContextKeyAttribute)!.AttributeClass!.TypeArguments[0];

    private static IEnumerable<IFieldSymbol> KeysOf(INamedTypeSymbol type)
        => type.GetMembers().OfType<IFieldSymbol>()
            .Where(IsKey)
            .OrderBy(field => field.Name, StringComparer.Ordinal);

    /// <summary>Says whether a field declares a key.</summary>
    public static bool IsKey(IFieldSymbol field) => field.IsConst && field.FindAttribute(KnownNames.ContextKeyAttribute) is not null;

    /// <summary>Returns all types in a namespace or type, itself among them.</summary>
    public static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol container, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        IEnumerable<INamespaceOrTypeSymbol> inside = container is INamespaceSymbol space ? space.GetMembers() : container.GetTypeMembers();
        IEnumerable<INamedTypeSymbol> nested = inside.SelectMany(member => TypesOf(member, cancellationToken));
        return container is INamedTypeSymbol type ? nested.Prepend(type) : nested;
    }
}
