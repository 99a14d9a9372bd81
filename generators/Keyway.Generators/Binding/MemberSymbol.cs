using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding;

/// <summary>A property or field that System.Text.Json takes for a member, ignored ones among them.</summary>
internal sealed class MemberSymbol
{
    private readonly IPropertySymbol? _property;
    private readonly IFieldSymbol? _field;

    private MemberSymbol(ISymbol symbol)
    {
        Symbol = symbol;
        _property = symbol as IPropertySymbol;
        _field = symbol as IFieldSymbol;
        JsonName = JsonAttributes.Name(symbol);
        Ignored = JsonAttributes.Ignored(symbol);
    }

    public ISymbol Symbol { get; }

    public string Name => Symbol.Name;

    public string JsonName { get; }

    public IgnoreCondition Ignored { get; }

    public ITypeSymbol Type => _property?.Type ?? _field!.Type;

    public ITypeSymbol InputType => _property?.InputType() ?? _field!.InputType();

    public ITypeSymbol OutputType => _property?.OutputType() ?? _field!.OutputType();

    public bool IsField => _field is not null;

    public bool IsRequired => _property?.IsRequired ?? _field!.IsRequired;

    public bool IsInitOnly => _property?.SetMethod?.IsInitOnly == true;

    /// <summary>Gets what reads it: an accessor or the field; null where nothing may.</summary>
    public ISymbol? Getter => Ignored == IgnoreCondition.WhenWriting ? null : _field ?? Open(_property!.GetMethod);

    /// <summary>Gets what sets it: an accessor or the field; null where nothing may.</summary>
    public ISymbol? Setter
        => Ignored == IgnoreCondition.WhenReading ? null
            : _field is not null ? (_field.IsReadOnly ? null : _field)
            : Open(_property!.SetMethod);

    private bool IsIncluded => JsonAttributes.Has(Symbol, "JsonInclude");

    /// <summary>Returns a symbol as a member; null where it is none.</summary>
    public static MemberSymbol? TryCreate(ISymbol symbol)
    {
        bool isCandidate = symbol is IPropertySymbol { IsStatic: false, IsIndexer: false, ExplicitInterfaceImplementations.IsEmpty: true }
            or IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false };
        if (!isCandidate)
        {
            return null;
        }

        var member = new MemberSymbol(symbol);
        bool isOpen = member._property is { } property && (IsPublic(property.GetMethod) || IsPublic(property.SetMethod));
        return isOpen || member.IsIncluded ? member : null;
    }

    /// <summary>Says whether it is the base of a property that overrides it.</summary>
    public bool IsOverriddenBy(MemberSymbol derived)
    {
        for (IPropertySymbol? current = derived._property?.OverriddenProperty; current is not null; current = current.OverriddenProperty)
        {
            if (SymbolEqualityComparer.Default.Equals(current, Symbol))
            {
                return true;
            }
        }

        return false;
    }

    private ISymbol? Open(IMethodSymbol? accessor) => IsPublic(accessor) || IsIncluded ? accessor : null;

    private static bool IsPublic(IMethodSymbol? accessor) => accessor is { DeclaredAccessibility: Accessibility.Public };
}
