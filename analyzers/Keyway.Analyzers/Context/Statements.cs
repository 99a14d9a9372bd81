using System.Collections.Concurrent;
using Keyway.Generators;
using Keyway.Generators.Infrastructure;
using Keyway.Generators.Tools;
using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Context;

/// <summary>Reads what declarations state of the contexts that pass them.</summary>
internal sealed class Statements(DeclaredKeys keys, ProofRules rules = ProofRules.All)
{
    private readonly ConcurrentDictionary<ISymbol, KeySet> _known = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, KeySet> _returned = new(SymbolEqualityComparer.Default);

    /// <summary>Says whether a rule counts.</summary>
    public bool Heed(ProofRules rule) => (rules & rule) != 0;

    /// <summary>Returns the keys that the context of a parameter, field or property holds, by its own word and what it inherits.</summary>
    public KeySet Of(ISymbol symbol)
    {
        ISymbol definition = symbol.OriginalDefinition;
        return _known.TryGetValue(definition, out KeySet known) ? known : _known.GetOrAdd(definition, Read(definition));
    }

    /// <summary>Returns the keys that the context which a method returns holds.</summary>
    public KeySet OfReturn(IMethodSymbol method)
    {
        if (method.AssociatedSymbol is IPropertySymbol property)
        {
            return Of(property);
        }

        IMethodSymbol definition = method.OriginalDefinition;
        return _returned.TryGetValue(definition, out KeySet known) ? known : _returned.GetOrAdd(definition, ReadReturn(definition));
    }

    /// <summary>Returns the keys that a symbol states itself.</summary>
    public static KeySet Own(ISymbol symbol) => KeysOf(symbol.FindAttribute(KnownNames.RequiresContextAttribute));

    /// <summary>Returns the keys that a method states of what it returns.</summary>
    public static KeySet OwnReturn(IMethodSymbol method)
        => KeysOf(method.GetReturnTypeAttributes().FirstOrDefault(attribute => attribute.AttributeClass.Is(KnownNames.RequiresContextAttribute)));

    /// <summary>Returns the keys that an action class, and the classes that it derives from, have while they run.</summary>
    public KeySet OfActionClass(INamedTypeSymbol type)
        => type.BaseTypesAndSelf().Aggregate(KeySet.Empty, (all, current) => all.Union(Own(current)).Union(OfAction(current)));

    /// <summary>Returns the keys that an action class requires.</summary>
    public KeySet OfAction(INamedTypeSymbol type)
        => Annotation(type) is { } action ? Required(action).Union(OfConstructor(type)) : KeySet.Empty;

    /// <summary>Returns the keys that a tool, action, prompt or resource requires; empty for other methods.</summary>
    public KeySet OfTool(IMethodSymbol method)
        => Annotation(method) is { } attribute
            ? method.Parameters.Aggregate(Required(attribute), (all, parameter) => all.Union(keys.TakenBy(parameter))).Union(OfConstructor(method.ContainingType))
            : KeySet.Empty;

    /// <summary>Returns what makes a method a tool, action, prompt or resource; null where it is none.</summary>
    public static AttributeData? Annotation(IMethodSymbol method) => AnnotationReader.Of(method)?.Data;

    /// <summary>Returns [Action] of a class; null where it has none.</summary>
    public static AttributeData? Annotation(INamedTypeSymbol type) => AnnotationReader.Of(type)?.Data;

    // What generated code takes for the constructor, the tool requires too.
    private KeySet OfConstructor(INamedTypeSymbol type)
        => type.InstanceConstructors.SelectMany(constructor => constructor.Parameters)
            .Aggregate(KeySet.Empty, (all, parameter) => all.Union(keys.TakenBy(parameter)));

    /// <summary>Returns the keys that the attribute of a tool, action, prompt or resource names.</summary>
    public static KeySet Required(AttributeData attribute)
        => attribute.NamedArray("RequiredContext") is { } required ? KeySet.Of(required.Select(key => key.Value).OfType<string>()) : KeySet.Empty;

    /// <summary>Returns the keys that [RequiresContext] names.</summary>
    public static KeySet KeysOf(AttributeData? attribute)
        => attribute?.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Array, IsNull: false } stated
            ? KeySet.Of(stated.Values.Select(key => key.Value).OfType<string>())
            : KeySet.Empty;

    private KeySet Read(ISymbol symbol)
    {
        KeySet own = Own(symbol);
        return symbol switch
        {
            // What an accessor is given is what the property states.
            IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.PropertySet, AssociatedSymbol: IPropertySymbol property } set } value
                when value.Ordinal == set.Parameters.Length - 1 => Of(property),
            IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet, AssociatedSymbol: IPropertySymbol property } } index
                => Of(property.Parameters[index.Ordinal]),
            // It is a value of the call's context, found at run time.
            IParameterSymbol taken when taken.IsTakenFromContext() => KeySet.Empty,
            // Whatever else a tool stands in for or says, an invoker calls it with what it requires.
            IParameterSymbol { ContainingSymbol: IMethodSymbol tool } when Annotation(tool) is not null => OfTool(tool),
            // The compiler assigns it to its property.
            IParameterSymbol positional when positional.PositionalProperty() is { } property => own.Union(Of(property)),
            IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter => StandIns.Of(method)
                .Where(inherited => parameter.Ordinal < inherited.Parameters.Length)
                .Aggregate(own, (all, inherited) => all.Union(Of(inherited.Parameters[parameter.Ordinal]))),
            IParameterSymbol { ContainingSymbol: IPropertySymbol property } parameter => StandIns.Of(property)
                .Where(inherited => parameter.Ordinal < inherited.Parameters.Length)
                .Aggregate(own, (all, inherited) => all.Union(Of(inherited.Parameters[parameter.Ordinal]))),
            IPropertySymbol property => StandIns.Of(property).Aggregate(own, (all, inherited) => all.Union(Of(inherited))),
            _ => own,
        };
    }

    private KeySet ReadReturn(IMethodSymbol method)
        => StandIns.Of(method).Aggregate(OwnReturn(method), (all, inherited) => all.Union(OfReturn(inherited)));
}
