using System.Collections.Immutable;
using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Keyway.Generators.Binding.Annotations;

/// <summary>What an annotation stands on.</summary>
/// <param name="Type">The type of its values.</param>
/// <param name="Name">What callers call it.</param>
/// <param name="Owner">The type that has it as a member; null for a parameter of a tool.</param>
/// <param name="Binder">Binds types.</param>
/// <param name="Marks">Takes note of what emitted code names.</param>
internal sealed record RuleTarget(ITypeSymbol Type, string Name, INamedTypeSymbol? Owner, TypeBinder Binder, Marks Marks)
{
    private static readonly string[] s_sets =
    [
        "System.Collections.Generic.ISet`1", "System.Collections.Generic.IReadOnlySet`1", "System.Collections.Immutable.IImmutableSet`1",
    ];

    /// <summary>Gets the type without null.</summary>
    public ITypeSymbol Bare { get; } = Type.WithoutNull();

    /// <summary>Gets whether values are text.</summary>
    public bool IsText => Type.SpecialType == SpecialType.System_String;

    /// <summary>Gets whether values have elements to count.</summary>
    public bool IsCollection
        => !IsText && (Bare is IArrayTypeSymbol
            || IsEnumerable(Bare)
            || Bare.AllInterfaces.Any(IsEnumerable));

    /// <summary>Gets whether values have equal elements only once.</summary>
    public bool IsSet
        => Bare is INamedTypeSymbol type && type.AllInterfaces.Prepend(type).Any(candidate => s_sets.Contains(TypeNames.Metadata(candidate)));

    /// <summary>Gets what C# calls it.</summary>
    public string MemberName { get; init; } = Name;

    /// <summary>Gets what messages call it: what [Display] says, else its name.</summary>
    public string DisplayName { get; init; } = Name;

    /// <summary>Returns the fault of an annotation that can't be enforced here.</summary>
    public UnbindableException NotEnforced(AttributeData attribute, string reason)
        => new($"the annotation [{Short(attribute)}] on a {TypeNames.Readable(Type)} isn't enforced: {reason}");

    /// <summary>Returns the name of an annotation as authors write it.</summary>
    public static string Short(AttributeData attribute) => attribute.AttributeClass!.Name.Replace("Attribute", "");

    /// <summary>Returns an annotation as authors write it, such as <c>[Range(1, 10)]</c>.</summary>
    public static string Written(AttributeData attribute)
    {
        string arguments = string.Join(", ", attribute.ConstructorArguments.SelectMany(Constants).Select(constant => constant.ToCSharpString()));
        return $"[{Short(attribute)}{(arguments.Length == 0 ? "" : $"({arguments})")}]";
    }

    private static IEnumerable<TypedConstant> Constants(TypedConstant constant)
        => constant is { Kind: TypedConstantKind.Array, IsNull: false } ? constant.Values : ImmutableArray.Create(constant);

    private static bool IsEnumerable(ITypeSymbol type)
        => type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;
}
