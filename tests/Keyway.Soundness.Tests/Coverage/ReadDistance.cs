using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace Keyway.Soundness.Tests.Coverage;

/// <summary>How far from a tool a program reads keys.</summary>
internal static class ReadDistance
{
    /// <summary>Returns over how many members the longest way leads from a tool to the reading of a key, of the shortest ways to each.</summary>
    public static int Of(IReadOnlyCollection<CSharpCompilation> compilations)
    {
        Dictionary<string, HashSet<string>> called = [];
        HashSet<string> reading = [];
        Dictionary<string, int> distances = [];
        foreach (Code code in compilations.SelectMany(Code.Of))
        {
            string owner = Name(code.Owner);
            foreach (ISymbol member in code.Root.DescendantsAndSelf().Select(Called).OfType<ISymbol>())
            {
                called.TryAdd(owner, []);
                called[owner].Add(Name(member));
                if (member is { Name: ['G', 'e', 't', ..], ContainingType.Name: "KeysContextExtensions" or "RuntimeContext" })
                {
                    reading.Add(owner);
                }
            }

            foreach (ISymbol contract in Contracts(code.Owner))
            {
                called.TryAdd(Name(contract), []);
                called[Name(contract)].Add(owner);
            }

            if (code.Owner.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "ToolAttribute")
                || (code.Owner.IsOverride && code.Owner.Name is "Execute" or "ExecuteAsync"))
            {
                distances[owner] = 0;
            }
        }

        Queue<string> waiting = new(distances.Keys);
        while (waiting.TryDequeue(out string? member))
        {
            foreach (string next in called.GetValueOrDefault(member, []).Where(next => distances.TryAdd(next, distances[member] + 1)))
            {
                waiting.Enqueue(next);
            }
        }

        return distances.Where(pair => reading.Contains(pair.Key)).Select(static pair => pair.Value).DefaultIfEmpty().Max();
    }

    private static ISymbol? Called(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod.ReducedFrom ?? call.TargetMethod,
        IObjectCreationOperation creation => creation.Constructor,
        IMethodReferenceOperation reference => reference.Method,
        IPropertyReferenceOperation property => property.Property,
        _ => null,
    };

    private static IEnumerable<ISymbol> Contracts(ISymbol member)
        => member is not IMethodSymbol method ? []
            : method.OverriddenMethod is { } overridden ? [overridden]
            : method.ContainingType.AllInterfaces.SelectMany(static contract => contract.GetMembers())
                .Where(contract => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(contract), method));

    // By name, since the same member is a symbol of its own in each compilation.
    private static string Name(ISymbol member)
        => ((member as IMethodSymbol)?.AssociatedSymbol ?? member).OriginalDefinition.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
}
