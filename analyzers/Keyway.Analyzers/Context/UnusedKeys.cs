using System.Collections.Immutable;
using Keyway.Generators;
using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Context;

/// <summary>
/// Finds keys that a method states or requires and never asks for. What a base class, an interface or a constructor states is
/// left alone, and what only throws; a tool without a context parameter may require a key as a gate.
/// </summary>
internal static class UnusedKeys
{
    /// <summary>Returns what is reported of a body's parameters.</summary>
    /// <param name="owner">The member.</param>
    /// <param name="reader">What has read its body.</param>
    public static IEnumerable<Diagnostic> Of(ISymbol owner, BodyReader reader)
    {
        if (owner is not IMethodSymbol { IsVirtual: false, IsOverride: false, IsAbstract: false } method || !reader.Ends || StandIns.Of(method).Any())
        {
            yield break;
        }

        AttributeData? annotation = Statements.Annotation(method);
        foreach (IParameterSymbol parameter in method.Parameters.Where(parameter => parameter.RefKind == RefKind.None && parameter.Type.IsContext()))
        {
            if (parameter.IsOfPrimaryConstructor())
            {
                continue;
            }

            AttributeData? stated = parameter.FindAttribute(KnownNames.RequiresContextAttribute);
            foreach (string key in reader.Ledger.Unused(parameter, Statements.Own(parameter)).Keys)
            {
                yield return Report(ContextDescriptors.StatesMore, stated, parameter, parameter.Name, key);
            }

            if (annotation is not null)
            {
                foreach (string key in reader.Ledger.Unused(parameter, Statements.Required(annotation).Except(Contracts.ConstructorsOf(method, reader.Statements))).Keys)
                {
                    yield return Report(ContextDescriptors.NeverRead, annotation, method, method.Name, key);
                }
            }
        }
    }

    private static Diagnostic Report(DiagnosticDescriptor descriptor, AttributeData? attribute, ISymbol symbol, string name, string key)
        => Diagnostic.Create(
            descriptor,
            attribute?.ApplicationSyntaxReference?.GetSyntax().GetLocation() ?? symbol.Locations[0],
            ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Key, key),
            name,
            key);
}
