using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Keyway.Analyzers.Context;

/// <summary>
/// What is inferred inside one outermost type: what its private members need of the contexts that they are given, and
/// what they give back; what its private storage needs of the contexts that it is given. Nothing outside can see it.
/// </summary>
internal sealed class TypeInference
{
    private readonly Dictionary<ISymbol, FunctionSummary> _summaries = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, KeySet> _needs = new(SymbolEqualityComparer.Default);
    private readonly INamedTypeSymbol _type;
    private readonly ConcurrentDictionary<ISymbol, bool> _settled = new(SymbolEqualityComparer.Default);

    private TypeInference(INamedTypeSymbol type, Statements statements)
    {
        _type = type;
        Statements = statements;
    }

    /// <summary>Gets what declarations state.</summary>
    public Statements Statements { get; }

    /// <summary>Infers all of a type.</summary>
    /// <param name="type">The outermost type.</param>
    /// <param name="statements">What declarations state.</param>
    /// <param name="models">Gives the semantic model of a file.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static TypeInference Of(INamedTypeSymbol type, Statements statements, Func<SyntaxTree, SemanticModel> models, CancellationToken cancellationToken)
    {
        var inference = new TypeInference(type, statements);
        if (Privacy.HidesContexts(type))
        {
            inference.Infer([.. MemberBodies.Of(type, models, cancellationToken)], cancellationToken);
        }

        return inference;
    }

    /// <summary>Returns what was inferred of a method; null where it is its declaration that counts.</summary>
    public FunctionSummary? SummaryOf(IMethodSymbol method)
    {
        IMethodSymbol definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return !IsInside(definition) || !Privacy.IsInferred(definition) ? null
            : _summaries.TryGetValue(definition, out FunctionSummary? summary) ? summary
            : FunctionSummary.Unread;
    }

    /// <summary>Returns the keys that the members which read a field or property need, where that is inferred.</summary>
    public KeySet NeedsOf(ISymbol storage) => _needs.TryGetValue(storage.OriginalDefinition, out KeySet keys) ? keys : KeySet.Empty;

    /// <summary>Says whether a need is charged to those who call or store, since nothing outside the type could.</summary>
    public bool IsInferred(Need need)
        => need is { IsRemoved: false, Path.Origin: { Site: null, Symbol: { } symbol } }
            && symbol switch
            {
                IParameterSymbol { ContainingSymbol: IMethodSymbol method } => IsInside(method) && Privacy.IsInferred(method),
                IFieldSymbol or IPropertySymbol => IsInside(symbol) && Privacy.IsPrivate(symbol),
                _ => false,
            };

    /// <summary>Says whether storage never holds a second context, even while its instance is made.</summary>
    public bool IsSettled(ISymbol storage)
        => SymbolEqualityComparer.Default.Equals(storage.ContainingAssembly, _type.ContainingAssembly)
            && _settled.GetOrAdd(storage.OriginalDefinition, SettledStorage.Holds);

    private bool IsInside(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(Privacy.Outermost(symbol), _type);

    private void Infer(IReadOnlyList<MemberBody> bodies, CancellationToken cancellationToken)
    {
        bool isChanged;
        do
        {
            isChanged = false;
            foreach (MemberBody body in bodies)
            {
                FunctionSummary summary = new BodyReader(this, body.Owner, body.Root, body.Graph, cancellationToken).Read();
                if (body.Owner is IMethodSymbol method && Privacy.IsInferred(method))
                {
                    FunctionSummary known = _summaries.TryGetValue(method, out FunctionSummary? before) ? before : FunctionSummary.Unread;
                    isChanged |= !summary.IsSame(known);
                    _summaries[method] = summary;
                }

                foreach (Need need in summary.Needs.Where(IsInferred))
                {
                    ISymbol charged = need.Path.Origin.Symbol!;
                    if (!SymbolEqualityComparer.Default.Equals(charged.ContainingSymbol, body.Owner) || charged is not IParameterSymbol)
                    {
                        KeySet known = NeedsOf(charged);
                        _needs[charged] = known.Add(need.Key);
                        isChanged |= !known.Contains(need.Key);
                    }
                }
            }
        }
        while (isChanged);
    }
}
