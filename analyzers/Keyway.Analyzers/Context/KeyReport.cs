using System.Collections.Immutable;
using Keyway.Generators.Context;
using Keyway.Generators.Infrastructure;
using Keyway.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Context;

/// <summary>Says what is wrong with a key that code names.</summary>
internal static class KeyReport
{
    /// <summary>Returns what is reported of a key that nobody declares.</summary>
    public static Diagnostic Unknown(Location location, string key, Refusal refusal, EquatableArray<ContextKeyModel> declared)
        => Diagnostic.Create(
            ContextDescriptors.UnknownKey,
            location,
            ImmutableDictionary<string, string?>.Empty
                .Add(FixProperties.Key, key)
                .Add(FixProperties.NearestName, KeyRules.Nearest(key, declared)),
            refusal.Declaration,
            refusal.Reason);

    /// <summary>Returns what is reported of a key of another type.</summary>
    public static Diagnostic Mistyped(Location location, Refusal refusal)
        => Diagnostic.Create(ContextDescriptors.MistypedKey, location, refusal.Declaration, refusal.Reason);

    /// <summary>Returns how people name what code belongs to: statements at the top of a file belong to the program.</summary>
    public static string Declaration(ISymbol symbol)
        => TypeNames.Display(symbol is IMethodSymbol { Name: "<Main>$" } or ILocalSymbol or IParameterSymbol ? symbol.ContainingSymbol : symbol);
}
